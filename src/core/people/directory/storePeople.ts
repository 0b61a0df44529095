import { setImmediate as yieldToOthers } from 'node:timers/promises'
import { getTableColumns, inArray, sql, type SQL } from 'drizzle-orm'
import type { PersonChange } from '../../graph/directory/user.ts'
import type { KeyKind } from '../../model.ts'
import type { Database } from '../../store/database.ts'
import { mailboxChecks, people, personKeys, photoChecks } from '../../store/schema.ts'
import { byKey, indexPerson, type Indexed, type IndexedPerson } from './indexPerson.ts'
import { mergePerson } from './mergePerson.ts'
import { renewIfGrown } from './renewStatistics.ts'

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
  country: true,
  createdDateTime: true,
  accountEnabled: true,
  userType: true,
  licences: true,
  hasMailbox: true,
  sortName: true,
  searchText: true,
} as const satisfies Record<Exclude<keyof IndexedPerson, 'id'>, true>

type ColumnName = keyof typeof directoryColumns
/** What says nothing of the photo: what the product derives, and what only lists are filtered and sorted by. */
const asideFromPhoto: readonly ColumnName[] = [
  'sortName',
  'searchText',
  'country',
  'createdDateTime',
  'licences',
]
const columnNames = Object.keys(directoryColumns) as ColumnName[]

const PEOPLE_PER_TRANSACTION = 100

/**
 * Stores people, or what has changed of them, and their matching keys, and writes only the rows that change: little of
 * a directory does from one hour to the next. `changed_at` says when it did. Columns about photos belong to the photo
 * scan and are not touched. Of somebody unknown, a change without a sign-in name is passed over.
 * @param assertMayWrite called first in each transaction
 * @returns how many people were written
 */
export async function storePeople(
  db: Database,
  changes: readonly PersonChange[],
  assertMayWrite: (tx: Database) => Promise<void> = async () => {},
): Promise<number> {
  // A user can be on a page twice if the directory changes while it is read; the later one counts.
  const byId = new Map(changes.map((change) => [change.id, change]))
  // In one order, as the photo scan has it, so that neither waits for the other for ever.
  const unique = [...byId.values()].toSorted((one, other) => (one.id < other.id ? -1 : 1))
  let written = 0
  for (let start = 0; start < unique.length; start += PEOPLE_PER_TRANSACTION) {
    const batch = unique.slice(start, start + PEOPLE_PER_TRANSACTION)
    const changed = await db.transaction(async (tx) => {
      await assertMayWrite(tx)
      return storeBatch(tx, batch)
    })
    if (changed > 0) await renewIfGrown(db)
    written += changed
    // PGlite runs in this thread: let other work in between.
    await yieldToOthers()
  }
  return written
}

async function storeBatch(tx: Database, batch: readonly PersonChange[]): Promise<number> {
  const stored = await readStored(
    tx,
    batch.map(({ id }) => id),
  )
  const changed = batch.flatMap((change) => {
    const before = stored.get(change.id)
    const person = mergePerson(before && directoryFieldsOf(before.person), change)
    const after = person && indexPerson(person)
    return after && (!before || fingerprint(after) !== fingerprint(before))
      ? [{ before, after }]
      : []
  })
  if (changed.length === 0) return 0
  await upsertRows(tx, changed)
  await replaceKeys(tx, changed)
  return changed.length
}

interface Changed {
  before: Indexed | undefined
  after: Indexed
}

async function upsertRows(tx: Database, changed: readonly Changed[]): Promise<void> {
  const rows = changed.filter(({ before, after }) => !before || rowOf(after) !== rowOf(before))
  if (rows.length === 0) return
  await tx
    .insert(people)
    .values(rows.map(({ after }) => after.person))
    .onConflictDoUpdate({ target: people.id, set: incomingValues() })
  await askForMailboxAgain(
    tx,
    rows.flatMap(({ before, after }) => (before ? [after.person.id] : [])),
  )
  await askSoon(
    tx,
    rows
      .filter(({ before, after }) => !before || factsOf(before) !== factsOf(after))
      .map(({ after }) => after.person.id),
  )
}

/** New people are asked for their photo first; whoever changed comes before others who were asked for already. */
async function askSoon(tx: Database, ids: string[]): Promise<void> {
  if (ids.length === 0) return
  await tx.execute(sql`
    insert into ${photoChecks} (person_id)
    select jsonb_array_elements_text(${JSON.stringify(ids)}::jsonb)
    on conflict (person_id) do update set turn = 'changed', due_at = now()
    where photo_checks.turn not in ('first', 'changed')`)
}

/** An account that was changed may have another mailbox now: one of somebody who left becomes a shared one. */
async function askForMailboxAgain(tx: Database, ids: string[]): Promise<void> {
  if (ids.length > 0) await tx.delete(mailboxChecks).where(inArray(mailboxChecks.personId, ids))
}

/** Writes only the keys that are not there yet, and removes only those that are no longer right. */
async function replaceKeys(tx: Database, changed: readonly Changed[]): Promise<void> {
  const stale = changed.flatMap(({ before, after }) => difference(before, after))
  const fresh = changed.flatMap(({ before, after }) => difference(after, before))
  if (stale.length > 0) {
    await tx.execute(sql`
      delete from ${personKeys} using ${keyRows(stale)} as stale
      where person_keys.key = stale.key and person_keys.kind = stale.kind
        and person_keys.person_id = stale.person_id`)
  }
  if (fresh.length > 0) {
    await tx.execute(sql`
      insert into ${personKeys} (key, kind, person_id)
      select key, kind, person_id from ${keyRows(fresh)} as fresh on conflict do nothing`)
  }
}

const keyRows = (keys: string[][]): SQL => sql`(
  select row ->> 0 as key, row ->> 1 as kind, row ->> 2 as person_id
  from jsonb_array_elements(${JSON.stringify(keys)}::jsonb) as row)`

/** Keys of `one` that `other` lacks. */
function difference(one: Indexed | undefined, other: Indexed | undefined): string[][] {
  const others = new Set(other?.keys.map((key) => key.join('\n')))
  const own = one?.keys.filter((key) => !others.has(key.join('\n'))) ?? []
  return own.map((key) => [...key, one?.person.id ?? ''])
}

function incomingValues(): Record<string, SQL> {
  const columns = getTableColumns(people)
  return Object.fromEntries(
    columnNames.map((name) => [name, sql`excluded.${sql.identifier(columns[name].name)}`]),
  )
}

/** Those of `ids` that are stored. */
async function readStored(tx: Database, ids: string[]): Promise<Map<string, Indexed>> {
  const rows = await tx.select().from(people).where(inArray(people.id, ids))
  if (rows.length === 0) return new Map()
  const storedKeys = await tx
    .select()
    .from(personKeys)
    .where(
      inArray(
        personKeys.personId,
        rows.map((row) => row.id),
      ),
    )
  const keys = Map.groupBy(storedKeys, (row) => row.personId)
  return new Map(
    rows.map((person) => {
      const own = (keys.get(person.id) ?? []).map(({ key, kind }): [string, KeyKind] => [key, kind])
      return [person.id, { person, keys: own.toSorted(byKey) }]
    }),
  )
}

/** Of a whole row. */
function directoryFieldsOf(row: IndexedPerson): IndexedPerson {
  const fields = Object.fromEntries(columnNames.map((name) => [name, row[name]]))
  return { ...(fields as Omit<IndexedPerson, 'id'>), id: row.id }
}

const valuesOf = (names: readonly ColumnName[], { person }: Indexed): string =>
  JSON.stringify(names.map((name) => person[name]))

const rowOf = (one: Indexed): string => valuesOf(columnNames, one)
const factsOf = (one: Indexed): string =>
  valuesOf(
    columnNames.filter((name) => !asideFromPhoto.includes(name)),
    one,
  )
const fingerprint = (one: Indexed): string => `${rowOf(one)} ${JSON.stringify(one.keys)}`
