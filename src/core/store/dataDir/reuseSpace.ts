import { sql } from 'drizzle-orm'
import type { Store } from '../open.ts'
import { blobs, drafts } from '../schema.ts'

/**
 * Lets new photos and drafts take the space of removed ones, without which the files of an embedded database only grow:
 * PGlite has no autovacuum. Blocks for about a third of a millisecond per photo removed, so call it often.
 */
export async function reuseSpace({ db, engine }: Pick<Store, 'db' | 'engine'>): Promise<void> {
  if (engine === 'pglite') await db.execute(sql`vacuum ${blobs}, ${drafts}`)
}
