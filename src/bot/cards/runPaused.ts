import type { PausedBecause, RunSummary } from '../../core/model.ts'
import { explainIn, type BotWords } from '../words/words.ts'
import { card, heading, link, paragraph, type AdaptiveCard } from './card.ts'
import { nameLine } from './runName.ts'

/** Why a run paused by itself and what to do, and a link to its page. */
export function runPausedCard(
  words: BotWords,
  summary: RunSummary,
  { code }: PausedBecause,
  url: string,
): AdaptiveCard {
  const { kind, counts, total } = summary
  const { awaiting, received, prepared, uploading } = counts
  const ended = total - awaiting - received - prepared - uploading
  const body = [
    ...nameLine(words, summary),
    heading(words('run.paused', { kind })),
    paragraph(explainIn(words, code), { color: 'Attention' }),
    paragraph(words('run.paused.text', { ended, total }), { isSubtle: true, size: 'Small' }),
  ]
  return card(body, [link(words('run.open'), url)])
}
