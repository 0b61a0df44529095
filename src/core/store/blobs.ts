import { createHash } from 'node:crypto'
import { eq, inArray, sql } from 'drizzle-orm'
import type { Database } from './database.ts'
import { blobs } from './schema.ts'

const base64 = sql<string>`encode(${blobs.bytes}, 'base64')`

/** SHA-256 as hex. */
export function hashOf(bytes: Buffer): string {
  return createHash('sha256').update(bytes).digest('hex')
}

/** Keeps a picture of at most 4 MB under its hash, which it returns; keeping it again makes it count as put just now. */
export async function putBlob(db: Database, bytes: Buffer): Promise<string> {
  const sha256 = hashOf(bytes)
  await db
    .insert(blobs)
    .values({ sha256, bytes: asBytes(bytes) })
    .onConflictDoUpdate({ target: blobs.sha256, set: { createdAt: sql`now()` } })
  return sha256
}

/** Has a picture count as put just now, so that it is not cleared away as old; false when it is not there. */
export async function keepLonger(db: Database, sha256: string): Promise<boolean> {
  const rows = await db
    .update(blobs)
    .set({ createdAt: sql`now()` })
    .where(eq(blobs.sha256, sha256))
    .returning({ sha256: blobs.sha256 })
  return rows.length > 0
}

export async function getBlob(db: Database, sha256: string): Promise<Buffer | null> {
  const [row] = await db.select({ base64 }).from(blobs).where(eq(blobs.sha256, sha256))
  return row ? Buffer.from(row.base64, 'base64') : null
}

/** Those that exist of `hashes` (a page of a list at most: they are all in memory at once). */
export async function getBlobs(db: Database, hashes: string[]): Promise<Map<string, Buffer>> {
  const rows = await db
    .select({ sha256: blobs.sha256, base64 })
    .from(blobs)
    .where(inArray(blobs.sha256, hashes))
  return new Map(rows.map((row) => [row.sha256, Buffer.from(row.base64, 'base64')]))
}

/** Bytes as a parameter that PGlite takes without blocking (schema.ts says why). */
export function asBytes(bytes: Buffer) {
  return sql`decode(${bytes.toString('base64')}, 'base64')`
}
