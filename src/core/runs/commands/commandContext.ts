import type { Database, Store } from '../../store/open.ts'

/** Wakes the runner for a run, in the transaction that gives it something to do. */
export type WakeRunner = (tx: Database, runId: string) => Promise<void>

/** What the commands work with. */
export interface CommandContext extends Pick<Store, 'db' | 'originals'> {
  wakeRunner: WakeRunner
}
