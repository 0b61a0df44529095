import { eq, sql } from 'drizzle-orm'
import { readConfig } from '../../../src/core/config.ts'
import { createGraph } from '../../../src/core/graph/index.ts'
import type { Log } from '../../../src/core/index.ts'
import { createPeople, type PeopleJobs } from '../../../src/core/people/index.ts'
import { scanAll } from '../../../src/core/people/scan/scanAll.ts'
import { vacuumWhenQuiet } from '../../../src/core/runs/background/vacuum.ts'
import type { Engine } from '../../../src/core/store/database.ts'
import { openPglite } from '../../../src/core/store/pglite.ts'
import { facts } from '../../../src/core/store/schema.ts'
import { reroute } from '../../../src/sandbox/reroute.ts'
import { identity } from '../../../src/sandbox/tenant/identity.ts'
import { askSandbox } from '../measure/program.ts'

const GRAPH = 'graph.microsoft.com'
const HOUR_MS = 3_600_000
const QUARTER_MS = HOUR_MS / 4
const say = (fields: unknown, message: string) =>
  void process.stderr.write(`${message} ${JSON.stringify(fields)}\n`)
const log: Log = { info: () => {}, warn: say, error: say }

/** What a part of the work took: requests that the sandbox counted, and processor time of this process in ms. */
export interface Cost {
  requests: number
  cpu: number
}

/** The index of people of this process, on an embedded database of its own, whose Graph is a sandbox. */
export interface Index {
  sync(): Promise<Cost>
  isSyncDue(): Promise<boolean>
  /** @returns when nobody is left to ask, or the budget is spent */
  scan(): Promise<Cost>
  /** makes the space of dead rows usable again, as the product does after each of both */
  vacuum(): Promise<void>
  /** as if the photos had been asked for over the last day, the longest ago to be asked for now */
  spreadChecks(): Promise<void>
  /** brings the next sync nearer */
  passAQuarter(): Promise<void>
  /** gives the budget what an hour brings, and lets the next twenty-fourth of the photos be due */
  passAnHour(): Promise<void>
  /** of the tables that syncs and scans write, indexes included */
  bytes(): Promise<number>
  /** rows of people inserted, updated or deleted until now */
  rowsWritten(): Promise<number>
  close(): Promise<void>
}

const tables = ['people', 'photo_checks', 'person_keys', 'listed_people', 'facts'].join()

/** @param url of the sandbox @param folder for the database */
export async function openIndex(url: string, folder: string, checksADay: number): Promise<Index> {
  const stopRerouting = reroute(url)
  const settings = {
    TENANT_ID: identity.tenantId,
    CLIENT_ID: identity.clientId,
    CLIENT_SECRET: identity.clientSecret,
    BOT_ID: identity.clientId,
    PUBLIC_URL: 'http://localhost',
  }
  const graph = createGraph(readConfig(settings), log)
  const engine = await openPglite(folder)
  const { db } = engine
  const people = createPeople({ db, graph, log, checksADay, requestSync: async () => {} })
  return {
    ...workOf(people, url),
    ...databaseOf(engine),
    async close() {
      graph.close()
      stopRerouting()
      await engine.close()
    },
  }
}

function workOf(people: PeopleJobs, url: string): Pick<Index, 'sync' | 'isSyncDue' | 'scan'> {
  const { signal } = new AbortController()
  return {
    sync: () => costOf(url, () => people.syncDirectory(signal)),
    isSyncDue: () => people.isSyncDue(),
    scan: () => costOf(url, () => scanAll(() => people.scanPhotos(), log, signal)),
  }
}

async function costOf(url: string, work: () => Promise<unknown>): Promise<Cost> {
  await askSandbox(url, 'DELETE', 'requests')
  const before = process.cpuUsage()
  await work()
  const { user, system } = process.cpuUsage(before)
  const answer = await askSandbox(url, 'GET', 'requests')
  const { counts } = answer as { counts: Record<string, number> }
  return { requests: counts[GRAPH] ?? 0, cpu: (user + system) / 1000 }
}

function databaseOf({ db }: Engine): Omit<Index, 'sync' | 'isSyncDue' | 'scan' | 'close'> {
  const number = async (query: ReturnType<typeof sql>): Promise<number> => {
    const { rows } = await db.execute<{ value: string }>(query)
    return Number(rows[0]?.value)
  }
  return {
    vacuum: () => vacuumWhenQuiet({ db, engine: 'pglite' }, log),
    async spreadChecks() {
      await db.execute(sql`
        update photo_checks set due_at = now() + random() * interval '1 day'`)
      await db.execute(sql`vacuum full`)
      await db.execute(sql`vacuum analyze`)
    },
    async passAQuarter() {
      const due = eq(facts.name, 'directory_sync_due_at')
      const [row] = await db.select({ value: facts.value }).from(facts).where(due)
      const value = new Date(Date.parse(String(row?.value)) - QUARTER_MS).toISOString()
      await db.update(facts).set({ value }).where(due)
    },
    async passAnHour() {
      await db.execute(sql`
        update facts set value = jsonb_set(value, '{at}', to_jsonb((value ->> 'at')::float8 - ${HOUR_MS}))
        where name = 'photo_scan_budget'`)
      await db.execute(sql`
        update photo_checks set due_at = now() where person_id in (
          select person_id from photo_checks where due_at > now() order by due_at
          limit (select count(*) / 24 from photo_checks))`)
    },
    bytes: () =>
      number(sql`
        select sum(pg_total_relation_size(name::regclass))::text as value
        from unnest(string_to_array(${tables}, ',')) as name`),
    async rowsWritten() {
      await db.execute(sql`select pg_stat_force_next_flush()`)
      return number(sql`
        select (n_tup_ins + n_tup_upd + n_tup_del)::text as value
        from pg_stat_user_tables where relname = 'people'`)
    },
  }
}
