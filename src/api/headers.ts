import { teamsOriginList } from '../core/clouds.ts'
import type { Config } from '../core/config.ts'

/** Headers of every answer: the tab runs its own scripts only, speaks to us only, and is framed by Teams only. */
export function securityHeaders(config: Config): Record<string, string> {
  const policy = {
    'default-src': ["'none'"],
    'script-src': ["'self'"],
    // Fluent's styles are written by script (Griffel)
    'style-src': ["'self'", "'unsafe-inline'"],
    'img-src': ["'self'", 'data:', 'blob:'],
    'font-src': ["'self'"],
    'connect-src': ["'self'", teamsOriginList, ...samples(config)],
    'frame-ancestors': ["'self'", ...config.teamsOrigins],
    'base-uri': ["'none'"],
    'form-action': ["'none'"],
  }
  return {
    'Content-Security-Policy': Object.entries(policy)
      .map(([directive, sources]) => [directive, ...sources].join(' '))
      .join('; '),
    'X-Content-Type-Options': 'nosniff',
    'Referrer-Policy': 'no-referrer',
  }
}

const samples = ({ samplePhotosUrl }: Config): string[] =>
  samplePhotosUrl ? [new URL(samplePhotosUrl).origin] : []
