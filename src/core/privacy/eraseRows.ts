import { eq, or, sql, type SQL } from 'drizzle-orm'
import { listAgain } from '../people/directory/position.ts'
import { finish } from '../runs/rows/finish.ts'
import type { Database } from '../store/database.ts'
import {
  approvalCards,
  approvals,
  approvalNotices,
  botActivities,
  cardPictures,
  conversations,
  digests,
  drafts,
  entries,
  groupMembers,
  items,
  leavers,
  listedPeople,
  people,
  remindedPeople,
  reminderOptOuts,
  runCards,
} from '../store/schema.ts'
import { isOneOf } from '../store/statements/oneOf.ts'

/** What was removed with the rows of a person. */
export interface Erased {
  changes: number
  items: number
  drafts: number
  /** whether they were in the people index */
  wasListed: boolean
  /** names under which others' warnings know them */
  names: string[]
  /** hashes of pictures that may be nobody's now */
  pictures: string[]
  /** ids of files that are to be removed */
  originals: string[]
}

type Leftover = Pick<Erased, 'names' | 'pictures' | 'originals'>

/**
 * Removes every row about people, in a transaction. Their lines in runs of many stay as lines without a person, so that
 * the counts of a run still say how many there were. The caller has made sure that none is in hand.
 */
export async function eraseRows(tx: Database, ids: readonly string[]): Promise<Erased> {
  const leftover = await leftoverOf(tx, ids)
  const runIds = await openRunsWith(tx, ids)
  await tx.execute(sql`
    delete from runs where kind in ('own', 'single') and exists (
      select from items where items.run_id = runs.id and ${isOneOf(sql`items.person_id`, ids)})`)
  const erased = await eraseLines(tx, ids)
  const changes = await tx
    .delete(entries)
    .where(isOneOf(entries.personId, ids))
    .returning({ id: entries.id })
  const waiting = await tx
    .delete(drafts)
    .where(or(isOneOf(drafts.personId, ids), isOneOf(drafts.ownerId, ids)))
    .returning({ id: drafts.id })
  await tx.delete(approvals).where(isOneOf(approvals.personId, ids))
  await eraseChats(tx, ids)
  await tx.delete(remindedPeople).where(isOneOf(remindedPeople.personId, ids))
  await tx.delete(reminderOptOuts).where(isOneOf(reminderOptOuts.personId, ids))
  await tx.delete(botActivities).where(isOneOf(botActivities.personId, ids))
  await tx.delete(groupMembers).where(isOneOf(groupMembers.personId, ids))
  await tx.delete(leavers).where(isOneOf(leavers.personId, ids))
  await tx.delete(listedPeople).where(isOneOf(listedPeople.id, ids))
  await eraseFromSelections(tx, ids)
  const listed = await tx.delete(people).where(isOneOf(people.id, ids)).returning({ id: people.id })
  if (listed.length > 0) await listAgain(tx)
  for (const runId of runIds) await finish(tx, runId)
  return {
    ...leftover,
    changes: changes.length,
    items: erased,
    drafts: waiting.length,
    wasListed: listed.length > 0,
  }
}

async function eraseChats(tx: Database, ids: readonly string[]): Promise<void> {
  await tx.delete(digests).where(isOneOf(digests.personId, ids))
  await tx.delete(runCards).where(isOneOf(runCards.personId, ids))
  await tx.delete(conversations).where(isOneOf(conversations.personId, ids))
  await tx.delete(approvalCards).where(isOneOf(approvalCards.personId, ids))
  await tx.delete(approvalNotices).where(isOneOf(approvalNotices.personId, ids))
  await tx
    .delete(cardPictures)
    .where(or(isOneOf(cardPictures.personId, ids), isOneOf(cardPictures.shownTo, ids)))
}

async function leftoverOf(tx: Database, ids: readonly string[]): Promise<Leftover> {
  const { rows } = await tx.execute<{ kind: keyof Leftover; value: string }>(sql`
    with item as (select * from items where ${isOneOf(sql`person_id`, ids)}),
      entry as (select * from entries where ${isOneOf(sql`person_id`, ids)}),
      draft as (select * from drafts where ${isOneOf(sql`person_id`, ids)} or ${isOneOf(sql`owner_id`, ids)}),
      approval as (select * from approvals where ${isOneOf(sql`person_id`, ids)}),
      person as (select * from people where ${isOneOf(sql`id`, ids)})
    select 'pictures' as kind, prepared_sha as value from item where prepared_sha is not null
    union select 'pictures', before_sha from item where before_sha is not null
    union select 'pictures', before_sha from entry where before_sha is not null
    union select 'pictures', after_sha from entry where after_sha is not null
    union select 'pictures', prepared_sha from draft
    union select 'pictures', prepared_sha from approval
    union select 'pictures', thumbnail_sha from person where thumbnail_sha is not null
    union select 'originals', original_id::text from item where original_id is not null
    union select 'originals', original_id::text from draft where original_id is not null
    union select 'names', person_name from item where person_name <> ''
    union select 'names', person_name from entry where person_name <> ''
    union select 'names', person_name from approval
    union select 'names', display_name from person`)
  const valuesOf = (wanted: keyof Leftover) =>
    rows.filter(({ kind }) => kind === wanted).map(({ value }) => value)
  return {
    names: valuesOf('names'),
    pictures: valuesOf('pictures'),
    originals: valuesOf('originals'),
  }
}

async function openRunsWith(tx: Database, ids: readonly string[]): Promise<string[]> {
  const { rows } = await tx.execute<{ id: string }>(sql`
    select distinct runs.id from runs join items on items.run_id = runs.id
    where runs.finished_at is null and ${isOneOf(sql`items.person_id`, ids)}`)
  return rows.map(({ id }) => id)
}

/** The id of the line itself takes the person's place: one that leads to nobody, and is another in each run. */
async function eraseLines(tx: Database, ids: readonly string[]): Promise<number> {
  const erased = await tx
    .update(items)
    .set({
      personId: sql`${items.id}::text`,
      personName: '',
      fileName: '',
      fileSize: 0,
      state: 'skipped',
      code: 'person_deleted',
      overwrite: false,
      removes: false,
      attempts: 0,
      throttles: 0,
      looks: 0,
      updatedAt: sql`now()`,
      ...nothing,
    })
    .where(isOneOf(items.personId, ids))
    .returning({ id: items.id })
  return erased.length
}

const nothing = {
  pictureFrom: null,
  rule: null,
  confidence: null,
  drawn: null,
  selectedEtag: null,
  changedByEntry: null,
  undoesEntry: null,
  fullWidth: null,
  fullHeight: null,
  originalId: null,
  sourceSha: null,
  fileSha: null,
  preparedSha: null,
  picture: null,
  perceptualHash: null,
  action: null,
  beforeSha: null,
  beforeEtag: null,
  afterEtag: null,
  detail: null,
  requestId: null,
  notBefore: null,
  seen: null,
  lookAgainAt: null,
  leaseOwner: null,
  leaseUntil: null,
} as const

/** People who were chosen for a run and are not added to it yet, and tickets that name them. */
async function eraseFromSelections(tx: Database, ids: readonly string[]): Promise<void> {
  const list = JSON.stringify(ids)
  await tx.execute(sql`
    update runs set unsettled = jsonb_set(unsettled, '{selection,ids}', (
      select coalesce(jsonb_agg(chosen), '[]') from jsonb_array_elements(unsettled #> '{selection,ids}') chosen
      where not ${list}::jsonb @> chosen))
    where unsettled #> '{selection,ids}' is not null`)
  await tx.execute(sql`
    delete from download_tickets where ${isOneOf(sql`owner_id`, ids)}
      or ${isOneOf(sql`request ->> 'personId'`, ids)} or exists (
        select from jsonb_array_elements(coalesce(request #> '{selection,ids}', '[]')) chosen
        where ${list}::jsonb @> chosen)`)
}

/** Whether anything is kept about a person, as whoever a photo is of or as whoever changed one. */
export async function isAnythingKept(tx: Database, id: string): Promise<boolean> {
  const { rows } = await tx.execute<{ is: boolean }>(sql`
    select exists (select from people where id = ${id})
      or exists (select from entries where person_id = ${id} or actor_id = ${id})
      or exists (select from items where person_id = ${id})
      or exists (select from runs where created_by_id = ${id})
      or exists (select from drafts where person_id = ${id} or owner_id = ${id})
      or exists (select from approvals where person_id = ${id} or decided_by_id = ${id})
      or exists (select from conversations where person_id = ${id})
      or exists (select from approval_cards where person_id = ${id})
      or exists (select from approval_notices where person_id = ${id})
      or exists (select from card_pictures where person_id = ${id} or shown_to = ${id})
      or exists (select from digests where person_id = ${id})
      or exists (select from run_cards where person_id = ${id})
      or exists (select from reminded_people where person_id = ${id})
      or exists (select from reminder_opt_outs where person_id = ${id})
      or exists (select from reminders where asked_by_id = ${id})
      or exists (select from bot_activities where person_id = ${id})
      or exists (select from setting_changes where actor_id = ${id})
      or exists (select from deletions where asked_by_id = ${id}) as is`)
  return rows[0]?.is === true
}

/** Waits for whoever deletes the same person at this moment, until the transaction ends. */
export async function lockPerson(tx: Database, id: string): Promise<void> {
  await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended(${`delete ${id}`}, 0))`)
}

/** Locks the items of a person, so that none is begun meanwhile, and tells whether one is in hand. */
export async function holdItems(tx: Database, personId: string, inHand: SQL): Promise<boolean> {
  await tx.select({ id: items.id }).from(items).where(eq(items.personId, personId)).for('update')
  const { rows } = await tx.execute<{ is: boolean }>(sql`
    select exists (select from items where ${inHand}) as is`)
  return rows[0]?.is === true
}
