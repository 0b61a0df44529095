import type { RunSummary } from '../../../core/model.ts'
import type { Button } from '../../commands.ts'
import { explainIn, type BotWords } from '../../words/words.ts'
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
import { byWhom, outcomes, runHeadline } from '../runDone.ts'
import { nameLine } from '../runName.ts'

/** Where a run stands, with what can be done about it. */
export function runStatusCard(words: BotWords, summary: RunSummary, url: string): AdaptiveCard {
  return card(
    [
      ...nameLine(words, summary),
      heading(statusHeadline(words, summary)),
      ...whyPaused(words, summary),
      ...byWhom(words, summary),
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
    : words('run.stands', { kind: summary.kind, standing: standingOf(summary) })

const isBeingCancelled = ({ cancelledAt, finishedAt }: RunSummary): boolean =>
  cancelledAt !== null && finishedAt === null

const standingOf = (summary: RunSummary): RunSummary['standing'] | 'cancelling' =>
  isBeingCancelled(summary) ? 'cancelling' : summary.standing

function progressOf(summary: RunSummary): { ended: number; total: number } {
  const { total } = summary
  return { ended: total - openOf(summary), total }
}

function openOf({ counts: { awaiting, received, prepared, uploading } }: RunSummary): number {
  return awaiting + received + prepared + uploading
}

function whyPaused(words: BotWords, { pausedBecause }: RunSummary): CardElement[] {
  if (!pausedBecause) return []
  return [paragraph(explainIn(words, pausedBecause.code), { color: 'Attention' })]
}

function controls(words: BotWords, summary: RunSummary): CardElement[] {
  const { id: runId, standing, pausedAt } = summary
  if (standing !== 'running' && standing !== 'waiting' && standing !== 'paused') return []
  if (isBeingCancelled(summary)) return []
  const toggle = pausedAt
    ? executeButton(words('ask.resume'), { verb: 'run.resume', runId })
    : executeButton(words('ask.pause'), { verb: 'run.pause', runId })
  return [toggle, executeButton(words('run.cancel'), { verb: 'run.askCancel', runId })]
}

/** Asks before a run is cancelled, and says how many would not be written. */
export const runCancelCard = (words: BotWords, summary: RunSummary): AdaptiveCard =>
  card(
    [
      ...nameLine(words, summary),
      heading(words('run.askCancel')),
      paragraph(
        words('run.askCancel.text', {
          kind: summary.kind,
          left: openOf(summary),
          done: summary.counts.done,
        }),
      ),
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
