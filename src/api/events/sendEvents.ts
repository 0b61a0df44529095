import { once } from 'node:events'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { AppError } from '../../core/errors.ts'

const HEARTBEAT_MS = 15_000

/** A whole state, so a client that reconnects doesn't need those it missed. */
export interface EventUpdate {
  /** JSON */
  data: string
  isLast: boolean
}

/**
 * Sends each update as a server-sent event `progress`, and repeats the last one as `finished`. A stream that ends without
 * `finished` was interrupted; the client reconnects, after the time in the field `retry` if there is one: an error that
 * says when to try again ends the stream with that.
 * Ids count up from the request's Last-Event-ID. A comment every 15 s keeps proxies from closing an idle stream; a
 * client that has read nothing from one to the next is disconnected.
 * The headers wait for the first update, so that an earlier failure is still answered as an error.
 */
export async function sendEvents(
  response: ServerResponse,
  updates: AsyncIterable<EventUpdate>,
  heartbeatMs = HEARTBEAT_MS,
): Promise<void> {
  let id = lastEventId(response.req)
  beat(response, heartbeatMs)
  try {
    for await (const { data, isLast } of updates) {
      if (response.closed) return
      if (!response.headersSent) response.writeHead(200, headers)
      await write(response, event(++id, 'progress', data))
      if (isLast) await write(response, event(++id, 'finished', data))
    }
    // Ended before there was an update: an empty stream, which the client reopens.
    if (!response.headersSent) response.writeHead(200, headers)
    response.end()
  } catch (error) {
    const retryAfterSeconds = error instanceof AppError ? error.retryAfterSeconds : null
    if (!response.headersSent || retryAfterSeconds === null) throw error
    response.end(`retry: ${retryAfterSeconds * 1000}\n\n`)
  }
}

const headers = {
  'Content-Type': 'text/event-stream',
  // Turns off nginx's buffering, which would hold events back.
  'X-Accel-Buffering': 'no',
}

const event = (id: number, name: string, data: string): string =>
  `id: ${id}\nevent: ${name}\ndata: ${data}\n\n`

/** Sends heartbeats until the response is closed, which includes that all of it was sent. */
function beat(response: ServerResponse, everyMs: number): void {
  let unsent = 0
  const timer = setInterval(() => {
    const { writableLength } = response
    if (writableLength > 0 && writableLength === unsent) response.destroy()
    else if (writableLength === 0 && response.headersSent && !response.writableEnded)
      response.write(':\n\n')
    unsent = writableLength
  }, everyMs)
  response.once('close', () => clearInterval(timer))
}

/** Waits while the client reads more slowly than updates come, until it leaves. */
async function write(response: ServerResponse, text: string): Promise<void> {
  if (response.closed || response.write(text)) return
  const waiting = new AbortController()
  await Promise.race(
    ['drain', 'close'].map((name) => once(response, name, { signal: waiting.signal })),
  )
  waiting.abort()
}

function lastEventId(request: IncomingMessage): number {
  const id = Number(request.headers['last-event-id'])
  return Number.isSafeInteger(id) && id > 0 ? id : 0
}
