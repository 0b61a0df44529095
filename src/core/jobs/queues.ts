import type { Queue } from 'pg-boss'

/** What jobs carry: ids only, since all state is in the rows. */
export interface JobData {
  'directory-sync': null
  'photo-scan': null
  run: { runId: string }
  'run-sweep': null
  'run-notify': null
  'look-again': null
  tidy: null
}

export type QueueName = keyof JobData

interface QueueSettings {
  options: Omit<Queue, 'name'>
  /** minute hour day month weekday, UTC; null = on request only */
  cron: string | null
  /** how often to check for new jobs */
  pollingSeconds: number
  /** the handler returns before its work is done, and has it watched by itself */
  isOnlyBegun?: true
}

/** One job at a time across all processes; the heartbeat reveals a process that died. */
const exclusive = {
  policy: 'exclusive',
  heartbeatSeconds: 30,
  expireInSeconds: 6 * 60 * 60,
} as const
/** Handlers handle their own errors, so pg-boss repeats a job only after a crash. */
const retryAfterCrash = { retryLimit: 2, deleteAfterSeconds: 60 * 60 }

/** All queues and their schedules. */
export const queues: Record<QueueName, QueueSettings> = {
  'directory-sync': {
    options: { ...exclusive, ...retryAfterCrash },
    cron: '0 * * * *',
    pollingSeconds: 1,
  },
  'photo-scan': {
    options: { ...exclusive, ...retryAfterCrash },
    cron: '*/5 * * * *',
    pollingSeconds: 1,
  },
  // Only wakes the runner, whose progress is in the items' rows. At most one job waits per run.
  run: {
    options: { policy: 'short', ...retryAfterCrash },
    cron: null,
    pollingSeconds: 0.5,
    isOnlyBegun: true,
  },
  'run-sweep': {
    options: { policy: 'short', ...retryAfterCrash },
    cron: '* * * * *',
    pollingSeconds: 10,
  },
  // The schedule repeats notifications that failed.
  'run-notify': {
    options: { ...exclusive, ...retryAfterCrash },
    cron: '* * * * *',
    pollingSeconds: 2,
  },
  // Requested for the first looks, which are seconds apart; the schedule makes the others.
  'look-again': {
    options: { policy: 'short', ...retryAfterCrash },
    cron: '* * * * *',
    pollingSeconds: 2,
  },
  tidy: { options: { ...exclusive, ...retryAfterCrash }, cron: '30 2 * * *', pollingSeconds: 30 },
}

/** Queues of earlier versions. Jobs that wait in them aren't needed: the first sweep requests every open run. */
export const FORMER_QUEUES = ['import-run', 'import-sweep', 'import-tell']
