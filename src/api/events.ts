import { once } from 'node:events'
import type { IncomingMessage, ServerResponse } from 'node:http'
import * as z from 'zod'

const HEARTBEAT_MS = 15_000

/**
 * Sends each update as a server-sent event `progress`, and repeats the one for which `isLast` holds as `finished`.
 * A stream that ends without `finished` was interrupted; the client reconnects.
 * Ids count up from the request's Last-Event-ID. Every update is the whole state, so a client that reconnects doesn't
 * need those it missed. A comment every 15 s keeps proxies from closing an idle stream.
 * The headers wait for the first update, so that an earlier failure is still answered as an error.
 */
export async function sendEvents<S extends z.ZodType>(
  response: ServerResponse,
  updates: AsyncIterable<z.input<S>>,
  { schema, isLast }: { schema: S; isLast: (update: z.input<S>) => boolean },
): Promise<void> {
  let id = lastEventId(response.req)
  const heartbeat = setInterval(() => isOpen(response) && response.write(':\n\n'), HEARTBEAT_MS)
  try {
    for await (const update of updates) {
      if (response.closed) return
      if (!response.headersSent) response.writeHead(200, headers)
      const data = JSON.stringify(schema.parse(update))
      await write(response, event(++id, 'progress', data))
      if (isLast(update)) await write(response, event(++id, 'finished', data))
    }
    response.end()
  } finally {
    clearInterval(heartbeat)
  }
}

const headers = {
  'Content-Type': 'text/event-stream',
  // Turns off nginx's buffering, which would hold events back.
  'X-Accel-Buffering': 'no',
}

const isOpen = (response: ServerResponse): boolean =>
  response.headersSent && !response.writableEnded && !response.closed

const event = (id: number, name: string, data: string): string =>
  `id: ${id}\nevent: ${name}\ndata: ${data}\n\n`

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
