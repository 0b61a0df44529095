/** What a run is called, and where it stands. */
import type { RunView } from '../../../api/contract.ts'
import { explainResult, progressOf } from '../../sending/progress.ts'
import { words } from '../../words/words.ts'

/** The title of a run's page. */
export function titleOf({ kind, finishedAt, cancelledAt, pausedAt }: RunView): string {
  if (finishedAt) return words(cancelledAt ? 'run.title.cancelled' : 'run.title.finished', { kind })
  if (cancelledAt) return words('run.title.cancelling')
  return words(pausedAt ? 'run.title.paused' : 'run.title.running', { kind })
}

export type Standing =
  'held' | 'waiting' | 'running' | 'paused' | 'finished' | 'cancelled' | 'discarded'

export function standingOf(view: RunView): Standing {
  const { startedAt, finishedAt, cancelledAt, pausedAt } = view
  if (finishedAt && isDiscarded(view)) return 'discarded'
  if (finishedAt) return cancelledAt ? 'cancelled' : 'finished'
  if (!startedAt) return 'held'
  if (pausedAt) return 'paused'
  const { awaiting, ended, total } = progressOf(view)
  return awaiting > 0 && awaiting + ended === total ? 'waiting' : 'running'
}

/** Ended before it was started, although some of its photos could have been set. */
const isDiscarded = ({ startedAt, counts }: RunView): boolean =>
  startedAt === null && (counts.skipped ?? 0) > 0

/** "Import of 38 photos" */
export const nameOf = ({ kind, total: count }: RunView): string =>
  words('run.name', { kind, count })

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
  if (isDiscarded(view)) return words('run.nothing')
  const progress = progressOf(view)
  return progress.finished ? explainResult(progress) : words('run.processed', progress)
}
