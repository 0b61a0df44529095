import { closeImaging } from '../imaging/prepare.ts'
import type { Graph } from '../graph/request.ts'
import type { Jobs } from '../jobs/index.ts'
import type { Runner } from '../runs/execute/runner.ts'
import type { Matching } from '../runs/queries/match/matching.ts'
import type { RunWatch } from '../runs/watch/watchRuns.ts'
import type { StopStep } from '../stopInOrder.ts'
import type { Store } from '../store/open.ts'
import type { Observed } from './observe.ts'

interface Stopped {
  store: Store
  jobs: Jobs
  observed: Observed
  runWatch: RunWatch
  runner: Runner
  /** what changes single photos; `idle` resolves once no write is under way */
  onePhoto: Record<'ownPhoto' | 'personPhoto' | 'approvals', { idle: () => Promise<unknown> }>
  graph: Graph
  matching: Matching
}

export function beginNothingMore(
  stopping: AbortController,
  runWatch: RunWatch,
  runner: Runner,
): void {
  stopping.abort()
  void runWatch.stop()
  void runner.stop()
}

/** The writes in progress come to an end first, then what they need. */
export function stopSteps(stopped: Stopped): StopStep[] {
  const { store, jobs, observed, runWatch, runner, onePhoto, graph, matching } = stopped
  return [
    {
      part: 'writes',
      maxMs: 20_000,
      stop: () =>
        Promise.all([
          runWatch.stop(),
          runner.stop(),
          ...Object.values(onePhoto).map((changes) => changes.idle()),
        ]),
    },
    { part: 'imaging', maxMs: 3000, stop: closeImaging },
    { part: 'matching', maxMs: 1000, stop: () => matching.close() },
    // Ends the calls that still wait for an answer.
    { part: 'graph', maxMs: 1000, stop: () => graph.close() },
    { part: 'jobs', maxMs: 6000, stop: () => jobs.stop() },
    { part: 'standing', maxMs: 3000, stop: () => observed.stop() },
    { part: 'store', maxMs: 5000, stop: () => store.close() },
  ]
}
