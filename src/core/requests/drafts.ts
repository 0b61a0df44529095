import { randomUUID } from 'node:crypto'
import { Readable } from 'node:stream'
import { buffer } from 'node:stream/consumers'
import { and, eq, isNull, sql } from 'drizzle-orm'
import * as z from 'zod'
import { LikenessError } from '../errors.ts'
import { preparePhoto } from '../imaging/prepare.ts'
import { MAX_SOURCE_BYTES } from '../imaging/recipe.ts'
import type { Draft } from '../index.ts'
import type { Principal, RejectedPhoto } from '../model.ts'
import { getBlob, hashOf, putBlob } from '../store/blobs.ts'
import { measured } from '../store/measured.ts'
import type { Database } from '../store/open.ts'
import { drafts } from '../store/schema.ts'

export type DraftRow = typeof drafts.$inferSelect

/** Prepares a picture and keeps the result for its owner's Confirm. */
export async function makeDraft(
  db: Database,
  owner: Principal,
  picture: Readable | Buffer,
): Promise<Draft | RejectedPhoto> {
  const source = await collect(picture)
  if ('kind' in source) return source
  const prepared = await preparePhoto(source)
  if (prepared.kind === 'rejected') return prepared
  const id = randomUUID()
  const preparedSha = await putBlob(db, prepared.jpeg)
  await db.insert(drafts).values({ id, ownerId: owner.id, preparedSha, sourceSha: hashOf(source) })
  return { id, prepared }
}

async function collect(picture: Readable | Buffer): Promise<Buffer | RejectedPhoto> {
  const stream = picture instanceof Readable ? picture : Readable.from([picture])
  const file = measured(stream, MAX_SOURCE_BYTES)
  try {
    const bytes = await buffer(file.chunks())
    file.result()
    return bytes
  } catch (error) {
    const code = error instanceof LikenessError ? error.code : null
    if (code === 'file_too_large' || code === 'empty_file') return { kind: 'rejected', code }
    throw error
  }
}

/**
 * Takes a draft so that it cannot act twice; in the transaction of what it does.
 * @throws LikenessError `not_found` for somebody else's, `wrong_state` for a used one
 */
export async function useDraft(tx: Database, owner: Principal, id: string): Promise<DraftRow> {
  await ownDraft(tx, owner, id)
  const [row] = await tx
    .update(drafts)
    .set({ usedAt: sql`now()` })
    .where(and(eq(drafts.id, id), isNull(drafts.usedAt)))
    .returning()
  if (!row) throw new LikenessError('wrong_state')
  return row
}

/** Gives a draft back whose picture did not get to Graph, so that Confirm can be tried again. */
export async function giveBack(db: Database, id: string): Promise<void> {
  await db.update(drafts).set({ usedAt: null }).where(eq(drafts.id, id))
}

/** The prepared JPEG of one's own draft, used or not. @throws LikenessError `not_found` */
export async function draftPicture(db: Database, owner: Principal, id: string): Promise<Buffer> {
  const { preparedSha } = await ownDraft(db, owner, id)
  const jpeg = await getBlob(db, preparedSha)
  if (!jpeg) throw new LikenessError('not_found')
  return jpeg
}

async function ownDraft(db: Database, owner: Principal, id: string): Promise<DraftRow> {
  const isId = z.guid().safeParse(id).success
  const own = and(eq(drafts.id, id), eq(drafts.ownerId, owner.id))
  const [row] = isId ? await db.select().from(drafts).where(own) : []
  if (!row) throw new LikenessError('not_found')
  return row
}
