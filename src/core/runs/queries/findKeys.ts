import { setImmediate as letOthersRun } from 'node:timers/promises'
import { and, eq, ne, sql, type SQL } from 'drizzle-orm'
import { accountType } from '../../matching/accountType.ts'
import type { Named } from '../../matching/similar.ts'
import type { Candidate, PersonKey } from '../../model.ts'
import { summaryColumns } from '../../people/summary.ts'
import type { Database } from '../../store/open.ts'
import { people, personKeys } from '../../store/schema.ts'
import { hasChangedSince, setFrom } from '../rows/photoHistory.ts'

/** People read per key, plus one to tell whether there are more. */
const MAX_NAMESAKES = 50
/** People read per rough key when looking for near misses. */
const MAX_SIMILAR = 12

/**
 * Keys and people of one query. PGlite answers within this process, and nobody else has a turn meanwhile: a query takes
 * a few milliseconds.
 */
const KEYS_PER_QUERY = 1000
const ROUGH_KEYS_PER_QUERY = 300
const PEOPLE_PER_QUERY = 200

export type KeysByText = ReadonlyMap<string, PersonKey[]>
/** People whom files may show, with what their names are compared by. */
export type PeopleById = Map<string, Named & { candidate: Candidate }>

/** The stored keys equal to `keys`, by text; at most 51 each. Rough keys are not among them. */
export function findKeys(db: Database, keys: Iterable<string>): Promise<KeysByText> {
  return lookUp(db, keys, KEYS_PER_QUERY, {
    condition: ne(personKeys.kind, 'similar'),
    limit: MAX_NAMESAKES + 1,
  })
}

/** The stored rough keys equal to `keys`, by text; at most 13 each. */
export function findRoughKeys(db: Database, keys: Iterable<string>): Promise<KeysByText> {
  return lookUp(db, keys, ROUGH_KEYS_PER_QUERY, {
    condition: eq(personKeys.kind, 'similar'),
    limit: MAX_SIMILAR + 1,
  })
}

async function lookUp(
  db: Database,
  keys: Iterable<string>,
  perQuery: number,
  { condition, limit }: { condition: SQL; limit: number },
): Promise<KeysByText> {
  const hits = await inPieces([...new Set(keys)], perQuery, async (piece) => {
    const { rows } = await db.execute<{
      key: string
      kind: PersonKey['kind']
      personId: string
    }>(sql`
      select hit.key, hit.kind, hit.person_id as "personId"
      from unnest(${textArray(piece)}) as wanted (key)
      cross join lateral (
        select * from ${personKeys} where ${and(sql`${personKeys.key} = wanted.key`, condition)}
        order by ${personKeys.kind}, ${personKeys.personId} limit ${limit}
      ) as hit`)
    return rows
  })
  return Map.groupBy(hits, ({ key }) => key)
}

/** One parameter however many texts there are, since thousands of placeholders are slow to parse. */
const textArray = (texts: string[]): SQL =>
  sql`array(select jsonb_array_elements_text(${JSON.stringify(texts)}::jsonb))`

/** Adds the people of these ids to `known`, unless they are there. */
export async function addPeople(
  db: Database,
  known: PeopleById,
  ids: Iterable<string>,
): Promise<void> {
  const missing = [...new Set(ids)].filter((id) => !known.has(id))
  const rows = await inPieces(missing, PEOPLE_PER_QUERY, (piece) =>
    db
      .select({
        ...summaryColumns,
        givenName: people.givenName,
        surname: people.surname,
        changedSince: hasChangedSince,
        setFrom,
      })
      .from(people)
      .where(sql`${people.id} = any(${textArray(piece)})`),
  )
  for (const { givenName, surname, ...row } of rows) {
    const account = accountType({ ...row, givenName, surname })
    const { id, displayName } = row
    known.set(id, { id, displayName, givenName, surname, candidate: { ...row, account } })
  }
}

/** Does `work` with so many of `all` at a time, and lets everything else run in between. */
async function inPieces<T, R>(
  all: T[],
  size: number,
  work: (piece: T[]) => Promise<R[]>,
): Promise<R[]> {
  const results: R[][] = []
  for (let start = 0; start < all.length; start += size) {
    results.push(await work(all.slice(start, start + size)))
    await letOthersRun()
  }
  return results.flat()
}
