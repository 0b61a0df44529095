import { finish } from './record.ts'
import { createScheduler, type GraphLimits } from './scheduler.ts'
import type { WorkContext } from './workContext.ts'

/** Graph lets an app have four requests about photos under way (Outlook service limits). */
const defaultLimits: GraphLimits = { concurrency: () => 4, isSlowed: () => false }

export interface Runner {
  /**
   * Works on a run until nothing more can be done. If it already does, looks for new items and returns at once.
   */
  run(runId: string): Promise<void>
  /** begins nothing new and waits for what is under way */
  stop(): Promise<void>
}

interface Execution {
  /** `run` was called once more */
  hasNews: boolean
  finished: Promise<void>
}

/**
 * Works on runs, several items at a time over all of them, and backs off as a whole when Graph asks for it.
 * @param limits how many photos may be on their way to Graph at the moment
 */
export function createRunner(context: WorkContext, limits: GraphLimits = defaultLimits): Runner {
  const stopping = new AbortController()
  const scheduler = createScheduler(context, limits, stopping.signal)
  const executions = new Map<string, Execution>()

  async function execute(runId: string, execution: Execution): Promise<void> {
    try {
      do {
        await scheduler.work(runId, () => takeNews(execution))
        await finish(context.db, runId)
      } while (execution.hasNews && !stopping.signal.aborted)
    } finally {
      // No await since `hasNews` was read, or a call of `run` in between would be lost.
      executions.delete(runId)
    }
  }

  return {
    async run(runId) {
      const current = executions.get(runId)
      if (current) current.hasNews = true
      if (current || stopping.signal.aborted) return
      const execution: Execution = { hasNews: false, finished: Promise.resolve() }
      executions.set(runId, execution)
      execution.finished = execute(runId, execution).catch((err: Error) =>
        context.log.error({ err, runId }, 'A run stopped because of an error'),
      )
      await execution.finished
    },
    async stop() {
      stopping.abort()
      await Promise.all([...executions.values()].map(({ finished }) => finished))
      scheduler.close()
    },
  }
}

/** Whether `run` was called since this was last asked. */
function takeNews(execution: Execution): boolean {
  const { hasNews } = execution
  execution.hasNews = false
  return hasNews
}
