import { drizzle } from 'drizzle-orm/node-postgres'
import { migrate } from 'drizzle-orm/node-postgres/migrator'
import { Client, Pool } from 'pg'
import { AppError } from '../errors.ts'
import { databaseOn, queriesOn } from './connections.ts'
import { migrationsFolder, schema, type Engine } from './database.ts'
import { startFailure } from './databaseFailures.ts'
import { refuseNewer } from './newerDatabase.ts'
import { createOutage, type OutageListener } from './outage.ts'
import { createPatience } from './patience.ts'

const MAX_CONNECTIONS = 10
/**
 * A transaction that nothing is asked of for so long is of a process that was stopped: its locks would keep others from
 * taking over. No transaction waits for anything but the database.
 */
const IDLE_MS = 6_000
const OLDEST_VERSION = 15
/** The key of the advisory lock that makes processes migrate one at a time; any number will do. */
const MIGRATION_LOCK = 5_264_837_001

export interface PostgresTimeouts {
  /** for a new connection, and for a free one of the pool */
  connectMs: number
  /** after which the server ends a query; its settings may name another time */
  statementMs: number
  /** after which a query counts as lost, because not even the server's error arrives */
  queryMs: number
  /** how long closing waits for connections that are in use */
  closeMs: number
}

const defaultTimeouts: PostgresTimeouts = {
  connectMs: 20_000,
  statementMs: 120_000,
  queryMs: 130_000,
  closeMs: 5_000,
}

/** A peer that has vanished is noticed within half a minute while nothing is sent. */
const alive = { keepAlive: true, keepAliveInitialDelayMillis: 10_000 }

/**
 * Connects to PostgreSQL and migrates it.
 * @throws AppError `database_…`, its detail naming the server and what it said
 */
export async function openPostgres(
  url: string,
  listener: OutageListener,
  timeouts: PostgresTimeouts = defaultTimeouts,
): Promise<Engine> {
  try {
    await migrateAlone(url, timeouts)
  } catch (error) {
    throw startFailure(url, error)
  }
  const outage = createOutage(listener)
  const patience = createPatience()
  const pool = openPool(url, timeouts)
  // Idle connections; the pool replaces them.
  pool.on('error', (error) => outage.failed(error))
  // Those in use: without a listener, the first one that is lost would end the process.
  pool.on('connect', (client) => client.on('error', (error) => outage.failed(error)))
  const jobs = queriesOn(pool, outage)
  return {
    name: 'postgres',
    db: databaseOn(pool, outage),
    patient: databaseOn(pool, outage, (work) => patience.whileAway(work)),
    readingOnly: outage.readingOnly,
    hurry: () => patience.end(),
    jobs: { executeSql: (text, values) => jobs.query(text, values) },
    explain: (error) => startFailure(url, error),
    close: () => closePool(pool, timeouts),
  }
}

function openPool(url: string, { connectMs, statementMs, queryMs }: PostgresTimeouts): Pool {
  const setTimeouts = `
    select set_config(
      name, case name when 'statement_timeout' then '${statementMs}' else '${IDLE_MS}' end, false)
    from pg_settings
    where name in ('statement_timeout', 'idle_in_transaction_session_timeout') and setting = '0'`
  return new Pool({
    connectionString: url,
    max: MAX_CONNECTIONS,
    application_name: 'likeness',
    connectionTimeoutMillis: connectMs,
    query_timeout: queryMs,
    ...alive,
    // Not as parameters of the connection, which poolers such as PgBouncer refuse. The pool waits for it.
    onConnect: (client) => client.query(setTimeouts) as unknown as void,
  })
}

/** Does not wait for connections on which nothing comes back. */
async function closePool(pool: Pool, { closeMs }: PostgresTimeouts): Promise<void> {
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<void>((resolve) => (timer = setTimeout(resolve, closeMs)))
  await Promise.race([pool.end(), late])
  clearTimeout(timer)
}

/** On a connection of its own, without a limit for queries: migrations, and waiting for those of others, take their time. */
async function migrateAlone(url: string, { connectMs }: PostgresTimeouts): Promise<void> {
  const client = new Client({
    connectionString: url,
    application_name: 'likeness',
    connectionTimeoutMillis: connectMs,
    ...alive,
  })
  // The query in progress has the same error.
  client.on('error', () => {})
  try {
    await client.connect()
    await refuseOld(client)
    await client.query('select pg_advisory_lock($1)', [MIGRATION_LOCK])
    const db = drizzle(client, { schema })
    await refuseNewer(db)
    await migrate(db, { migrationsFolder })
    await client.query('select pg_advisory_unlock($1)', [MIGRATION_LOCK])
  } finally {
    await client.end()
  }
}

interface VersionQuery {
  query(text: string): Promise<{ rows: { version?: string }[] }>
}

/** @throws AppError `database_too_old` */
export async function refuseOld(client: VersionQuery): Promise<void> {
  const { rows } = await client.query("select current_setting('server_version') as version")
  const version = rows[0]?.version ?? ''
  if (Number.parseInt(version, 10) >= OLDEST_VERSION) return
  throw new AppError('database_too_old', { detail: `PostgreSQL ${version}` })
}
