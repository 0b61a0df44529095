import { sql } from 'drizzle-orm'
import * as z from 'zod'
import type { Database } from '../store/database.ts'
import { facts, items, runs } from '../store/schema.ts'

/** Longer than most intervals at which metrics are read, so that it stays the same process while it lives. */
const TELLS_FOR_SECONDS = 150
const TELLER = 'metrics_teller'

interface Depth {
  of: string
  value: number
}
const depths = z.array(z.object({ of: z.string(), value: z.coerce.number() }))

/**
 * What waits in the database, which all processes share: only one of them tells it, so that a sum over all is right.
 * @param processId tells this process from the others
 */
export function queueDepth(
  db: Database,
  processId: string,
): { jobs: () => Promise<Depth[]>; items: () => Promise<Depth[]> } {
  return {
    jobs: async () => ((await isTeller(db, processId)) ? waitingJobs(db) : []),
    items: async () => ((await isTeller(db, processId)) ? waitingItems(db) : []),
  }
}

/** Whoever tells first goes on; another one takes over once it has not told for a while. */
async function isTeller(db: Database, processId: string): Promise<boolean> {
  const value = sql`jsonb_build_object('id', ${processId}::text, 'until', now() + make_interval(secs => ${TELLS_FOR_SECONDS}))`
  const rows = await db
    .insert(facts)
    .values({ name: TELLER, value })
    .onConflictDoUpdate({
      target: facts.name,
      set: { value: sql`excluded.value` },
      setWhere: sql`${facts.value} ->> 'id' = ${processId} or (${facts.value} ->> 'until')::timestamptz < now()`,
    })
    .returning({ name: facts.name })
  return rows.length > 0
}

async function waitingJobs(db: Database): Promise<Depth[]> {
  const { rows } = await db.execute(sql`
    select name as "of", count(*)::int as value from pgboss.job
    where state in ('created', 'retry', 'active') and start_after <= now()
    group by name`)
  return depths.parse(rows)
}

/** Of runs that are neither paused nor held. */
async function waitingItems(db: Database): Promise<Depth[]> {
  const { rows } = await db.execute(sql`
    select ${items.state} as "of", count(*)::int as value
    from ${items} join ${runs} on ${runs.id} = ${items.runId}
    where ${items.state} in ('received', 'prepared', 'uploading')
      and ${runs.pausedAt} is null and (${runs.startedAt} is not null or ${items.state} = 'received')
    group by ${items.state}`)
  return depths.parse(rows)
}
