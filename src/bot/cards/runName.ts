import type { RunSummary } from '../../core/model.ts'
import { namedRun, type BotWords } from '../words/words.ts'
import { verbatim, type CardElement } from './card.ts'

/** The name of a run above what happened to it; nothing if it says no more than that. */
export function nameLine(words: BotWords, summary: RunSummary): CardElement[] {
  const name = namedRun(words, summary)
  return name === null ? [] : [verbatim(name, { isSubtle: true })]
}

/** What happened to a run in one line, with its name in front if it has one. */
export function withName(words: BotWords, summary: RunSummary, text: string): string {
  const name = namedRun(words, summary)
  return name === null ? text : words('run.named', { name, text })
}
