import type { RunSummary } from '../../../core/model.ts'
import type { Button } from '../../commands.ts'
import type { BotWords } from '../../words/words.ts'
import {
  card,
  executeButton,
  heading,
  link,
  paragraph,
  verbatim,
  type AdaptiveCard,
  type CardElement,
} from '../card.ts'
import { outcomes, runHeadline } from '../runDone.ts'
import { nameLine } from '../runName.ts'

/** Where a run stands, with what can be done about it. */
export function runStatusCard(words: BotWords, summary: RunSummary, url: string): AdaptiveCard {
  return card(
    [
      ...nameLine(words, summary),
      heading(statusHeadline(words, summary)),
      ...(summary.finishedAt ? [] : [paragraph(words('run.progress', progressOf(summary)))]),
      ...outcomes(words, summary),
    ],
    [...controls(words, summary), link(words('run.open'), url)],
  )
}

/** In one line, for notifications. */
export const statusHeadline = (words: BotWords, summary: RunSummary): string =>
  summary.finishedAt
    ? runHeadline(words, summary)
    : words('run.stands', { kind: summary.kind, standing: summary.standing })

function progressOf({ counts, total }: RunSummary): { ended: number; total: number } {
  const { awaiting, received, prepared, uploading } = counts
  return { ended: total - awaiting - received - prepared - uploading, total }
}

function controls(words: BotWords, { id: runId, standing, pausedAt }: RunSummary): CardElement[] {
  if (standing !== 'running' && standing !== 'waiting' && standing !== 'paused') return []
  const toggle = pausedAt
    ? executeButton(words('ask.resume'), { verb: 'run.resume', runId })
    : executeButton(words('ask.pause'), { verb: 'run.pause', runId })
  return [toggle, executeButton(words('run.cancel'), { verb: 'run.askCancel', runId })]
}

/** Asks before a run is cancelled. */
export const runCancelCard = (words: BotWords, summary: RunSummary): AdaptiveCard =>
  card(
    [
      ...nameLine(words, summary),
      heading(words('run.askCancel')),
      paragraph(words('run.askCancel.text')),
    ],
    [
      executeButton(words('run.cancel'), { verb: 'run.cancel', runId: summary.id }, 'destructive'),
      executeButton(words('run.keep'), { verb: 'run.keep', runId: summary.id }),
    ],
  )

/** Where several runs may be meant, each is a button. */
export const whichRunCard = (
  words: BotWords,
  runs: readonly { title: string; button: Button }[],
): AdaptiveCard =>
  card(
    [heading(words('run.which')), ...runs.map(({ title }) => verbatim(title))],
    runs.map(({ title, button }) => executeButton(title, button)),
  )
