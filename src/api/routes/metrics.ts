import { createHash, timingSafeEqual } from 'node:crypto'
import type { Request, Response } from 'restify'
import { AppError } from '../../core/errors.ts'
import type { Core } from '../../core/index.ts'

/** `GET /metrics` in Prometheus' text format, for whoever sends `token` as a bearer token. */
export const metricsText =
  (metrics: NonNullable<Core['metrics']>, token: string) =>
  async (request: Request, response: Response): Promise<void> => {
    if (!isToken(request.headers.authorization, token)) throw new AppError('metrics_token_wrong')
    response.sendRaw(200, await metrics.read(), {
      'Content-Type': metrics.contentType,
      'Cache-Control': 'no-store',
    })
  }

/** Takes as long whatever the difference is. */
function isToken(authorization: string | undefined, token: string): boolean {
  const given = /^Bearer +(\S+)$/i.exec(authorization ?? '')?.[1] ?? ''
  return timingSafeEqual(digest(given), digest(token))
}

const digest = (text: string): Buffer => createHash('sha256').update(text).digest()
