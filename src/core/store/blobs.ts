import { createHash } from 'node:crypto'
import { eq, sql, type SQL } from 'drizzle-orm'
import type { Database } from './database.ts'
import { gathered } from './statements/gathered.ts'
import { isOneOf } from './statements/oneOf.ts'
import { blobs } from './schema.ts'

const base64 = sql<string>`encode(${blobs.bytes}, 'base64')`

/** SHA-256, hex. */
export function hashOf(bytes: Buffer): string {
  return createHash('sha256').update(bytes).digest('hex')
}

/** Stores a picture of at most 4 MB and returns its hash. If it is stored already, its age starts again. */
export async function putBlob(db: Database, bytes: Buffer): Promise<string> {
  const sha256 = hashOf(bytes)
  await db.execute(storedBlob(sha256, bytes))
  return sha256
}

/** The statement that stores a picture; see `putBlob`. */
export const storedBlob = (sha256: string, bytes: Buffer): SQL => sql`
  insert into blobs (sha256, bytes) values (${sha256}, ${asBytes(bytes)})
  on conflict (sha256) do update set created_at = now()`

/** Starts a picture's age again, so that retention keeps it; false if it does not exist. */
export async function keepLonger(db: Database, sha256: string): Promise<boolean> {
  const rows = await db
    .update(blobs)
    .set({ createdAt: sql`now()` })
    .where(eq(blobs.sha256, sha256))
    .returning({ sha256: blobs.sha256 })
  return rows.length > 0
}

/** Several that are asked for at once are read together, at most so many, each of at most 4 MB. */
const READ_TOGETHER = 8

/** A picture, null if it is not stored. */
export const getBlob: (db: Database, sha256: string) => Promise<Buffer | null> = gathered(
  async (db, hashes: readonly string[]) => {
    const blobs = await getBlobs(db, [...new Set(hashes)])
    return hashes.map((sha256) => blobs.get(sha256) ?? null)
  },
  READ_TOGETHER,
)

/** Those of `hashes` that exist. All are in memory at once, so ask for no more than a page of a list. */
export async function getBlobs(db: Database, hashes: string[]): Promise<Map<string, Buffer>> {
  const rows = await db
    .select({ sha256: blobs.sha256, base64 })
    .from(blobs)
    .where(isOneOf(blobs.sha256, hashes))
  return new Map(rows.map((row) => [row.sha256, Buffer.from(row.base64, 'base64')]))
}

/** Bytes as a base64 parameter, because of PGlite (see schema.ts). */
export function asBytes(bytes: Buffer) {
  return sql`decode(${bytes.toString('base64')}, 'base64')`
}
