import { lt, sql } from 'drizzle-orm'
import type { Log } from '../log.ts'
import { readStatus } from '../people/status.ts'
import type { Database } from '../store/open.ts'
import { leavers } from '../store/schema.ts'
import { isOneOf } from '../store/statements/oneOf.ts'
import { eraseRest, recordDeletion, type ErasingStore } from './deletePerson.ts'
import { eraseRows, type Erased } from './eraseRows.ts'

/** People looked at, or deleted, at once. */
const BATCH_PEOPLE = 100
const BATCH_NOTICED = 1000
/** Of one night, so that it ends; the next night goes on. */
const MAX_DELETED = 5000

/**
 * Notices who is not in the directory any more and of whom something is kept, forgets those who are back, and deletes all
 * about those who left so many days ago. Of somebody whose photo is just being changed, it is left to the next night. Stops
 * between two batches when `signal` aborts.
 */
export async function deleteLeavers(
  store: ErasingStore,
  days: number,
  log: Log,
  signal: AbortSignal,
): Promise<void> {
  const { db } = store
  // Without a whole directory, everybody would count as having left.
  if ((await readStatus(db)).syncedAt === null) return
  await db.execute(
    sql`delete from leavers where exists (select from people where people.id = leavers.person_id)`,
  )
  for (const source of sources) await notice(db, source, signal)
  let deleted = 0
  while (!signal.aborted && deleted < MAX_DELETED) {
    const { ids, erased } = await db.transaction((tx) => eraseSome(tx, days))
    if (ids.length === 0) break
    await eraseRest(store, ids, erased)
    deleted += ids.length
  }
  if (deleted > 0) log.info({ people: deleted }, 'Deleted what was kept about people who have left')
}

/** Where people are named that are not in the index; each column has an index that begins with it, or few rows. */
const sources = [
  { table: 'entries', column: 'person_id' },
  { table: 'entries', column: 'actor_id' },
  { table: 'items', column: 'person_id' },
  { table: 'conversations', column: 'person_id' },
  { table: 'approval_cards', column: 'person_id' },
  { table: 'approval_notices', column: 'person_id' },
  { table: 'digests', column: 'person_id' },
  { table: 'run_cards', column: 'person_id' },
  { table: 'reminded_people', column: 'person_id' },
  { table: 'reminder_opt_outs', column: 'person_id' },
  { table: 'reminders', column: 'asked_by_id' },
  { table: 'bot_activities', column: 'person_id' },
  { table: 'drafts', column: 'person_id' },
  { table: 'approvals', column: 'person_id' },
  { table: 'approvals', column: 'decided_by_id' },
  { table: 'runs', column: 'created_by_id' },
  { table: 'setting_changes', column: 'actor_id' },
] as const

/** In steps along the index, since the history may be long. Lines of people who were deleted name their own id. */
async function notice(
  db: Database,
  { table, column }: (typeof sources)[number],
  signal: AbortSignal,
): Promise<void> {
  const person = sql.identifier(column)
  const isLine = table === 'items' ? sql`and ${person} <> items.id::text` : sql``
  let after: string = BEFORE_ALL
  while (!signal.aborted) {
    const { rows } = await db.execute<{ last: string | null; count: number }>(sql`
      with found as (
        select distinct ${person} as id from ${sql.identifier(table)}
        where ${person} > ${after} ${isLine} order by 1 limit ${BATCH_NOTICED}
      ), noticed as (
        insert into leavers (person_id) select id from found
        where not exists (select from people where people.id = found.id) on conflict do nothing
      )
      select max(id) as last, count(*)::int as count from found`)
    const [row] = rows
    if (!row || row.last === null || row.count < BATCH_NOTICED) break
    after = row.last
  }
}

/** Nobody's id, whom deleted people are replaced by. */
const BEFORE_ALL = '00000000-0000-0000-0000-000000000000'

type Batch = { ids: string[]; erased: Pick<Erased, 'names' | 'pictures' | 'originals'> }

async function eraseSome(tx: Database, days: number): Promise<Batch> {
  const isDue = lt(leavers.leftAt, sql`now() - make_interval(days => ${days})`)
  const isFree = sql`not exists (
    select from items where items.person_id = leavers.person_id and items.lease_until > now())
    and not exists (select from people where people.id = leavers.person_id)
    and not exists (
      select from runs where runs.created_by_id = leavers.person_id and runs.finished_at is null)`
  const due = await tx
    .select({ id: leavers.personId })
    .from(leavers)
    .where(sql`${isDue} and ${isFree}`)
    .limit(BATCH_PEOPLE)
    .for('update', { skipLocked: true })
  const ids = due.map(({ id }) => id)
  if (ids.length === 0) return { ids, erased: { names: [], pictures: [], originals: [] } }
  await tx.execute(
    sql`select id from items where ${isOneOf(sql`person_id`, ids)} order by id for update`,
  )
  const erased = await eraseRows(tx, ids)
  await recordDeletion(tx, 'leavers', null, ids.length)
  return { ids, erased }
}
