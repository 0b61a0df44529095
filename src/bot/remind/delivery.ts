import * as z from 'zod'
import type { Delivery } from '../../core/model.ts'

/** The connector's answers if the bot is blocked or uninstalled (403), or the chat no longer exists (404). */
const lostChat = new Set([403, 404])
/** Answers that Microsoft asks to be tried again (bots/how-to/rate-limit), and 503. */
const later = new Set([412, 429, 502, 503, 504])
/** Nobody was reached, so nothing can have arrived. */
const notSent = new Set(['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN'])

const failure = z.object({
  statusCode: z.number().optional().catch(undefined),
  code: z.string().optional().catch(undefined),
  response: z
    .object({ headers: z.custom<{ get(name: string): string | null | undefined }>(hasGet) })
    .optional()
    .catch(undefined),
})

function hasGet(headers: unknown): boolean {
  return typeof headers === 'object' && headers !== null && 'get' in headers
}

/** What became of a message that failed with this error; a request that was cut off may have arrived. Pure. */
export function deliveryOf(error: unknown, now: number): Delivery {
  const { statusCode, code, response } = failure.safeParse(error).data ?? {}
  if (statusCode === undefined)
    return code !== undefined && notSent.has(code)
      ? { kind: 'later', seconds: null }
      : { kind: 'unreached', reason: 'unsure' }
  if (lostChat.has(statusCode)) return { kind: 'unreached', reason: 'blocked' }
  if (!later.has(statusCode)) return { kind: 'unreached', reason: 'failed' }
  return { kind: 'later', seconds: secondsOf(response?.headers.get('retry-after'), now) }
}

/** `Retry-After` in seconds, or as a date. */
function secondsOf(header: string | null | undefined, now: number): number | null {
  if (!header) return null
  if (/^\d+(\.\d+)?$/.test(header)) return Number(header)
  const at = Date.parse(header)
  return Number.isNaN(at) ? null : Math.max(0, (at - now) / 1000)
}
