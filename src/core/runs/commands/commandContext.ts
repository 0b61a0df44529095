import type { Database, Store } from '../../store/open.ts'

/** Queues a job for the run, in the same transaction as the change that gives it something to do. */
export type WakeRunner = (tx: Database, runId: string) => Promise<void>

export interface CommandContext extends Pick<Store, 'db' | 'originals'> {
  wakeRunner: WakeRunner
}
