import { teamsOriginList } from '../core/clouds.ts'
import type { Config } from '../core/config.ts'

/** Security headers of every answer: the tab runs only its own scripts, connects only to us, and only Teams may frame it. */
export function securityHeaders(config: Config): Record<string, string> {
  const policy = {
    'default-src': ["'none'"],
    'script-src': ["'self'"],
    // Griffel, Fluent's styling engine, inserts styles by script.
    'style-src': ["'self'", "'unsafe-inline'"],
    'img-src': ["'self'", 'data:', 'blob:'],
    'font-src': ["'self'"],
    'connect-src': ["'self'", teamsOriginList, ...sampleOrigins(config)],
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

const sampleOrigins = ({ samplePhotosUrl }: Config): string[] =>
  samplePhotosUrl ? [new URL(samplePhotosUrl).origin] : []
