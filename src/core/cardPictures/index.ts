import { eq, sql } from 'drizzle-orm'
import type { CardPictureAbout, CardPictureService } from '../contracts/cardPictures.ts'
import { AppError } from '../errors.ts'
import { asBytes, hashOf } from '../store/blobs.ts'
import type { Database } from '../store/database.ts'
import { cardPictures } from '../store/schema.ts'
import { halfOf, readSigned, sign, signingKey } from './signature.ts'

/** As long as a plain "yes" answers the card: who comes back later sends the picture again. */
const SHOWN_HOURS = 1
/** What waits for others is seen when they have time for it. Its picture is gone with their decision. */
const APPROVAL_SHOWN_HOURS = 24

/** @param now milliseconds */
export function createCardPictures(
  db: Database,
  config: Parameters<typeof signingKey>[0],
  now: () => number = Date.now,
): CardPictureService {
  const key = signingKey(config)
  const verify = (signed: string) => {
    const picture = readSigned(key, signed, now())
    if (!picture) throw new AppError('not_found')
    return picture
  }
  return {
    async keep(jpeg, about) {
      const { id, expiresAt } = await store(db, jpeg, about)
      const expires = Math.floor(expiresAt.getTime() / 1000)
      return sign(key, { id, hash: halfOf(hashOf(jpeg)), size: jpeg.length, expires })
    },
    idOf: (signed) => verify(signed).id,
    async read(signed) {
      const { id, hash, size } = verify(signed)
      const jpeg = await find(db, id)
      if (!jpeg || jpeg.length !== size || halfOf(hashOf(jpeg)) !== hash)
        throw new AppError('not_found')
      return jpeg
    },
  }
}

async function store(
  db: Database,
  jpeg: Buffer,
  { shownTo, personId, draftId, approvalId }: CardPictureAbout,
): Promise<{ id: string; expiresAt: Date }> {
  const hours = approvalId === undefined ? SHOWN_HOURS : APPROVAL_SHOWN_HOURS
  const [row] = await db
    .insert(cardPictures)
    .values({
      shownTo,
      personId,
      draftId: draftId ?? null,
      approvalId: approvalId ?? null,
      bytes: asBytes(jpeg),
      expiresAt: sql`now() + make_interval(hours => ${hours})`,
    })
    .returning({ id: cardPictures.id, expiresAt: cardPictures.expiresAt })
  if (!row) throw new Error('an insert without a row')
  return row
}

const isShown = sql`${cardPictures.expiresAt} > now()
  and (${cardPictures.draftId} is null or exists (
    select from drafts where drafts.id = ${cardPictures.draftId} and drafts.used_at is null))
  and (${cardPictures.approvalId} is null or exists (
    select from approvals where approvals.id = ${cardPictures.approvalId} and approvals.state = 'waiting'))`

async function find(db: Database, id: string): Promise<Buffer | null> {
  const [row] = await db
    .select({ base64: sql<string>`encode(${cardPictures.bytes}, 'base64')` })
    .from(cardPictures)
    .where(sql`${eq(cardPictures.id, id)} and ${isShown}`)
  return row ? Buffer.from(row.base64, 'base64') : null
}

/** Removes those that are shown no more. */
export async function removeOldCardPictures(db: Database): Promise<void> {
  await db.delete(cardPictures).where(sql`not (${isShown})`)
}
