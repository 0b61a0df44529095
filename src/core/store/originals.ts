import { randomUUID } from 'node:crypto'
import type { Readable } from 'node:stream'
import { asc, eq, sql } from 'drizzle-orm'
import { AppError } from '../errors.ts'
import { asBytes } from './blobs.ts'
import type { Database } from './database.ts'
import { measured } from './measured.ts'
import { drafts, items, originalPieces } from './schema.ts'

/** Pictures as they came, for as long as they can still be prepared or cropped otherwise. */
export interface Originals {
  /**
   * Keeps a file durably. Does not destroy `source`, so that the caller can still answer whoever sends it.
   * @throws AppError `file_too_large` over `limitBytes`, `empty_file`; nothing is left behind then
   */
  put(source: Readable, limitBytes: number): Promise<Original>
  /** @throws AppError `interrupted` when it is not there any more */
  get(id: string): Promise<Buffer>
  /** also fine when it is gone already */
  remove(id: string): Promise<void>
  /** removes what a crash left behind: half-written files and those no item and no draft knows */
  tidy(): Promise<void>
}

export interface Original {
  id: string
  /** bytes */
  size: number
  /** hex */
  sha256: string
}

const pieceBytes = 1_000_000

/** For PostgreSQL: in rows of at most 1 MB, so that any worker can take them and no row is large. */
export function rowOriginals(db: Database): Originals {
  const remove = async (id: string) => {
    await db.delete(originalPieces).where(eq(originalPieces.originalId, id))
  }
  return {
    async put(source, limitBytes) {
      const id = randomUUID()
      const file = measured(source, limitBytes)
      try {
        let piece = 0
        for await (const bytes of inPieces(file.chunks())) {
          await db
            .insert(originalPieces)
            .values({ originalId: id, piece: piece++, bytes: asBytes(bytes) })
        }
        return { id, ...file.result() }
      } catch (error) {
        await remove(id)
        throw error
      }
    },
    async get(id) {
      const rows = await db
        .select({ base64: sql<string>`encode(${originalPieces.bytes}, 'base64')` })
        .from(originalPieces)
        .where(eq(originalPieces.originalId, id))
        .orderBy(asc(originalPieces.piece))
      if (rows.length === 0) throw new AppError('interrupted', { detail: 'the file is gone' })
      return Buffer.concat(rows.map((row) => Buffer.from(row.base64, 'base64')))
    },
    remove,
    tidy: () => removeUnknown(db),
  }
}

/** An hour is longer than any upload: what is still coming in elsewhere is left alone. */
async function removeUnknown(db: Database): Promise<void> {
  const { createdAt, originalId } = originalPieces
  await db.delete(originalPieces).where(sql`
    ${createdAt} < now() - interval '1 hour'
    and not exists (select 1 from ${items} where ${items.originalId} = ${originalId})
    and not exists (select 1 from ${drafts} where ${drafts.originalId} = ${originalId})`)
}

async function* inPieces(chunks: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  let waiting = Buffer.alloc(0)
  for await (const chunk of chunks) {
    waiting = Buffer.concat([waiting, chunk])
    while (waiting.length >= pieceBytes) {
      yield waiting.subarray(0, pieceBytes)
      waiting = waiting.subarray(pieceBytes)
    }
  }
  if (waiting.length > 0) yield waiting
}
