/** Reads the API's event stream of a run. */
import { EventSourceParserStream } from 'eventsource-parser/stream'
import type { RunView } from '../../api/contract.ts'
import { retryDelay, wait } from './retry.ts'
import { asProblem } from './problem.ts'

type OpenStream = (lastEventId: string | null, signal: AbortSignal) => Promise<Response>

/**
 * Calls `onRun` with every state of a run until it is finished or `signal` aborts. A stream that breaks off is reopened where
 * it ended. Ends without an error if the API refuses the stream for good: polling the run shows the reason.
 */
export async function followRun(
  open: OpenStream,
  signal: AbortSignal,
  onRun: (view: RunView) => void,
): Promise<void> {
  let lastEventId: string | null = null
  for (let failures = 0; !signal.aborted; failures += 1) {
    try {
      const response = await open(lastEventId, signal)
      for await (const event of eventsOf(response)) {
        failures = 0
        lastEventId = event.id ?? lastEventId
        if (event.data) onRun(JSON.parse(event.data) as RunView)
        if (event.event === 'finished') return
      }
    } catch (error) {
      if (signal.aborted || isFinal(error)) return
    }
    await wait(retryDelay(failures), signal)
  }
}

async function* eventsOf(response: Response) {
  if (!response.body) return
  const events = response.body
    .pipeThrough(new TextDecoderStream())
    .pipeThrough(new EventSourceParserStream())
  const reader = events.getReader()
  try {
    for (let read = await reader.read(); !read.done; read = await reader.read()) yield read.value
  } finally {
    await reader.cancel().catch(ignoreBroken)
  }
}

/** Cancelling a stream that broke off rejects with the same error again. */
const ignoreBroken = () => undefined

/** A refusal by the API. A stream that breaks off is fetch's TypeError, which `asProblem` makes `internal`. */
function isFinal(error: unknown): boolean {
  const { code, passing } = asProblem(error)
  return !passing && code !== 'internal'
}
