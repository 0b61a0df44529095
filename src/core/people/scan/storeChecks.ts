import { sql } from 'drizzle-orm'
import type { PhotoState } from '../../model.ts'
import type { Database } from '../../store/database.ts'
import { people, photoChecks } from '../../store/schema.ts'

/** What Graph says of one photo, and what was stored before: a write in between must not be overwritten. */
export interface PhotoCheck {
  id: string
  former_photo: PhotoState
  former_etag: string | null
  photo: PhotoState
  etag: string | null
  /** false = Graph gave no answer; check again soon */
  checked: boolean
}

/** Condition on `people`, joined with `seen`: nothing was written meanwhile. */
const isAsBefore = sql`people.id = seen.id and people.photo = seen.former_photo
  and people.photo_etag is not distinct from seen.former_etag`

/** After 5, 10, 20 … minutes, at most a day: whoever Graph never answers for does not hold others up. */
const nextTry = sql`now() + least(interval '1 day', interval '5 minutes' * power(2, least(failures, 9)))`

/**
 * Stores what a chunk of people was answered. A first answer is no change of a photo. Of people it writes only whose photo is another one; everybody is due again
 * after a day, or soon if Graph gave no answer.
 */
export async function storeChecks(db: Database, checks: PhotoCheck[]): Promise<void> {
  const inOrder = checks.toSorted((one, other) => (one.id < other.id ? -1 : 1))
  // Reading `changed` makes it come first: whoever writes a photo locks the person before the check, too.
  await db.execute(sql`
    with seen as (
      select * from jsonb_to_recordset(${JSON.stringify(inOrder)}::jsonb) as seen(
        id text, former_photo text, former_etag text, photo text, etag text, checked boolean)
    ), changed as (
      update ${people} set photo = seen.photo, photo_etag = seen.etag,
        thumbnail_sha = case when seen.etag is not distinct from seen.former_etag then thumbnail_sha end,
        photo_changed_at = case when seen.former_photo = 'unknown' then photo_changed_at else now() end,
        photo_origin = case when photo_origin in ('here', 'changedSince') then 'changedSince'
          when seen.photo = 'has' then 'elsewhere' end,
        photo_quality = null
      from seen
      where ${isAsBefore}
        and (seen.photo <> seen.former_photo or seen.etag is distinct from seen.former_etag)
      returning 1
    )
    update ${photoChecks} set
      turn = case when seen.checked then seen.photo else turn end,
      due_at = case when seen.checked then now() + interval '1 day' else ${nextTry} end,
      failures = case when seen.checked then 0 else failures + 1 end
    from seen join ${people} on ${isAsBefore}
    where photo_checks.person_id = seen.id and (select count(*) from changed) >= 0`)
}
