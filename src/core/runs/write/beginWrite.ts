import { sql } from 'drizzle-orm'
import type { Database } from '../../store/open.ts'
import { gathered } from '../../store/statements/gathered.ts'
import { LeaseLost, type ItemRow } from '../rows/items.ts'
import { isBeingChanged } from './beingChanged.ts'

/** The first key of the advisory locks on people whose photo is about to be changed; any number will do. */
const PERSON_LOCKS = 5264837

/** What the change was decided by. */
interface Looked {
  /**
   * by `performance.now()`, when it was asked what is there; null = what was shown is what the last change left, so that the
   * look was after it
   */
  lookedAt: number | null
  /** id of the person's last change that was known, 0 = none */
  lastEntry: number
}

/** Changed by the beginning of a write; the rest of the row is as it was. */
type Begun = Pick<
  ItemRow,
  'id' | 'personId' | 'leaseOwner' | 'action' | 'beforeSha' | 'beforeEtag' | 'attempts'
> &
  Looked

/**
 * Marks an item as being written, on condition that we still hold its lease. Whoever decides by a photo that is being
 * changed would overwrite what they never saw.
 * @returns null if another change of the same person's photo is under way, alone or in a run, or has ended since the look,
 *   or without its being known
 * @throws LeaseLost
 */
export async function beginWrite(
  db: Database,
  item: ItemRow,
  looked: Looked,
): Promise<ItemRow | null> {
  const { id, personId, leaseOwner, action, beforeSha, beforeEtag, attempts } = item
  const given = { id, personId, leaseOwner, action, beforeSha, beforeEtag, attempts, ...looked }
  return (await begin(db, given)) ? { ...item, state: 'uploading', notBefore: null } : null
}

const begin = gathered(async (db, writes: readonly Begun[]) => {
  // Two at the same moment would not see each other, in one statement or on two machines.
  const first = new Map(writes.toReversed().map((write) => [write.personId, write]))
  const rows = await db.transaction(async (tx) => {
    // by the clock of the database, which says when this transaction began, and not when its turn came
    const given = [...first.values()].map(({ lookedAt, ...write }) => ({
      ...write,
      lookAgeMs: lookedAt === null ? null : performance.now() - lookedAt,
    }))
    await takeTurns(tx, [...first.keys()])
    return beginAll(tx, given)
  })
  const busy = new Map(rows.map(({ id, isBusy }) => [id, isBusy]))
  return writes.map((write) => {
    if (first.get(write.personId) !== write) return false
    const isBusy = busy.get(write.id)
    return isBusy === undefined ? new LeaseLost(write.id) : !isBusy
  })
}, 50)

/** Whoever begins a change of one of these people waits until this transaction has ended, in the same order everywhere. */
async function takeTurns(tx: Database, personIds: readonly string[]): Promise<void> {
  await tx.execute(sql`
    select pg_advisory_xact_lock(${PERSON_LOCKS}::int, hashtext(id)) from (
      select id from jsonb_array_elements_text(${JSON.stringify(personIds)}::jsonb) as given (id)
      order by hashtext(id)) as ordered`)
}

async function beginAll(
  tx: Database,
  given: readonly (Omit<Begun, 'lookedAt'> & { lookAgeMs: number | null })[],
): Promise<{ id: string; isBusy: boolean }[]> {
  const { rows } = await tx.execute<{ id: string; isBusy: boolean }>(sql`
    with given as (
      select * from jsonb_to_recordset(${JSON.stringify(given)}::jsonb) as given (
        id uuid, "leaseOwner" text, action text, "beforeSha" text, "beforeEtag" text, attempts int,
        "lookAgeMs" float8, "lastEntry" bigint)
    ), held as (
      select items.id, ${isBeingChanged} or exists (
          select from entries where entries.person_id = items.person_id and entries.item_id <> items.id
            and (entries.id > given."lastEntry"
              or entries.at > now() - make_interval(secs => given."lookAgeMs" / 1000))) as is_busy
      from items join given on given.id = items.id
      where items.lease_owner = given."leaseOwner" order by items.id for update of items
    ), begun as (
      update items set state = 'uploading', action = given.action, before_sha = given."beforeSha",
        before_etag = given."beforeEtag", attempts = given.attempts, not_before = null, updated_at = now()
      from given where items.id = given.id and items.id in (select id from held where not is_busy)
    )
    select id, is_busy as "isBusy" from held`)
  return rows
}
