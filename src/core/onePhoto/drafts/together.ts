import { and, asc, eq, isNull, ne, sql } from 'drizzle-orm'
import type { DraftChoice } from '../../contracts/drafts.ts'
import { AppError } from '../../errors.ts'
import { resizeJpeg } from '../../imaging/encode/resizeJpeg.ts'
import type { Principal } from '../../model.ts'
import { getBlobs } from '../../store/blobs.ts'
import type { Database } from '../../store/database.ts'
import { drafts } from '../../store/schema.ts'
import { leavePhoto } from './openDrafts.ts'

/** Pixels of a side, and quality: nine of them have to fit into the 80 KB of a message whatever they show. */
const CHOICE_SIDE_PX = 72
const CHOICE_QUALITY = 60

type DraftRow = typeof drafts.$inferSelect
type Member = Pick<DraftRow, 'id' | 'ownerId' | 'sentWith'>

/** The drafts of one message that are still open; a draft that was sent alone is the only one. */
const openWith = ({ id, ownerId, sentWith }: Member) => {
  const them = sentWith === null ? eq(drafts.id, id) : eq(drafts.sentWith, sentWith)
  return and(eq(drafts.ownerId, ownerId), them, isNull(drafts.usedAt))
}

/** Whether other pictures that were sent with it can still be chosen. */
export async function hasOthers(db: Database, row: Member): Promise<boolean> {
  if (row.sentWith === null) return false
  const found = await db
    .select({ id: drafts.id })
    .from(drafts)
    .where(and(openWith(row), ne(drafts.id, row.id)))
    .limit(1)
  return found.length > 0
}

/**
 * The open drafts that were sent together with one, itself included, in the order in which they were sent.
 * @throws AppError `wrong_state` if it is used
 */
export async function choicesOf(db: Database, row: DraftRow): Promise<DraftChoice[]> {
  if (row.usedAt) throw new AppError('wrong_state')
  const rows = await db
    .select({ id: drafts.id, place: drafts.place, sha: drafts.preparedSha })
    .from(drafts)
    .where(openWith(row))
    .orderBy(asc(drafts.place))
  const jpegs = await getBlobs(db, [...new Set(rows.map(({ sha }) => sha))])
  const choices = rows.flatMap(({ id, place, sha }) => {
    const jpeg = jpegs.get(sha)
    return jpeg ? [{ id, place: place ?? 1, jpeg }] : []
  })
  return Promise.all(
    choices.map(async ({ id, place, jpeg }) => {
      return { id, place, preview: await resizeJpeg(jpeg, CHOICE_SIDE_PX, CHOICE_QUALITY) }
    }),
  )
}

/** Ends the drafts that were sent with one, and has their photos removed. */
export async function discardOthers(
  db: Database,
  owner: Principal,
  { id, sentWith }: Pick<DraftRow, 'id' | 'sentWith'>,
): Promise<void> {
  if (sentWith === null) return
  const ended = await db
    .update(drafts)
    .set({ usedAt: sql`now()` })
    .where(and(openWith({ id, ownerId: owner.id, sentWith }), ne(drafts.id, id)))
    .returning({ personId: drafts.personId, preparedSha: drafts.preparedSha })
  for (const { personId, preparedSha } of ended) await leavePhoto(db, personId, preparedSha)
}
