import type { Core } from '../../core/index.ts'
import type { RunSummary } from '../../core/model.ts'
import type { CoreWords } from '../../core/words/words.ts'
import { runSummary } from '../contract.ts'
import type { Caller } from '../route.ts'
import { runView } from '../views.ts'
import type { EventUpdate } from './sendEvents.ts'

/** After this, the client reconnects: the rights of the caller are checked again, and lost connections come to an end. */
const MAX_STREAM_MS = 15 * 60_000

interface Follow {
  core: Core
  caller: Caller
  params: { id: string }
  words: CoreWords
  signal: AbortSignal
}

/** The states of a run for an event stream, until the caller's token expires, or for 15 minutes. */
export async function* runUpdates(call: Follow): AsyncGenerator<EventUpdate> {
  const { core, caller, params, words, signal } = call
  const over = new AbortController()
  const timer = setTimeout(() => over.abort(), millisecondsOfStream(caller.expiresAt))
  try {
    const until = AbortSignal.any([signal, over.signal])
    for await (const summary of core.runs.follow(caller, params.id, until))
      yield { data: textOf(summary, words), isLast: summary.finishedAt !== null }
  } finally {
    clearTimeout(timer)
  }
}

/** @param expiresAt of the token */
export const millisecondsOfStream = (expiresAt: Date, now = Date.now()): number =>
  Math.min(MAX_STREAM_MS, Math.max(0, expiresAt.getTime() - now))

const texts = new WeakMap<RunSummary, Map<CoreWords, string>>()

/** The JSON of a summary, made once in each language for all who follow: core gives the same object to them all. */
export function textOf(summary: RunSummary, words: CoreWords): string {
  const made = texts.get(summary) ?? new Map<CoreWords, string>()
  const text = made.get(words) ?? JSON.stringify(runSummary.parse(runView(summary, words)))
  texts.set(summary, made.set(words, text))
  return text
}
