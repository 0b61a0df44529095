import { randomUUID } from 'node:crypto'
import { getTableColumns, inArray, lt, sql, type SQL } from 'drizzle-orm'
import { LikenessError } from '../errors.ts'
import { userPages } from '../graph/people.ts'
import type { Graph } from '../graph/request.ts'
import type { Log } from '../index.ts'
import { keysOf } from '../matching/keys.ts'
import { searchText, sortName } from '../matching/normalise.ts'
import type { Person } from '../model.ts'
import type { Database } from '../store/database.ts'
import { people, personKeys } from '../store/schema.ts'
import { stillReading, synced } from './status.ts'

/** What a sync never touches: the photo has its own scan. */
const kept = new Set(['id', 'photo', 'photoEtag', 'photoCheckedAt', 'thumbnailSha'])

/**
 * Reads the whole directory into the index, a page in memory at a time. Who was not seen is removed at the end,
 * and only if everything was read.
 * @throws LikenessError when a page cannot be had; what was read until then stays, and nobody is removed
 */
export async function syncDirectory(db: Database, graph: Graph, log: Log): Promise<void> {
  // sortable, so that of two syncs at once the older never removes whom the newer has seen
  const run = `${new Date().toISOString()} ${randomUUID()}`
  let seen = 0
  for await (const page of userPages(graph, log)) {
    await stillReading(db)
    if (page.length > 0) await storePage(db, page, run)
    seen += page.length
  }
  if (seen === 0) throw new LikenessError('graph_failed', { detail: 'the directory came empty' })
  const removed = await db
    .delete(people)
    .where(lt(people.syncRun, run))
    .returning({ id: people.id })
  await synced(db)
  log.info({ people: seen, removed: removed.length }, 'The directory was read')
}

async function storePage(db: Database, page: Person[], run: string): Promise<void> {
  // the same user may come twice on a page while the directory changes; the later one counts
  const persons = [...new Map(page.map((person) => [person.id, person])).values()]
  const ids = persons.map(({ id }) => id)
  const rows = persons.map((person) => ({
    ...person,
    sortName: sortName(person),
    searchText: searchText(person),
    syncRun: run,
  }))
  const keys = persons.flatMap(keysOf).map(({ key, kind, personId }) => [key, kind, personId])
  await db.transaction(async (tx) => {
    await tx
      .insert(people)
      .values(rows)
      .onConflictDoUpdate({ target: people.id, set: fromIncoming() })
    await tx.delete(personKeys).where(inArray(personKeys.personId, ids))
    await tx.execute(sql`
      insert into ${personKeys} (key, kind, person_id)
      select row ->> 0, row ->> 1, row ->> 2
      from jsonb_array_elements(${JSON.stringify(keys)}::jsonb) as row
      on conflict do nothing`)
  })
}

/** Every column of the directory as it came; a run never goes back to an older one. */
function fromIncoming(): Record<string, SQL> {
  const columns = Object.entries(getTableColumns(people)).filter(([name]) => !kept.has(name))
  return Object.fromEntries(
    columns.map(([name, column]) => {
      const incoming = sql`excluded.${sql.identifier(column.name)}`
      return [name, name === 'syncRun' ? sql`greatest(${column}, ${incoming})` : incoming]
    }),
  )
}
