import { sql } from 'drizzle-orm'
import type { FileMark } from '../../model.ts'

// Drizzle leaves table names out of a query over one table, so these conditions spell them out.

/** Condition on an entry: it undoes a write that had overwritten the person's own photo. */
export const restoresOwnChoice = sql<boolean>`exists (
  select from items undoing
    join entries undone on undone.id = undoing.undoes_entry
    join items written on written.id = undone.item_id
  where undoing.id = entries.item_id and written.overwrite)`

/**
 * Condition on a person: their photo is not the one that the last run set. Any write, by anyone, changes the etag. A
 * photo that has not been scanned yet counts as unchanged, and so does one that Graph does not show yet.
 */
export const hasChangedSince = sql<boolean>`coalesce((
  select ${restoresOwnChoice}
    or entries.action <> 'remove' and (
      coalesce(written.seen = 'changed', false)
      or exists (select from entries later where later.person_id = people.id and later.id > entries.id)
      or people.photo <> 'unknown'
        and entries.after_etag is not null
        and entries.after_etag is distinct from people.photo_etag)
  from entries join runs on runs.id = entries.run_id left join items written on written.id = entries.item_id
  where entries.person_id = people.id and runs.kind <> 'own'
  order by entries.id desc limit 1), false)`

/** Of an entry: the file from which its photo was made, for this person; what an undo or a redo set again has its own from then. */
const fileOfEntry = sql`(
  select jsonb_build_object('size', made.file_size, 'sha256', made.file_sha)
  from entries earlier join items made on made.id = earlier.item_id
  where earlier.person_id = entries.person_id and earlier.id <= entries.id
    and (earlier.id = entries.id or written.undoes_entry is not null and earlier.after_sha = entries.after_sha)
    and made.file_sha is not null
  order by earlier.id desc limit 1)`

/**
 * For a person: the file that their present photo was made from; null if the last write had no file, or if the photo
 * has changed since.
 */
export const setFrom = sql<FileMark | null>`(
  select case when (entries.after_etag = people.photo_etag and written.seen is distinct from 'different'
        or written.seen = 'not_yet')
    then ${fileOfEntry} end
  from entries left join items written on written.id = entries.item_id
  where entries.person_id = people.id
  order by entries.id desc limit 1)`

/** A person has few files; this bounds what is sent of somebody who has many. */
const MAX_FILES = 10

/** Discarding an import leaves the rest of it out, too, but nobody has decided that about any of them. */
const wasDecided = sql`(runs.started_at is not null or items.code = 'left_out' and items.updated_at < runs.finished_at)`

/**
 * For a person: the files that an import left out for them, because somebody wanted it or nobody said that they are right,
 * and that no later import has set. Of an import that was discarded, only what somebody had left out before.
 */
export const leftOut = sql<FileMark[]>`(
  select coalesce(jsonb_agg(jsonb_build_object('size', file_size, 'sha256', file_sha)), '[]'::jsonb) from (
    select last.* from (
      select distinct on (items.file_sha) items.file_sha, items.file_size, items.state, items.code, items.updated_at
      from items join runs on runs.id = items.run_id
      where items.person_id = people.id and items.file_sha is not null and ${wasDecided}
      order by items.file_sha, items.updated_at desc
    ) last
    where last.state = 'skipped' and last.code in ('left_out', 'doubtful_photo')
    order by last.updated_at desc limit ${sql.raw(String(MAX_FILES))}) files)`
