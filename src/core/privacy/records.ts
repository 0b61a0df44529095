import { and, asc, eq, gt, ne, or, type SQL } from 'drizzle-orm'
import { withholdName } from '../imaging/notes/noteSentence.ts'
import type { PictureFacts } from '../model.ts'
import type { Database } from '../store/database.ts'
import {
  approvalCards,
  approvals,
  approvalNotices,
  botActivities,
  cardPictures,
  conversations,
  deletions,
  digests,
  downloadTickets,
  drafts,
  entries,
  groupMembers,
  items,
  leavers,
  people,
  personKeys,
  photoChecks,
  remindedPeople,
  reminderOptOuts,
  reminders,
  runCards,
  runs,
} from '../store/schema.ts'

/** Rows read at once. */
const ROWS_PER_PAGE = 500

type Page = AsyncIterable<object[]>

/** Parts of the record of a person, by the names that the file has. They stay: others read the file. */
export type SectionName =
  | 'directory'
  | 'matchingKeys'
  | 'photoCheck'
  | 'groups'
  | 'changes'
  | 'items'
  | 'drafts'
  | 'approvals'
  | 'approvalsDecided'
  | 'runsStarted'
  | 'changesMade'
  | 'chat'
  | 'approvalCards'
  | 'approvalNotices'
  | 'cardPictures'
  | 'digests'
  | 'runCards'
  | 'reminders'
  | 'reminderOptOut'
  | 'remindersAskedFor'
  | 'messages'
  | 'downloads'
  | 'left'
  | 'deletionsAskedFor'

/**
 * All rows about one person, in pages. Other people are not named: who changed the photo is `self` or `somebodyElse`, and
 * of what the person did to others, only what and when.
 */
export const sectionsOf = (db: Database, id: string): [SectionName, Page][] => [
  ['directory', once(db.select().from(people).where(eq(people.id, id)))],
  ['matchingKeys', once(keysOf(db, id))],
  ['photoCheck', once(db.select().from(photoChecks).where(eq(photoChecks.personId, id)))],
  ['groups', once(db.select().from(groupMembers).where(eq(groupMembers.personId, id)))],
  ['changes', changesOf(db, id)],
  ['items', itemsOf(db, id)],
  ['drafts', once(draftsOf(db, id))],
  ['approvals', once(approvalsOf(db, id))],
  ['approvalsDecided', once(decidedBy(db, id))],
  ['runsStarted', runsOf(db, id)],
  ['changesMade', changesBy(db, id)],
  ['cardPictures', once(cardPicturesOf(db, id))],
  ['chat', once(db.select().from(conversations).where(eq(conversations.personId, id)))],
  ['approvalCards', once(db.select().from(approvalCards).where(eq(approvalCards.personId, id)))],
  [
    'approvalNotices',
    once(db.select().from(approvalNotices).where(eq(approvalNotices.personId, id))),
  ],
  ['digests', once(db.select().from(digests).where(eq(digests.personId, id)))],
  ['runCards', once(db.select().from(runCards).where(eq(runCards.personId, id)))],
  ['reminders', once(db.select().from(remindedPeople).where(eq(remindedPeople.personId, id)))],
  [
    'reminderOptOut',
    once(db.select().from(reminderOptOuts).where(eq(reminderOptOuts.personId, id))),
  ],
  ['remindersAskedFor', once(remindersOf(db, id))],
  ['messages', once(db.select().from(botActivities).where(eq(botActivities.personId, id)))],
  ['downloads', once(ticketsOf(db, id))],
  ['left', once(db.select().from(leavers).where(eq(leavers.personId, id)))],
  ['deletionsAskedFor', once(askedBy(db, id))],
]

async function* once(rows: PromiseLike<object[]>): Page {
  yield await rows
}

/** Pages by something that grows. */
async function* pages<Row extends object, Key>(
  read: (after: Key | null) => PromiseLike<Row[]>,
  keyOf: (row: Row) => Key,
  shown: (row: Row) => object,
): Page {
  for (let after: Key | null = null; ;) {
    const rows: Row[] = await read(after)
    yield rows.map(shown)
    const last = rows.at(-1)
    if (!last || rows.length < ROWS_PER_PAGE) return
    after = keyOf(last)
  }
}

const keysOf = (db: Database, id: string) =>
  db
    .select({ kind: personKeys.kind, key: personKeys.key })
    .from(personKeys)
    .where(eq(personKeys.personId, id))
    .orderBy(asc(personKeys.kind), asc(personKeys.key))

const entryPage = (db: Database, condition: SQL | undefined) => (after: number | null) =>
  db
    .select({ entry: entries, kind: runs.kind })
    .from(entries)
    .leftJoin(runs, eq(runs.id, entries.runId))
    .where(and(condition, after === null ? undefined : gt(entries.id, after)))
    .orderBy(asc(entries.id))
    .limit(ROWS_PER_PAGE)

const changesOf = (db: Database, id: string): Page =>
  pages(
    entryPage(db, eq(entries.personId, id)),
    ({ entry }) => entry.id,
    ({ entry: { actorId, actorName: _actorName, ...entry }, kind }) => ({
      ...entry,
      runKind: kind,
      by: actorId === id ? 'self' : 'somebodyElse',
    }),
  )

const changesBy = (db: Database, id: string): Page =>
  pages(
    entryPage(db, and(eq(entries.actorId, id), ne(entries.personId, id))),
    ({ entry }) => entry.id,
    ({ entry: { id: entryId, at, action, actingAs, runId }, kind }) => ({
      id: entryId,
      at,
      action,
      actingAs,
      runId,
      runKind: kind,
    }),
  )

const itemsOf = (db: Database, id: string): Page =>
  pages(
    (after: string | null) =>
      db
        .select()
        .from(items)
        .where(and(eq(items.personId, id), after === null ? undefined : gt(items.id, after)))
        .orderBy(asc(items.id))
        .limit(ROWS_PER_PAGE),
    (row) => row.id,
    ({ leaseOwner: _owner, leaseUntil: _until, ...row }) => ({
      ...row,
      picture: withoutOthers(row.picture),
    }),
  )

/** A draft that they made for somebody else is named, and not shown. */
async function draftsOf(db: Database, id: string): Promise<object[]> {
  const rows = await db
    .select()
    .from(drafts)
    .where(or(eq(drafts.personId, id), eq(drafts.ownerId, id)))
  return rows.map(({ ownerId, personId, picture, ...row }) =>
    personId === id
      ? { ...row, picture: withoutOthers(picture), by: ownerId === id ? 'self' : 'somebodyElse' }
      : { id: row.id, createdAt: row.createdAt, usedAt: row.usedAt, for: 'somebodyElse' },
  )
}

async function approvalsOf(db: Database, id: string): Promise<object[]> {
  const rows = await db.select().from(approvals).where(eq(approvals.personId, id))
  return rows.map(({ decidedById, decidedByName: _name, picture, ...row }) => ({
    ...row,
    picture: withoutOthers(picture),
    ...(row.decidedAt && {
      decidedBy: decidedById === null || decidedById === id ? 'self' : 'somebodyElse',
    }),
  }))
}

/** Of what they decided about others, only what and when. */
const decidedBy = (db: Database, id: string) =>
  db
    .select({ id: approvals.id, state: approvals.state, decidedAt: approvals.decidedAt })
    .from(approvals)
    .where(and(eq(approvals.decidedById, id), ne(approvals.personId, id)))
    .orderBy(asc(approvals.decidedAt))

const runsOf = (db: Database, id: string): Page =>
  pages(
    (after: string | null) =>
      db
        .select({
          id: runs.id,
          kind: runs.kind,
          name: runs.name,
          createdByName: runs.createdByName,
          actingAs: runs.actingAs,
          createdAt: runs.createdAt,
          startedAt: runs.startedAt,
          cancelledAt: runs.cancelledAt,
          finishedAt: runs.finishedAt,
        })
        .from(runs)
        .where(and(eq(runs.createdById, id), after === null ? undefined : gt(runs.id, after)))
        .orderBy(asc(runs.id))
        .limit(ROWS_PER_PAGE),
    (row) => row.id,
    (row) => row,
  )

const ticketsOf = (db: Database, id: string) =>
  db
    .select({ fileName: downloadTickets.fileName, expiresAt: downloadTickets.expiresAt })
    .from(downloadTickets)
    .where(eq(downloadTickets.ownerId, id))

/** Others are not named: whose chat it is, or whom a picture in their own chat shows. */
const cardPicturesOf = (db: Database, id: string) =>
  db
    .select({ draftId: cardPictures.draftId, expiresAt: cardPictures.expiresAt })
    .from(cardPictures)
    .where(or(eq(cardPictures.personId, id), eq(cardPictures.shownTo, id)))

const remindersOf = (db: Database, id: string) =>
  db
    .select({ at: reminders.askedAt, name: reminders.askedByName, scope: reminders.scope })
    .from(reminders)
    .where(eq(reminders.askedById, id))

const askedBy = (db: Database, id: string) =>
  db
    .select({ at: deletions.at, name: deletions.askedByName, people: deletions.people })
    .from(deletions)
    .where(eq(deletions.askedById, id))

const withoutOthers = (picture: PictureFacts | null): PictureFacts | null =>
  picture && { ...picture, notes: picture.notes.map(withholdName) }
