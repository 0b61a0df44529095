import { sql, type SQL } from 'drizzle-orm'
import { accountType } from '../../matching/accountType.ts'
import { claimsOf } from '../../matching/claims.ts'
import { decide, readBy, type MatchDecision } from '../../matching/decide.ts'
import { parsePattern } from '../../matching/pattern.ts'
import { nearest, similarKeys, type Named } from '../../matching/similar.ts'
import type { Candidate, Match, PersonKey, SourceFile } from '../../model.ts'
import { summaryColumns } from '../../people/summary.ts'
import type { Database } from '../../store/open.ts'
import { people, personKeys } from '../../store/schema.ts'
import { hasChangedSince, setFrom } from '../rows/photoHistory.ts'

/** People read per key, plus one to tell whether there are more. */
const MAX_NAMESAKES = 50
/** People read per rough key when looking for near misses. */
const MAX_SIMILAR = 12

type KeysByText = Map<string, PersonKey[]>
type PeopleById = Map<string, Named & { candidate: Candidate }>

/**
 * Finds the person for each of at most 500 files, in four queries for all files together.
 * @param pattern tried in addition to all other rules
 * @throws AppError `pattern_invalid`
 */
export async function matchFiles(
  db: Database,
  files: SourceFile[],
  pattern = '',
): Promise<Match[]> {
  const parsed = pattern.trim() === '' ? null : parsePattern(pattern)
  const claims = files.map((file) => claimsOf(file, parsed))
  const keys = claims.flat().flatMap((claim) => claim.keys.map(({ key }) => key))
  const hits = await findKeys(db, keys, MAX_NAMESAKES)
  const peopleById = await findPeople(db, personIdsOf(hits))
  const found = {
    hits: (key: string) => hits.get(key) ?? [],
    place: (id: string) => peopleById.get(id)?.candidate,
  }
  const decisions = files.map((file, index) => decide(file.name, claims[index] ?? [], found))
  const suggestions = await suggestSimilar(db, files, decisions, peopleById)
  return files.map((file, index) => {
    const decision = suggestions.get(file) ?? decisions[index] ?? noMatch
    const candidates = decision.personIds.flatMap((id) => peopleById.get(id)?.candidate ?? [])
    const { confidence, rule } = decision
    return {
      file,
      confidence,
      rule,
      candidates,
      read: readBy(claims[index] ?? [], decision, found),
    }
  })
}

const noMatch: MatchDecision = { confidence: 'none', rule: null, personIds: [] }

/** Suggests people with similar names for files without a match, and adds them to `peopleById`. */
async function suggestSimilar(
  db: Database,
  files: SourceFile[],
  decisions: MatchDecision[],
  peopleById: PeopleById,
): Promise<Map<SourceFile, MatchDecision>> {
  const unmatched = files.filter((_, index) => decisions[index]?.confidence === 'none')
  const keys = new Map(unmatched.map((file) => [file, similarKeys(file)]))
  const hits = await findKeys(db, [...keys.values()].flat(), MAX_SIMILAR)
  for (const [id, person] of await findPeople(db, personIdsOf(hits))) peopleById.set(id, person)
  return new Map(
    [...keys].flatMap(([file, fileKeys]): [SourceFile, MatchDecision][] => {
      const ids = new Set(
        fileKeys.flatMap((key) => hits.get(key) ?? []).map(({ personId }) => personId),
      )
      const personIds = nearest(
        file,
        [...ids].flatMap((id) => peopleById.get(id) ?? []),
      )
      if (personIds.length === 0) return []
      return [[file, { confidence: 'suggested', rule: 'similar', personIds }]]
    }),
  )
}

const personIdsOf = (hits: KeysByText): Set<string> =>
  new Set([...hits.values()].flat().map(({ personId }) => personId))

/** Stored keys by text, for each of `keys` at most `limit + 1`. */
async function findKeys(db: Database, keys: string[], limit: number): Promise<KeysByText> {
  if (keys.length === 0) return new Map()
  const rows = await db.execute<{ key: string; kind: PersonKey['kind']; personId: string }>(sql`
    select hit.key, hit.kind, hit.person_id as "personId"
    from unnest(${textArray(new Set(keys))}) as wanted (key)
    cross join lateral (
      select * from ${personKeys} where ${personKeys.key} = wanted.key
      order by ${personKeys.kind}, ${personKeys.personId} limit ${limit + 1}
    ) as hit`)
  return Map.groupBy(rows.rows, (row) => row.key)
}

/** One parameter however many texts there are, since thousands of placeholders are slow to parse. */
function textArray(texts: Set<string>): SQL {
  return sql`array(select jsonb_array_elements_text(${JSON.stringify([...texts])}::jsonb))`
}

async function findPeople(db: Database, ids: Set<string>): Promise<PeopleById> {
  if (ids.size === 0) return new Map()
  const rows = await db
    .select({
      ...summaryColumns,
      givenName: people.givenName,
      surname: people.surname,
      changedSince: hasChangedSince,
      setFrom,
    })
    .from(people)
    .where(sql`${people.id} = any(${textArray(ids)})`)
  return new Map(
    rows.map(({ givenName, surname, ...row }) => {
      const account = accountType({ ...row, givenName, surname })
      const { id, displayName } = row
      return [id, { id, displayName, givenName, surname, candidate: { ...row, account } }]
    }),
  )
}
