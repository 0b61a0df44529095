import type { Queue } from 'pg-boss'
import { MINUTES_BETWEEN_SCANS } from '../people/scan/progress.ts'

/** Their jobs carry nothing, since all state is in the rows. */
export type QueueName =
  | 'directory-sync'
  | 'photo-scan'
  | 'run-sweep'
  | 'run-cards'
  | 'run-notify'
  | 'chat-answer'
  | 'look-again'
  | 'remind'
  | 'approval-chat'
  | 'coverage-night'
  | 'digest'
  | 'tidy'

interface QueueSettings {
  options: Omit<Queue, 'name'>
  /** minute hour day month weekday, UTC */
  cron: string
  /** how often to check for new jobs */
  pollingSeconds: number
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
    // only looks whether a sync is due
    cron: '*/15 * * * *',
    pollingSeconds: 1,
  },
  'photo-scan': {
    options: { ...exclusive, ...retryAfterCrash },
    cron: `*/${MINUTES_BETWEEN_SCANS} * * * *`,
    pollingSeconds: 1,
  },
  'run-sweep': {
    options: { policy: 'short', ...retryAfterCrash },
    cron: '* * * * *',
    pollingSeconds: 10,
  },
  // Requested when somebody asks how a run is going; the schedule goes on after a crash, and when a run goes on again.
  'run-cards': {
    options: { ...exclusive, ...retryAfterCrash },
    cron: '* * * * *',
    pollingSeconds: 2,
  },
  // The schedule repeats notifications that failed.
  'run-notify': {
    options: { ...exclusive, ...retryAfterCrash },
    cron: '* * * * *',
    pollingSeconds: 2,
  },
  // Most times nothing was left.
  'chat-answer': {
    options: { ...exclusive, ...retryAfterCrash },
    cron: '* * * * *',
    pollingSeconds: 10,
  },
  // Requested for the first looks, which are seconds apart; the schedule makes the others.
  'look-again': {
    options: { policy: 'short', ...retryAfterCrash },
    cron: '* * * * *',
    pollingSeconds: 2,
  },
  // Requested when somebody has people reminded; the schedule goes on after a crash, and keeps cards up to date.
  remind: {
    options: { ...exclusive, ...retryAfterCrash },
    cron: '* * * * *',
    pollingSeconds: 2,
  },
  // Requested when somebody asks or decides; the schedule repeats what failed, and tells those who were left alone for a while.
  'approval-chat': {
    options: { ...exclusive, ...retryAfterCrash },
    cron: '* * * * *',
    pollingSeconds: 2,
  },
  // Most times there is nothing to do: whoever starts late still counts for the night.
  'coverage-night': {
    options: { ...exclusive, ...retryAfterCrash },
    cron: '5 * * * *',
    pollingSeconds: 30,
  },
  // Most hours there is nobody to send one to.
  digest: {
    options: { ...exclusive, ...retryAfterCrash },
    cron: '20 * * * *',
    pollingSeconds: 30,
  },
  tidy: { options: { ...exclusive, ...retryAfterCrash }, cron: '30 2 * * *', pollingSeconds: 30 },
}

/** Queues of earlier versions. Jobs that wait in them aren't needed: open runs are found by their rows. */
export const FORMER_QUEUES = ['import-run', 'import-sweep', 'import-tell', 'run']

/** All background work whose failures are told: that of the queues, and the runs, which every worker shares. */
export const WORKS: readonly string[] = [...Object.keys(queues), 'run']
