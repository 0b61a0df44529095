import type { Queue } from 'pg-boss'

/** What a job may carry: ids, never more; the rows are the truth. */
export interface JobData {
  'directory-sync': null
  'photo-scan': null
  run: { runId: string }
  'run-sweep': null
  'run-notify': null
  tidy: null
}

export type QueueName = keyof JobData

interface QueuePlan {
  options: Omit<Queue, 'name'>
  /** minute hour day month weekday, UTC; null = only when asked for */
  cron: string | null
  /** how long a job waits at most until somebody looks, seconds */
  polling: number
}

/** One at a time, in all processes together; a process that dies is noticed by its missing heartbeat. */
const alone = { policy: 'exclusive', heartbeatSeconds: 30, expireInSeconds: 6 * 60 * 60 } as const
/** Errors are recorded where they happen: only a crash makes pg-boss run a job again. */
const afterCrash = { retryLimit: 2, deleteAfterSeconds: 60 * 60 }

/** What runs when. */
export const queues: Record<QueueName, QueuePlan> = {
  'directory-sync': { options: { ...alone, ...afterCrash }, cron: '0 * * * *', polling: 1 },
  'photo-scan': { options: { ...alone, ...afterCrash }, cron: '*/5 * * * *', polling: 1 },
  // Wakes the runner and ends; what the runner does is in the items' rows. One waits per import at most.
  run: { options: { policy: 'short', ...afterCrash }, cron: null, polling: 0.5 },
  'run-sweep': { options: { policy: 'short', ...afterCrash }, cron: '* * * * *', polling: 10 },
  // Every minute as well: whoever could not be told is tried again.
  'run-notify': { options: { ...alone, ...afterCrash }, cron: '* * * * *', polling: 2 },
  tidy: { options: { ...alone, ...afterCrash }, cron: '30 2 * * *', polling: 30 },
}

/** Queues of earlier versions. Whatever waits in them needs no job: the first sweep takes up every open run. */
export const FORMER_QUEUES = ['import-run', 'import-sweep', 'import-tell']
