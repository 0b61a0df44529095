import { setImmediate as others } from 'node:timers/promises'
import { getTableColumns, inArray, sql, type SQL } from 'drizzle-orm'
import { keysOf } from '../matching/personKeys.ts'
import { sortName } from '../matching/normalise.ts'
import { searchText } from '../matching/search.ts'
import type { Person } from '../model.ts'
import type { Database } from '../store/database.ts'
import { people, personKeys } from '../store/schema.ts'

const notFromDirectory = ['id', 'photo', 'photoEtag', 'photoCheckedAt', 'thumbnailSha', 'syncRun']
const fromDirectory = Object.entries(getTableColumns(people)).filter(
  ([name]) => !notFromDirectory.includes(name),
)
/** people a transaction */
const AT_ONCE = 100

interface Indexed {
  person: Person & { sortName: string; searchText: string }
  /** `[key, kind, person id]`, sorted */
  keys: [string, string, string][]
}

/**
 * Puts people and their keys into the index as seen by `run`, and writes only what differs: a directory changes
 * little from one hour to the next. Photo columns are the scan's and stay.
 */
export async function storePeople(db: Database, persons: Person[], run: string): Promise<void> {
  // the same user may come twice on a page while the directory changes; the later one counts
  const unique = [...new Map(persons.map((person) => [person.id, person])).values()]
  for (let start = 0; start < unique.length; start += AT_ONCE) {
    const some = unique.slice(start, start + AT_ONCE).map(indexed)
    await db.transaction((tx) => storeSome(tx, some, run))
    // PGlite works in this very thread: let everybody else have a turn
    await others()
  }
}

function indexed(person: Person): Indexed {
  const keys = keysOf(person).map(({ key, kind }): [string, string, string] => [
    key,
    kind,
    person.id,
  ])
  const row = { ...person, sortName: sortName(person), searchText: searchText(person) }
  return { person: row, keys: keys.toSorted(byKey) }
}

async function storeSome(tx: Database, some: Indexed[], run: string): Promise<void> {
  const known = await readKnown(
    tx,
    some.map(({ person }) => person.id),
  )
  const changed = some.filter((one) => known.get(one.person.id) !== fingerprint(one))
  const same = some.filter((one) => !changed.includes(one)).map(({ person }) => person.id)
  if (same.length > 0) {
    // a run never goes back to an older one
    await tx
      .update(people)
      .set({ syncRun: sql`greatest(${people.syncRun}, ${run})` })
      .where(inArray(people.id, same))
  }
  if (changed.length > 0) await write(tx, changed, [...known.keys()], run)
}

async function write(
  tx: Database,
  changed: Indexed[],
  known: string[],
  run: string,
): Promise<void> {
  const rows = changed.map(({ person }) => ({ ...person, syncRun: run }))
  await tx.insert(people).values(rows).onConflictDoUpdate({ target: people.id, set: asIncoming() })
  const stale = rows.map((row) => row.id).filter((id) => known.includes(id))
  if (stale.length > 0) await tx.delete(personKeys).where(inArray(personKeys.personId, stale))
  const keys = JSON.stringify(changed.flatMap((one) => one.keys))
  await tx.execute(sql`
    insert into ${personKeys} (key, kind, person_id)
    select row ->> 0, row ->> 1, row ->> 2 from jsonb_array_elements(${keys}::jsonb) as row
    on conflict do nothing`)
}

/** Every column of the directory as it came. */
function asIncoming(): Record<string, SQL> {
  const set: Record<string, SQL> = {
    syncRun: sql`greatest(${people.syncRun}, excluded.sync_run)`,
  }
  for (const [name, column] of fromDirectory) {
    set[name] = sql`excluded.${sql.identifier(column.name)}`
  }
  return set
}

/** What the index holds of these people, as fingerprints to compare. */
async function readKnown(tx: Database, ids: string[]): Promise<Map<string, string>> {
  const rows = await tx.select().from(people).where(inArray(people.id, ids))
  if (rows.length === 0) return new Map()
  const stored = await tx
    .select()
    .from(personKeys)
    .where(
      inArray(
        personKeys.personId,
        rows.map((row) => row.id),
      ),
    )
  const keys = Map.groupBy(stored, (row) => row.personId)
  return new Map(
    rows.map((person) => {
      const own = (keys.get(person.id) ?? []).map(
        ({ key, kind, personId }): [string, string, string] => [key, kind, personId],
      )
      return [person.id, fingerprint({ person, keys: own.toSorted(byKey) })]
    }),
  )
}

function fingerprint({ person, keys }: Indexed): string {
  const values = new Map<string, unknown>(Object.entries(person))
  return JSON.stringify([fromDirectory.map(([name]) => values.get(name)), keys])
}

function byKey(a: readonly string[], b: readonly string[]): number {
  const [one, other] = [a.join('\n'), b.join('\n')]
  return one < other ? -1 : one > other ? 1 : 0
}
