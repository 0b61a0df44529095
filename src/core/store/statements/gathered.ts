import DataLoader from 'dataloader'
import { databaseLost } from '../../errors.ts'
import type { Database } from '../database.ts'

/** Work for many at once: a value or an error for each of `keys`, in their order. */
type WorkForMany<Key, Value> = (db: Database, keys: readonly Key[]) => Promise<(Value | Error)[]>

/**
 * Work for single rows, of which what is asked for at the same moment, or while the same work is under way, is done in one
 * statement. That one fails as a whole, for instance because another process holds one of its rows: then each is tried
 * alone, so that none fails because of another.
 * @param most how many are done at once
 */
export function gathered<Key, Value>(
  work: WorkForMany<Key, Value>,
  most: number,
): (db: Database, key: Key) => Promise<Value> {
  const loaders = new WeakMap<Database, DataLoader<Key, Value>>()
  return (db, key) => {
    const known = loaders.get(db)
    if (known) return known.load(key)
    const loader = createLoader(db, work, most)
    loaders.set(db, loader)
    return loader.load(key)
  }
}

function createLoader<Key, Value>(db: Database, work: WorkForMany<Key, Value>, most: number) {
  let underWay: Promise<unknown> = Promise.resolve()
  const together = (keys: readonly Key[]): Promise<(Value | Error)[]> => {
    const working = work(db, keys).catch((error: unknown) => {
      if (keys.length === 1 || databaseLost(error)) throw error
      return alone(db, work, keys)
    })
    underWay = Promise.allSettled([working])
    return working
  }
  return new DataLoader<Key, Value>(together, {
    cache: false,
    maxBatchSize: most,
    batchScheduleFn: (dispatch) => void underWay.then(() => setImmediate(dispatch)),
  })
}

async function alone<Key, Value>(
  db: Database,
  work: WorkForMany<Key, Value>,
  keys: readonly Key[],
): Promise<(Value | Error)[]> {
  const values: (Value | Error)[] = []
  for (const key of keys)
    values.push(
      ...(await work(db, [key]).catch((error: unknown) => [
        error instanceof Error ? error : new Error(String(error)),
      ])),
    )
  return values
}
