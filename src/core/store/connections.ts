import { drizzle } from 'drizzle-orm/node-postgres'
import type { Pool, PoolClient, QueryResult } from 'pg'
import { schema, type Database } from './database.ts'
import { unavailable, withCauses } from './databaseFailures.ts'
import type { Outage } from './outage.ts'

/** Runs work that may fail because the database is away, once or again and again. */
type Attempts = <T>(work: () => Promise<T>) => Promise<T>

const once: Attempts = (work) => work()

/** What Drizzle and pg-boss need of a pool or a connection. */
interface Queryable {
  query(query: string, values?: unknown[]): Promise<QueryResult>
}

/**
 * A database on a pool whose connections may be lost at any time. The error of a query is then `database_unavailable`,
 * as a cause of Drizzle's own. What PostgreSQL has undone because of a deadlock is repeated, a transaction as a whole.
 * @param attempts how often a query or a transaction is tried while the database is away
 */
export function databaseOn(pool: Pool, outage: Outage, attempts: Attempts = once): Database {
  const tried: Attempts = (work) => attempts(() => repeatDeadlocked(work))
  const queries = new GuardedQueries(pool, outage, tried)
  // Drizzle accepts only pg's own types, and uses nothing of them but `query`.
  const db: Database = drizzle(queries as unknown as Pool, { schema })
  // Drizzle's own never gives back a connection that is lost before the transaction has begun.
  db.transaction = (work) => tried(() => inTransaction(pool, outage, (tx) => tx.transaction(work)))
  return db
}

/** PostgreSQL ends one of those that wait for each other, so that the others go on. */
const DEADLOCK_DETECTED = '40P01'
const MAX_TRIES = 4

/**
 * Repeats a statement or a transaction that PostgreSQL has undone because it and another one waited for each other, as two
 * that change many rows in different orders do.
 */
async function repeatDeadlocked<T>(work: () => Promise<T>): Promise<T> {
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

/** For pg-boss, which repeats by itself. */
export const queriesOn = (pool: Pool, outage: Outage): Queryable =>
  new GuardedQueries(pool, outage, once)

class GuardedQueries implements Queryable {
  readonly #on: Queryable
  readonly #outage: Outage
  readonly #attempts: Attempts

  constructor(on: Queryable, outage: Outage, attempts: Attempts) {
    this.#on = on
    this.#outage = outage
    this.#attempts = attempts
  }

  query(query: string, values?: unknown[]): Promise<QueryResult> {
    return this.#attempts(() => guarded(this.#outage, () => this.#on.query(query, values)))
  }
}

async function guarded<T>(outage: Outage, work: () => Promise<T>): Promise<T> {
  try {
    const result = await work()
    outage.answered()
    return result
  } catch (error) {
    const lost = unavailable(error)
    if (lost) outage.failed(error as Error, lost.code)
    throw lost ?? error
  }
}

async function inTransaction<T>(
  pool: Pool,
  outage: Outage,
  work: (db: Database) => Promise<T>,
): Promise<T> {
  const client = await guarded(outage, () => pool.connect())
  const connection = new TransactionQueries(client, outage)
  try {
    const db: Database = drizzle(connection as unknown as PoolClient, { schema })
    return await work(db)
  } finally {
    // A connection that may still be busy with a query must not be used again.
    client.release(connection.isLost())
  }
}

/** Once it is lost, whatever follows fails at once and alike, such as Drizzle's attempt to roll back. */
class TransactionQueries implements Queryable {
  readonly #client: PoolClient
  readonly #outage: Outage
  #lost: Error | null = null

  constructor(client: PoolClient, outage: Outage) {
    this.#client = client
    this.#outage = outage
  }

  isLost(): boolean {
    return this.#lost !== null
  }

  async query(query: string, values?: unknown[]): Promise<QueryResult> {
    if (this.#lost) throw this.#lost
    try {
      return await guarded(this.#outage, () => this.#client.query(query, values))
    } catch (error) {
      this.#lost = unavailable(error)
      throw error
    }
  }
}
