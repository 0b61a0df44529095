import { sql } from 'drizzle-orm'
import { gathered } from '../../store/statements/gathered.ts'
import type { Database } from '../../store/open.ts'
import type { ActingAs, PhotoOrigin, PhotoQuality } from '../../model.ts'
import { LeaseLost, type ItemRow } from '../rows/items.ts'

/** A write that has ended: the columns of its item, its entry and its person that change, by the names of the statement. */
export interface EndedWrite extends Pick<
  ItemRow,
  | 'id'
  | 'leaseOwner'
  | 'runId'
  | 'personId'
  | 'personName'
  | 'beforeSha'
  | 'beforeEtag'
  | 'perceptualHash'
  | 'afterEtag'
  | 'requestId'
  | 'seen'
  | 'action'
  | 'preparedSha'
> {
  /** ISO 8601 */
  lookAgainAt: string | null
  actorId: string
  actorName: string
  actingAs: ActingAs
  photo: 'has' | 'none'
  photoEtag: string | null
  photoOrigin: PhotoOrigin
  photoQuality: PhotoQuality | null
}

const columns = sql.raw(`
  id uuid, "leaseOwner" text, "runId" uuid, "personId" text, "personName" text, "beforeSha" text, "beforeEtag" text,
  "perceptualHash" text, "afterEtag" text, "requestId" text, seen text, action text, "preparedSha" text,
  "lookAgainAt" timestamptz, "actorId" text, "actorName" text, "actingAs" text, photo text, "photoEtag" text,
  "photoOrigin" text, "photoQuality" text`)

/**
 * Ends an item, adds its entry to the history, and notes its person's photo. One statement, because a transaction of
 * three takes the database more than twice as long; and for as many as have ended meanwhile. Rows are locked in the order
 * of their ids, so that two processes do not wait for each other.
 * @throws LeaseLost
 */
export const recordWrite = gathered(async (db, writes: readonly EndedWrite[]) => {
  const ended = new Set<string>()
  for (const round of roundsOf(writes)) for (const id of await recordAll(db, round)) ended.add(id)
  return writes.map(({ id }) => (ended.has(id) ? id : new LeaseLost(id)))
}, 50)

/** In their order, so that of two writes for one person, the later one tells which photo they have. */
function roundsOf(writes: readonly EndedWrite[]): EndedWrite[][] {
  const rounds: EndedWrite[][] = []
  for (const write of writes) {
    const free = rounds.find((round) => round.every(({ personId }) => personId !== write.personId))
    if (free) free.push(write)
    else rounds.push([write])
  }
  return rounds
}

/** @returns the ids of the items whose lease we still held */
async function recordAll(db: Database, writes: EndedWrite[]): Promise<string[]> {
  const { rows } = await db.execute<{ id: string }>(sql`
    with given as (
      select * from jsonb_to_recordset(${JSON.stringify(writes)}::jsonb) as given (${columns})
    ), held as (
      select items.id from items join given on given.id = items.id
      where items.lease_owner = given."leaseOwner" order by items.id for update of items
    ), ended as (
      update items set state = 'done', after_etag = given."afterEtag", request_id = given."requestId",
        seen = given.seen, looks = 0, look_again_at = given."lookAgainAt", original_id = null, code = null,
        detail = null, not_before = null, lease_owner = null, lease_until = null, updated_at = now()
      from given where items.id = given.id and items.id in (select id from held)
      returning items.id
    ), entry as (
      insert into entries (item_id, run_id, person_id, person_name, before_sha, before_etag, perceptual_hash,
        after_etag, request_id, actor_id, actor_name, acting_as, action, after_sha)
      select id, "runId", "personId", "personName", "beforeSha", "beforeEtag", "perceptualHash", "afterEtag",
        "requestId", "actorId", "actorName", "actingAs", action, "preparedSha"
      from given join ended using (id)
      on conflict (item_id) do nothing
    ), persons as (
      select people.id from people where people.id in (select "personId" from given join ended using (id))
      order by people.id for update
    ), person as (
      update people set photo = given.photo, photo_etag = given."photoEtag", thumbnail_sha = null,
        photo_changed_at = now(), photo_origin = given."photoOrigin", photo_quality = given."photoQuality"
      from given join ended using (id)
      where people.id = given."personId" and people.id in (select id from persons)
      returning people.id, people.photo
    ), checked as (
      update photo_checks set turn = person.photo, due_at = now() + interval '1 day', failures = 0
      from person where photo_checks.person_id = person.id
    )
    select id from ended`)
  return rows.map(({ id }) => id)
}
