import { randomUUID } from 'node:crypto'
import type { Readable } from 'node:stream'
import { asc, eq, sql } from 'drizzle-orm'
import { AppError } from '../errors.ts'
import { asBytes } from './blobs.ts'
import type { Database } from './database.ts'
import { measureStream } from './measureStream.ts'
import { drafts, items, originalPieces } from './schema.ts'

/** Uploaded files, kept while they can still be prepared or cropped again. */
export interface Originals {
  /**
   * Stores a file durably. Does not destroy `source`, so that the caller can still respond to the upload.
   * @throws AppError `file_too_large` over `limitBytes`, `empty_file`; nothing is stored then
   */
  put(source: Readable, limitBytes: number): Promise<Original>
  /** @throws AppError `interrupted` if it no longer exists */
  get(id: string): Promise<Buffer>
  /** idempotent */
  remove(id: string): Promise<void>
  /** removes what a crash left: partial files, and files that no item and no draft refers to */
  removeOrphans(): Promise<void>
}

export interface Original {
  id: string
  /** bytes */
  size: number
  /** hex */
  sha256: string
}

const PIECE_BYTES = 1_000_000

/** For PostgreSQL: in rows of at most 1 MB, readable by every worker process. */
export function rowOriginals(db: Database): Originals {
  const remove = async (id: string) => {
    await db.delete(originalPieces).where(eq(originalPieces.originalId, id))
  }
  return {
    async put(source, limitBytes) {
      const id = randomUUID()
      const file = measureStream(source, limitBytes)
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
    removeOrphans: () => removeOrphans(db),
  }
}

/** Only those older than an hour: another process may still be receiving a newer one. */
async function removeOrphans(db: Database): Promise<void> {
  const { createdAt, originalId } = originalPieces
  await db.delete(originalPieces).where(sql`
    ${createdAt} < now() - interval '1 hour'
    and not exists (select 1 from ${items} where ${items.originalId} = ${originalId})
    and not exists (select 1 from ${drafts} where ${drafts.originalId} = ${originalId})`)
}

/** Pieces of `PIECE_BYTES`, the last one shorter. */
export async function* inPieces(chunks: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  let waiting = Buffer.alloc(0)
  for await (const chunk of chunks) {
    waiting = Buffer.concat([waiting, chunk])
    while (waiting.length >= PIECE_BYTES) {
      yield waiting.subarray(0, PIECE_BYTES)
      waiting = waiting.subarray(PIECE_BYTES)
    }
  }
  if (waiting.length > 0) yield waiting
}
