import { finish } from '../rows/finish.ts'
import { settleAll } from '../settle/settle.ts'
import { createScheduler, type GraphLimits } from './scheduler.ts'
import type { WorkContext } from './workContext.ts'

/** Graph lets an app have four requests about photos in flight (Outlook service limits). */
const defaultLimits: GraphLimits = { concurrency: () => 4, isSlowed: () => false }

export interface Runner {
  /**
   * Works on a run until nothing is left to do. If it is already being worked on, its new items are picked up and the
   * call returns at once. Throws only what stops the whole run, such as an error of the database.
   */
  run(runId: string): Promise<void>
  /** whether a run is being worked on already; its new items are picked up then */
  notice(runId: string): boolean
  /** starts no further items and waits for those in progress */
  stop(): Promise<void>
}

interface Execution {
  /** `run` was called again */
  hasNewWork: boolean
  /** never rejects: whoever called `run` has the error */
  finished: Promise<void>
}

/**
 * Works on runs, several items at a time over all of them, and pauses all of them when Graph throttles.
 * @param limits how many writes Graph accepts at the moment
 */
export function createRunner(context: WorkContext, limits: GraphLimits = defaultLimits): Runner {
  const stopping = new AbortController()
  const scheduler = createScheduler(context, limits, stopping.signal)
  const executions = new Map<string, Execution>()

  async function execute(runId: string, execution: Execution): Promise<void> {
    try {
      do {
        await Promise.all([
          settle(runId, execution),
          scheduler.work(runId, () => takeNewWork(execution)),
        ])
        await finish(context.db, runId)
      } while (execution.hasNewWork && !stopping.signal.aborted)
    } finally {
      // No await since `hasNewWork` was read, or a call of `run` in between would be lost.
      executions.delete(runId)
    }
  }

  const settle = (runId: string, execution: Execution): Promise<void> => {
    const onBatch = () => void (execution.hasNewWork = true)
    return settleAll(context, runId, onBatch, stopping.signal)
  }

  return {
    notice: (runId) => noticeIn(executions, runId),
    async run(runId) {
      if (noticeIn(executions, runId) || stopping.signal.aborted) return
      const execution: Execution = { hasNewWork: false, finished: Promise.resolve() }
      executions.set(runId, execution)
      const work = execute(runId, execution)
      execution.finished = work.catch(() => {})
      await work
    },
    async stop() {
      stopping.abort()
      await Promise.all([...executions.values()].map(({ finished }) => finished))
      scheduler.close()
    },
  }
}

function noticeIn(executions: Map<string, Execution>, runId: string): boolean {
  const current = executions.get(runId)
  if (current) current.hasNewWork = true
  return current !== undefined
}

/** Whether `run` was called since this was last asked. */
function takeNewWork(execution: Execution): boolean {
  const { hasNewWork } = execution
  execution.hasNewWork = false
  return hasNewWork
}
