import { teamsOriginList } from '../core/clouds.ts'
import type { Config } from '../core/config.ts'

/** A year. Without includeSubDomains, as other hosts below this one are none of our business. */
const HSTS_SECONDS = 31_536_000

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
    ...(config.publicUrl.startsWith('https:') && {
      'Strict-Transport-Security': `max-age=${HSTS_SECONDS}`,
    }),
  }
}

const sampleOrigins = ({ samplePhotosUrl }: Config): string[] =>
  samplePhotosUrl ? [new URL(samplePhotosUrl).origin] : []
