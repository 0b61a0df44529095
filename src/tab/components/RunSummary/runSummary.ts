/** Where a run stands, in words. */
import type { RunView } from '../../../api/contract.ts'
import { explainResult, progressOf } from '../../sending/progress.ts'
import { words } from '../../words/words.ts'

/** The title of a run's page. */
export function titleOf({ kind, finishedAt, cancelledAt, pausedAt }: RunView): string {
  if (finishedAt) return words(cancelledAt ? 'run.title.cancelled' : 'run.title.finished', { kind })
  if (cancelledAt) return words('run.title.cancelling')
  return words(pausedAt ? 'run.title.paused' : 'run.title.running', { kind })
}

/** Whether a run that paused by itself is being tried right now. The clocks of server and reader may differ a little. */
export const isTrying = ({ probeAt }: Pick<PausedBecause, 'probeAt'>): boolean =>
  Date.parse(probeAt) <= Date.now()

/** When a run that paused by itself tries again. */
export const explainProbe = (why: Pick<PausedBecause, 'probeAt'>): string =>
  isTrying(why)
    ? words('run.paused.trying')
    : words('run.paused.again', { time: words.time(new Date(why.probeAt)) })

type PausedBecause = NonNullable<RunView['pausedBecause']>

/** A run's progress or result in one line. */
export function explainRun(view: RunView): string {
  if (!view.startedAt && !view.finishedAt) return words('run.nothingYet')
  if (view.standing === 'discarded') return words('run.nothing')
  const progress = progressOf(view)
  return progress.finished ? explainResult(progress) : words('run.processed', progress)
}
