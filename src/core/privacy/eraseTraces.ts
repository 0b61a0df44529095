import { inArray, sql } from 'drizzle-orm'
import type { Database, Store } from '../store/open.ts'
import { reuseSpace } from '../store/dataDir/reuseSpace.ts'
import {
  approvals,
  blobs,
  deletions,
  entries,
  reminders,
  runs,
  settingChanges,
  settings,
} from '../store/schema.ts'
import { isOneOf } from '../store/statements/oneOf.ts'
import { words } from '../words/words.ts'

/** Rows per statement: many at once would block other queries. */
const BATCH_ROWS = 500

/** Who did something, once they are deleted; the pages say so in words. */
const NOBODY = { id: '00000000-0000-0000-0000-000000000000', name: '' } as const

/** Removes who they were from what they did to others, some rows at a time. It can be repeated. */
export async function forgetActors(db: Database, ids: readonly string[]): Promise<void> {
  const actors = { actorId: NOBODY.id, actorName: NOBODY.name }
  for (;;) {
    const some = db
      .select({ id: entries.id })
      .from(entries)
      .where(isOneOf(entries.actorId, ids))
      .limit(BATCH_ROWS)
    const rows = await db
      .update(entries)
      .set(actors)
      .where(inArray(entries.id, some))
      .returning({ id: entries.id })
    if (rows.length < BATCH_ROWS) break
  }
  await db
    .update(runs)
    .set({ createdById: NOBODY.id, createdByName: NOBODY.name })
    .where(isOneOf(runs.createdById, ids))
  await db
    .update(reminders)
    .set({ askedById: NOBODY.id, askedByName: NOBODY.name, card: null })
    .where(isOneOf(reminders.askedById, ids))
  await db
    .update(settings)
    .set({ changedById: NOBODY.id, changedByName: NOBODY.name })
    .where(isOneOf(settings.changedById, ids))
  await db.update(settingChanges).set(actors).where(isOneOf(settingChanges.actorId, ids))
  await db
    .update(approvals)
    .set({ decidedById: NOBODY.id, decidedByName: NOBODY.name })
    .where(isOneOf(approvals.decidedById, ids))
  await db
    .update(deletions)
    .set({ askedById: null, askedByName: null })
    .where(isOneOf(deletions.askedById, ids))
}

/** Forgets what the bot has asked others about them, such as whether their photo is to be set. */
export async function forgetQuestions(db: Database, ids: readonly string[]): Promise<void> {
  await db.execute(sql`
    update conversations set asked = null, asked_at = null where asked is not null and exists (
      select from jsonb_array_elements_text(${JSON.stringify(ids)}::jsonb) known
      where position(known in asked::text) > 0)`)
}

/**
 * Warnings that a picture resembles that of a person with one of these names say “somebody” instead, and runs that somebody
 * named after them are called after what they do again.
 */
export async function forgetNames(db: Database, names: readonly string[]): Promise<void> {
  if (names.length === 0) return
  const sentence = words('note.looks_like_somebody')
  const isNamed = sql`note ->> 'code' = 'looks_like_another' and exists (
    select from jsonb_array_elements_text(${JSON.stringify(names)}::jsonb) known
    where position(known in coalesce(note ->> 'name', note ->> 'sentence')) > 0)`
  await db.execute(sql`
    update runs set name = null, name_search = null where name is not null and exists (
      select from jsonb_array_elements_text(${JSON.stringify(names)}::jsonb) known
      where position(lower(known) in lower(name)) > 0)`)
  for (const table of ['items', 'drafts', 'approvals'])
    await db.execute(sql`
      update ${sql.identifier(table)} set picture = jsonb_set(picture, '{notes}', (
        select jsonb_agg(case when ${isNamed}
          then note || jsonb_build_object('name', null, 'sentence', ${sentence}::text) else note end)
        from jsonb_array_elements(picture -> 'notes') note))
      where picture @> '{"notes": [{"code": "looks_like_another"}]}'
        and exists (select from jsonb_array_elements(picture -> 'notes') note where ${isNamed})`)
}

/**
 * Removes those of these pictures that nothing refers to. One that is stored again meanwhile, for somebody else, stays.
 * @returns how many were removed
 */
export async function erasePictures(
  { db, engine }: Pick<Store, 'db' | 'engine'>,
  shas: readonly string[],
): Promise<number> {
  let removed = 0
  for (let first = 0; first < shas.length; first += BATCH_ROWS) {
    const some = shas.slice(first, first + BATCH_ROWS)
    const given = sql`array(select jsonb_array_elements_text(${JSON.stringify(some)}::jsonb))`
    // Read once for all of them, instead of once for each.
    const { rows } = await db.execute<{ sha: string }>(sql`
      with used as (
        select before_sha as sha from entries where before_sha = any(${given})
        union select after_sha from entries where after_sha = any(${given})
        union select prepared_sha from items where prepared_sha = any(${given})
        union select before_sha from items where before_sha = any(${given})
        union select prepared_sha from drafts where prepared_sha = any(${given}) and used_at is null
        union select prepared_sha from approvals where prepared_sha = any(${given}) and picture is not null
        union select thumbnail_sha from people where thumbnail_sha = any(${given}))
      delete from ${blobs} where sha256 = any(${given}) and sha256 not in (select sha from used)
      returning sha256 as sha`)
    removed += rows.length
    if (rows.length > 0) await reuseSpace({ db, engine })
  }
  return removed
}
