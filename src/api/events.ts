import { once } from 'node:events'
import type { IncomingMessage, ServerResponse } from 'node:http'
import * as z from 'zod'

const heartbeatMs = 15_000

/**
 * Sends each update as a server-sent event `progress`, and the one for which `isLast` holds once more as `finished`.
 * A stream that ends without `finished` was cut off: ask again.
 * Ids go up by one, beginning after the request's Last-Event-ID; each update is a whole state, so that whoever comes
 * back needs none of those missed. A comment every 15 s keeps proxies from closing a quiet stream.
 * Headers go out with the first update: what fails before that can still be answered as an error.
 */
export async function sendEvents<S extends z.ZodType>(
  response: ServerResponse,
  updates: AsyncIterable<z.input<S>>,
  { schema, isLast }: { schema: S; isLast: (update: z.input<S>) => boolean },
): Promise<void> {
  let id = lastEventId(response.req)
  const heartbeat = setInterval(() => isOpen(response) && response.write(':\n\n'), heartbeatMs)
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
  // nginx would collect the events otherwise
  'X-Accel-Buffering': 'no',
}

const isOpen = (response: ServerResponse): boolean =>
  response.headersSent && !response.writableEnded && !response.closed

const event = (id: number, name: string, data: string): string =>
  `id: ${id}\nevent: ${name}\ndata: ${data}\n\n`

/** Waits while the reader is slower than the updates, and no longer than they are there. */
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
