import { withCauses } from './databaseFailures.ts'

/** PostgreSQL ends one of those that wait for each other, so that the others go on. */
const DEADLOCK_DETECTED = '40P01'
const MAX_TRIES = 4

/**
 * Repeats a statement or a transaction that PostgreSQL has undone because it and another one waited for each other, as two
 * that change many rows in different orders do.
 */
export async function repeatDeadlocked<T>(work: () => Promise<T>): Promise<T> {
  for (let tries = 1; ; tries += 1) {
    try {
      return await work()
    } catch (error) {
      if (tries === MAX_TRIES || !isDeadlock(error)) throw error
    }
  }
}

const isDeadlock = (error: unknown): boolean =>
  withCauses(error).some((each) => 'code' in each && each.code === DEADLOCK_DETECTED)
