/** Reads an event stream of the API as it comes. */
import { EventSourceParserStream } from 'eventsource-parser/stream'
import type { RunView } from '../../api/contract.ts'
import { retryDelay, wait } from './retry.ts'
import { asProblem } from './problem.ts'

type Open = (lastEventId: string | null, signal: AbortSignal) => Promise<Response>

/**
 * Hands on every state of an import until it is finished or `signal` aborts; a stream that breaks off is opened
 * again where it ended. Gives up silently when the API refuses it for good: whoever polls sees the reason.
 */
export async function followRun(
  open: Open,
  signal: AbortSignal,
  onImport: (view: RunView) => void,
): Promise<void> {
  let lastEventId: string | null = null
  for (let failures = 0; !signal.aborted; failures += 1) {
    try {
      const response = await open(lastEventId, signal)
      for await (const event of eventsOf(response)) {
        failures = 0
        lastEventId = event.id ?? lastEventId
        if (event.data) onImport(JSON.parse(event.data) as RunView)
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

/** cancelling a stream that broke off fails with the same error once more */
const ignoreBroken = () => undefined

/** an answer of the API other than "later"; a stream that breaks off is a TypeError of fetch */
function isFinal(error: unknown): boolean {
  const { code, passing } = asProblem(error)
  return !passing && code !== 'internal'
}
