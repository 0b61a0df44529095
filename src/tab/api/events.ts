/** Reads the API's event stream of a run. */
import { EventSourceParserStream } from 'eventsource-parser/stream'
import type { RunView } from '../../api/contract.ts'
import { retryDelay, wait } from './retry.ts'
import { asProblem, type Problem } from './problem.ts'

type OpenStream = (lastEventId: string | null, signal: AbortSignal) => Promise<Response>

/**
 * Calls `onRun` with every state of a run until it is finished or `signal` aborts. A stream that breaks off is reopened
 * where it ended, when the API says or after a short delay. Ends without an error if the API refuses the stream for good:
 * polling the run shows the reason.
 */
export async function followRun(
  open: OpenStream,
  signal: AbortSignal,
  onRun: (view: RunView) => void,
): Promise<void> {
  let lastEventId: string | null = null
  for (let failures = 0; !signal.aborted; failures += 1) {
    let toldDelay: number | null = null
    try {
      const response = await open(lastEventId, signal)
      for await (const event of eventsOf(response, (delay) => (toldDelay = delay))) {
        failures = 0
        lastEventId = event.id ?? lastEventId
        if (event.data) onRun(JSON.parse(event.data) as RunView)
        if (event.event === 'finished') return
      }
    } catch (error) {
      const problem = asProblem(error)
      if (signal.aborted || isFinal(problem)) return
      if (problem.retryAfterSeconds !== null) toldDelay = problem.retryAfterSeconds * 1000
    }
    await wait(toldDelay ?? retryDelay(failures), signal)
  }
}

/** @param onRetry with the milliseconds that the API wants to have between the end of this stream and the next one */
async function* eventsOf(response: Response, onRetry: (milliseconds: number) => void) {
  if (!response.body) return
  const events = response.body
    .pipeThrough(new TextDecoderStream())
    .pipeThrough(new EventSourceParserStream({ onRetry }))
  const reader = events.getReader()
  try {
    for (let read = await reader.read(); !read.done; read = await reader.read()) yield read.value
  } finally {
    await reader.cancel().catch(ignoreBroken)
  }
}

/** Cancelling a stream that broke off rejects with the same error again. */
const ignoreBroken = () => undefined

/** A refusal by the API that stays. A stream that breaks off is fetch's TypeError, which `asProblem` makes `internal`. */
const isFinal = ({ code, endsByItself }: Problem): boolean => !endsByItself && code !== 'internal'
