import { randomUUID } from 'node:crypto'
import { and, eq, isNotNull, min, sql, type SQL } from 'drizzle-orm'
import type { PhotoAccess } from '../../graph/photos.ts'
import type { Log } from '../../log.ts'
import type { Failure, Lookup, PhotoMetadata } from '../../model.ts'
import type { Database } from '../../store/open.ts'
import { entries, items, people, photoChecks, runs } from '../../store/schema.ts'
import { record } from '../execute/record.ts'
import type { ItemRow } from '../rows/items.ts'
import { earlierPictures } from '../write/earlierPictures.ts'
import { preparedJpeg } from '../write/preparedJpeg.ts'
import { sightOf, type Sighting } from '../write/readBack.ts'
import { nextLookAt } from '../write/seen.ts'
import { lookVerdictOf, type LookVerdict } from './lookVerdict.ts'

/** How many writes are looked at in one go: five batches of Graph. */
export const MAX_LOOKS = 100
/** Each may hold two pictures in memory. */
const LOOKS_AT_ONCE = 20
/** After it, writes that a process took before it died are looked at by the next. */
const LEASE_SECONDS = 300
/** Later looks are left to the queue's schedule. */
const MAX_WAIT_SECONDS = 60
/** At most one job waits, so that a long wait would hold up what is due before. */
const MAX_DELAY_SECONDS = 10

/** What looking needs of Graph, as the app. */
export interface LookContext {
  db: Database
  log: Log
  /** photo metadata of many people; every id has an answer */
  states: (personIds: string[]) => Promise<Map<string, Lookup<PhotoMetadata>>>
  photos: Pick<PhotoAccess, 'bytes'>
}

/** A write that this process looks at until `lookAgainAt`. */
type Taken = ItemRow & { lookAgainAt: Date }

/**
 * Looks again at up to 100 writes that Graph has accepted and did not show, or whose answer was lost, and records what
 * became of them. Nothing is ever written to Graph. May run in several processes at once.
 * @returns how many; while it is `MAX_LOOKS`, others may be due
 */
export async function lookAgain(context: LookContext): Promise<number> {
  const taken = await take(context.db)
  const superseded = await supersededIds(context.db, taken)
  const current = taken.filter(({ id }) => !superseded.has(id))
  for (const item of taken) {
    if (superseded.has(item.id)) await conclude(context, item, { kind: 'superseded' }, null)
  }
  const states = await context.states(current.map(({ personId }) => personId))
  // Together, so that pictures that have to be compared are fetched in batches.
  for (let first = 0; first < current.length; first += LOOKS_AT_ONCE) {
    const some = current.slice(first, first + LOOKS_AT_ONCE)
    await Promise.all(some.map((item) => lookAt(context, item, states.get(item.personId))))
  }
  return taken.length
}

/**
 * Seconds after which to look for writes that are due, at most ten; null if none is due within a minute, or if there is
 * none.
 */
export async function secondsToNextLook(db: Database): Promise<number | null> {
  const [row] = await db
    .select({ at: min(items.lookAgainAt) })
    .from(items)
    .where(isNotNull(items.lookAgainAt))
  if (!row?.at) return null
  const seconds = Math.max(1, Math.ceil((row.at.getTime() - Date.now()) / 1000))
  return seconds <= MAX_WAIT_SECONDS ? Math.min(seconds, MAX_DELAY_SECONDS) : null
}

/** Leases the writes that are due. Whole milliseconds, because a `Date` has no more and is compared. */
async function take(db: Database): Promise<Taken[]> {
  const due = db
    .select({ id: items.id })
    .from(items)
    .where(and(isNotNull(items.lookAgainAt), sql`${items.lookAgainAt} <= now()`))
    .orderBy(items.lookAgainAt)
    .limit(MAX_LOOKS)
    .for('update', { skipLocked: true })
  const until = sql`date_trunc('milliseconds', now()) + make_interval(secs => ${LEASE_SECONDS})`
  const rows = await db
    .update(items)
    .set({ lookAgainAt: until })
    .where(sql`${items.id} = any(array(${due}))`)
    .returning()
  return rows.flatMap((row) => (row.lookAgainAt ? [{ ...row, lookAgainAt: row.lookAgainAt }] : []))
}

/** Those after which we have written again for the same person. */
async function supersededIds(db: Database, taken: Taken[]): Promise<Set<string>> {
  const ids = JSON.stringify(taken.map(({ id }) => id))
  const { rows } = await db.execute<{ id: string }>(sql`
    select items.id from items left join entries own on own.item_id = items.id
    where items.id = any(array(select jsonb_array_elements_text(${ids}::jsonb)::uuid))
      and exists (
        select from entries later
        where later.person_id = items.person_id and later.item_id <> items.id
          and case when own.id is null then later.at > items.updated_at else later.id > own.id end)`)
  return new Set(rows.map(({ id }) => id))
}

async function lookAt(
  context: LookContext,
  item: Taken,
  present: Lookup<PhotoMetadata> | undefined,
): Promise<void> {
  if (!present) throw new Error(`nothing is known about the photo of item ${item.id}`)
  try {
    const shown = await sight(context, item, present)
    const etag = shown.kind === 'sighting' ? shown.etag : null
    await conclude(context, item, lookVerdictOf(item, shown), etag)
  } catch (err) {
    // The others are looked at nevertheless, and this one again after its lease.
    context.log.error({ err: err as Error, item: item.id }, 'A write could not be looked at')
  }
}

async function sight(
  { db, photos }: LookContext,
  item: Taken,
  present: Lookup<PhotoMetadata>,
): Promise<Sighting | Failure> {
  const jpeg = await preparedJpeg(db, item)
  const earlier = () => earlierPictures(db, item)
  return sightOf(photos, item, present, { jpeg, earlier })
}

/** Records a verdict, unless the item was taken over or retried in the meantime. */
async function conclude(
  { db }: LookContext,
  item: Taken,
  verdict: LookVerdict,
  etag: string | null,
): Promise<void> {
  if (verdict.kind === 'written') return recordLostWrite(db, item, etag)
  await db.transaction(async (tx) => {
    const isStillOurs = and(eq(items.id, item.id), eq(items.lookAgainAt, item.lookAgainAt))
    const [changed] = await tx
      .update(items)
      .set(patchOf(item, verdict, etag))
      .where(isStillOurs)
      .returning({ id: items.id })
    if (changed && verdict.kind === 'known' && item.state === 'done')
      await recordSeen(tx, item, verdict, etag)
  })
}

function patchOf(
  { looks }: Taken,
  verdict: Exclude<LookVerdict, { kind: 'written' }>,
  etag: string | null,
): Partial<ItemRow> {
  switch (verdict.kind) {
    case 'later':
      return { looks: verdict.looks, lookAgainAt: nextLookAt(verdict.looks) }
    case 'superseded':
      return { seen: null, lookAgainAt: null }
    case 'known': {
      const { seen } = verdict
      return {
        seen,
        looks: looks + 1,
        lookAgainAt: null,
        updatedAt: new Date(),
        ...(seen === 'seen' && { afterEtag: etag }),
      }
    }
    default:
      return verdict satisfies never
  }
}

/** What is known of the person's photo now. */
async function recordSeen(
  tx: Database,
  item: Taken,
  { seen }: Extract<LookVerdict, { kind: 'known' }>,
  etag: string | null,
): Promise<void> {
  if (seen === 'seen') {
    await tx.update(entries).set({ afterEtag: etag }).where(eq(entries.itemId, item.id))
  }
  // The thumbnail of a write that was not shown was made from the picture that was sent.
  const thumbnail = seen === 'seen' && etag !== null ? {} : { thumbnailSha: null }
  const photo = etag === null ? ('none' as const) : ('has' as const)
  const isNever = seen === 'never'
  const byOthers = {
    photoOrigin: 'changedSince' as const,
    photoQuality: null,
    photoChangedAt: sql`now()`,
  }
  const change = {
    ...(!isNever && { photo, photoEtag: etag }),
    ...(seen === 'changed' && byOthers),
    ...thumbnail,
  }
  const isLast = and(eq(people.id, item.personId), isLastWrite(item))
  const [changed] = await tx.update(people).set(change).where(isLast).returning({ id: people.id })
  if (!changed) return
  const due = isNever ? sql`now()` : sql`now() + interval '1 day'`
  await tx
    .update(photoChecks)
    .set({ turn: isNever ? 'first' : photo, dueAt: due, failures: 0 })
    .where(eq(photoChecks.personId, changed.id))
}

/** We may have written again for the same person during the look. */
const isLastWrite = ({ id, personId }: Taken): SQL => sql`${id}::uuid = (
  select item_id from entries where person_id = ${personId} order by entries.id desc limit 1)`

/** A write whose answer was lost has happened: its item is done after all, with its entry. */
async function recordLostWrite(db: Database, item: Taken, etag: string | null): Promise<void> {
  await db.transaction(async (tx) => {
    const [leased] = await tx
      .update(items)
      .set({ leaseOwner: randomUUID() })
      .where(and(eq(items.id, item.id), eq(items.lookAgainAt, item.lookAgainAt)))
      .returning()
    const [run] = await tx.select().from(runs).where(eq(runs.id, item.runId))
    if (!leased || !run) return
    const { requestId } = item
    await record(tx, run, leased, { kind: 'done', etag, requestId, seen: 'seen' }, [])
  })
}
