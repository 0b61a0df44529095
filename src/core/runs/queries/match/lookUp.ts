import { and, desc, eq, inArray, isNotNull, ne, sql, type SQL } from 'drizzle-orm'
import type { SelectResultFields } from 'drizzle-orm/query-builders/select.types'
import { accountType } from '../../../matching/accountType.ts'
import type { Candidate } from '../../../model.ts'
import { summaryColumns } from '../../../people/summary.ts'
import { isOneOf } from '../../../store/statements/oneOf.ts'
import type { Database } from '../../../store/open.ts'
import { people, peopleCounts, personKeys } from '../../../store/schema.ts'
import { hasChangedSince, leftOut, setFrom } from '../../rows/photoHistory.ts'
import type { Comparable, Lookups } from './lookups.ts'

/** People read per key, plus one to tell whether there are more. */
const MAX_NAMESAKES = 50
/** People read per rough key when looking for near misses. */
const MAX_SIMILAR = 12
/** Departments and offices read to tell what a folder is named after. */
const MAX_PLACES = 5000

/** Looks up keys and people in the database, and adds the people that it reads to `candidates`, by id. */
export function createLookups(db: Database, candidates: Map<string, Candidate>): Lookups {
  return {
    keys: (texts) => lookUp(db, texts, ne(personKeys.kind, 'similar'), MAX_NAMESAKES + 1),
    roughKeys: (texts) => lookUp(db, texts, eq(personKeys.kind, 'similar'), MAX_SIMILAR + 1),
    places: () => readPlaces(db),
    people: async (ids) => {
      const rows = await readPeople(db, ids)
      return rows.map(({ givenName, surname, ...row }) => {
        const {
          employeeId: _e,
          onPremisesSamAccountName: _s,
          licences: _l,
          mailboxPurpose: _m,
          ...summary
        } = row
        const account = accountType({ ...row, givenName, surname })
        candidates.set(row.id, { ...summary, account })
        return comparable({ ...row, givenName, surname })
      })
    },
  }
}

function comparable(person: Comparable): Comparable {
  const { id, displayName, givenName, surname, department, officeLocation, jobTitle } = person
  const { employeeId, onPremisesSamAccountName } = person
  const names = { id, displayName, givenName, surname, employeeId, onPremisesSamAccountName }
  return { ...names, department, officeLocation, jobTitle }
}

async function readPlaces(db: Database): Promise<string[]> {
  const { value, dimension } = peopleCounts
  const rows = await db
    .select({ value })
    .from(peopleCounts)
    .where(and(inArray(dimension, ['department', 'office']), isNotNull(value)))
    .groupBy(value)
    .orderBy(desc(sql`sum(has + none + unknown)`))
    .limit(MAX_PLACES)
  return rows.flatMap((row) => row.value ?? [])
}

async function lookUp(db: Database, texts: string, condition: SQL, limit: number): Promise<string> {
  const { rows } = await db.execute<{ hits: string }>(sql`
    select coalesce(json_agg(json_build_array(hit.key, hit.kind, hit.person_id)), '[]')::text as hits
    from jsonb_array_elements_text(${texts}::jsonb) as wanted (key)
    cross join lateral (
      select key, kind, person_id from ${personKeys}
      where ${and(sql`${personKeys.key} = wanted.key`, condition)}
      order by ${personKeys.kind}, ${personKeys.personId} limit ${limit}
    ) as hit`)
  const [row] = rows
  if (!row) throw new Error('an aggregate without a row')
  return row.hits
}

const foundColumns = {
  ...summaryColumns,
  givenName: people.givenName,
  surname: people.surname,
  employeeId: people.employeeId,
  onPremisesSamAccountName: people.onPremisesSamAccountName,
  licences: people.licences,
  mailboxPurpose: people.mailboxPurpose,
  changedSince: hasChangedSince,
  setFrom,
  leftOut,
}
type FoundPerson = SelectResultFields<typeof foundColumns>

/** As one text, which costs half of what rows of a result do. One parameter, since hundreds are slow to parse. */
async function readPeople(db: Database, ids: string[]): Promise<FoundPerson[]> {
  const { rows } = await db.execute<{ found: string }>(sql`
    select coalesce(json_agg(json_build_array(${sql.join(Object.values(foundColumns), sql`, `)})), '[]')::text as found
    from ${people} where ${isOneOf(people.id, ids)}`)
  const [row] = rows
  if (!row) throw new Error('an aggregate without a row')
  const names = Object.keys(foundColumns)
  return (JSON.parse(row.found) as unknown[][]).map(
    (values) => Object.fromEntries(names.map((name, at) => [name, values[at]])) as FoundPerson,
  )
}
