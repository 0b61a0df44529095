import { randomUUID } from 'node:crypto'
import { lt, sql } from 'drizzle-orm'
import { AppError } from '../errors.ts'
import { userPages } from '../graph/people.ts'
import type { Graph } from '../graph/request.ts'
import type { Log } from '../log.ts'
import type { Database } from '../store/database.ts'
import { people, personKeys } from '../store/schema.ts'
import { stillReading, synced } from './status.ts'
import { storePeople } from './storePeople.ts'

/**
 * Reads the whole directory into the index, a page in memory at a time. Who was not seen is removed at the end,
 * and only if everything was read.
 * @throws AppError when a page cannot be had; what was read until then stays, and nobody is removed
 */
export async function syncDirectory(db: Database, graph: Graph, log: Log): Promise<void> {
  // sortable, so that of two syncs at once the older never removes whom the newer has seen
  const run = `${new Date().toISOString()} ${randomUUID()}`
  let seen = 0
  for await (const page of userPages(graph, log)) {
    await stillReading(db)
    await storePeople(db, page, run)
    seen += page.length
  }
  if (seen === 0) throw new AppError('graph_failed', { detail: 'the directory came empty' })
  const removed = await db
    .delete(people)
    .where(lt(people.syncRun, run))
    .returning({ id: people.id })
  // the embedded database has nobody who does it in the background, and plans badly without
  await db.execute(sql`analyze ${people}, ${personKeys}`)
  await synced(db)
  log.info({ people: seen, removed: removed.length }, 'The directory was read')
}
