import { randomUUID } from 'node:crypto'
import { lt, sql } from 'drizzle-orm'
import { AppError } from '../errors.ts'
import { userPages } from '../graph/people.ts'
import type { Graph } from '../graph/request.ts'
import type { Log } from '../log.ts'
import type { Database } from '../store/database.ts'
import { people, personKeys } from '../store/schema.ts'
import { markReading, markSynced } from './status.ts'
import { storePeople } from './storePeople.ts'

/**
 * Reads the whole directory into the index, page by page. People who are no longer in it are removed at the end.
 * @throws AppError when a page cannot be read; the pages before it are stored, and nobody is removed
 */
export async function syncDirectory(db: Database, graph: Graph, log: Log): Promise<void> {
  // Sortable: of two concurrent syncs the older never removes people that the newer has seen.
  const run = `${new Date().toISOString()} ${randomUUID()}`
  let seen = 0
  for await (const page of userPages(graph, log)) {
    await markReading(db)
    await storePeople(db, page, run)
    seen += page.length
  }
  if (seen === 0) throw new AppError('graph_failed', { detail: 'the directory is empty' })
  const removed = await db
    .delete(people)
    .where(lt(people.syncRun, run))
    .returning({ id: people.id })
  // PGlite has no autovacuum, and plans badly without statistics.
  await db.execute(sql`analyze ${people}, ${personKeys}`)
  await markSynced(db)
  log.info({ people: seen, removed: removed.length }, 'Directory synced')
}
