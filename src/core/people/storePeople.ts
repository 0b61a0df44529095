import { setImmediate as yieldToOthers } from 'node:timers/promises'
import { getTableColumns, inArray, sql, type SQL } from 'drizzle-orm'
import { keysOf } from '../matching/personKeys.ts'
import { sortName } from '../matching/normalise.ts'
import { searchText } from '../matching/search.ts'
import type { Person } from '../model.ts'
import type { Database } from '../store/database.ts'
import { people, personKeys } from '../store/schema.ts'

/** A person as Graph describes them, with what the sync derives. */
type IndexedPerson = Person & { sortName: string; searchText: string }

/**
 * The columns that a sync overwrites: exactly the fields of a person as read from the directory, by type. A column
 * that is not listed, such as one about photos, is never touched.
 */
export const directoryColumns = {
  displayName: true,
  givenName: true,
  surname: true,
  userPrincipalName: true,
  mail: true,
  mailNickname: true,
  proxyAddresses: true,
  employeeId: true,
  onPremisesSamAccountName: true,
  department: true,
  jobTitle: true,
  officeLocation: true,
  accountEnabled: true,
  userType: true,
  hasMailbox: true,
  sortName: true,
  searchText: true,
} as const satisfies Record<Exclude<keyof IndexedPerson, 'id'>, true>

const columnNames = Object.keys(directoryColumns) as (keyof typeof directoryColumns)[]

const PEOPLE_PER_TRANSACTION = 100

interface Indexed {
  person: IndexedPerson
  /** `[key, kind, person id]`, sorted */
  keys: [string, string, string][]
}

/**
 * Upserts people and their matching keys, marks them as seen by `run`, and writes only what changed: little of a
 * directory changes from one hour to the next. Columns about photos belong to the photo scan and are not touched.
 */
export async function storePeople(db: Database, persons: Person[], run: string): Promise<void> {
  // A user can be on a page twice if the directory changes while it is read; the later one counts.
  const unique = [...new Map(persons.map((person) => [person.id, person])).values()]
  for (let start = 0; start < unique.length; start += PEOPLE_PER_TRANSACTION) {
    const batch = unique.slice(start, start + PEOPLE_PER_TRANSACTION).map(indexed)
    await db.transaction((tx) => storeBatch(tx, batch, run))
    // PGlite runs in this thread: let other work in between.
    await yieldToOthers()
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

async function storeBatch(tx: Database, batch: Indexed[], run: string): Promise<void> {
  const stored = await readFingerprints(
    tx,
    batch.map(({ person }) => person.id),
  )
  const changed = batch.filter((one) => stored.get(one.person.id) !== fingerprint(one))
  const unchanged = batch.filter((one) => !changed.includes(one)).map(({ person }) => person.id)
  if (unchanged.length > 0) {
    // `greatest`: an older sync that ends later must not reset the mark of a newer one.
    await tx
      .update(people)
      .set({ syncRun: sql`greatest(${people.syncRun}, ${run})` })
      .where(inArray(people.id, unchanged))
  }
  if (changed.length > 0) await upsert(tx, changed, [...stored.keys()], run)
}

async function upsert(
  tx: Database,
  changed: Indexed[],
  storedIds: string[],
  run: string,
): Promise<void> {
  const rows = changed.map(({ person }) => ({ ...person, syncRun: run }))
  await tx
    .insert(people)
    .values(rows)
    .onConflictDoUpdate({ target: people.id, set: incomingValues() })
  const stale = rows.map((row) => row.id).filter((id) => storedIds.includes(id))
  if (stale.length > 0) await tx.delete(personKeys).where(inArray(personKeys.personId, stale))
  const keys = JSON.stringify(changed.flatMap((one) => one.keys))
  await tx.execute(sql`
    insert into ${personKeys} (key, kind, person_id)
    select row ->> 0, row ->> 1, row ->> 2 from jsonb_array_elements(${keys}::jsonb) as row
    on conflict do nothing`)
}

function incomingValues(): Record<string, SQL> {
  const columns = getTableColumns(people)
  const set: Record<string, SQL> = {
    syncRun: sql`greatest(${people.syncRun}, excluded.sync_run)`,
  }
  for (const name of columnNames) set[name] = sql`excluded.${sql.identifier(columns[name].name)}`
  return set
}

/** Fingerprints of those of `ids` that are stored, by id. */
async function readFingerprints(tx: Database, ids: string[]): Promise<Map<string, string>> {
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
  return JSON.stringify([columnNames.map((name) => person[name]), keys])
}

function byKey(a: readonly string[], b: readonly string[]): number {
  const [one, other] = [a.join('\n'), b.join('\n')]
  return one < other ? -1 : one > other ? 1 : 0
}
