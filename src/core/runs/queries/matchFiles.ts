import { sql, type SQL } from 'drizzle-orm'
import { accountType } from '../../matching/accountType.ts'
import { claimsOf } from '../../matching/claims.ts'
import { decide, readBy, type MatchDecision } from '../../matching/decide.ts'
import { parsePattern } from '../../matching/pattern.ts'
import { nearest, similarKeys, type Named } from '../../matching/similar.ts'
import type { Candidate, FileMark, Match, PersonKey, SourceFile } from '../../model.ts'
import { summaryColumns } from '../../people/summary.ts'
import type { Database } from '../../store/open.ts'
import { people, personKeys } from '../../store/schema.ts'

/** People with the same key who are shown; one more is counted, so that a name never seems to be unique. */
const MOST_NAMESAKES = 50
/** People with the same rough key who are looked at for near misses. */
const MOST_ALIKE = 12

type Hits = Map<string, PersonKey[]>
type Known = Map<string, Named & { candidate: Candidate }>

/**
 * Finds whom each of at most 500 files shows: four queries for all of them, whatever the organisation's size.
 * `pattern` is tried beside all other rules.
 * @throws AppError `pattern_invalid`
 */
export async function match(db: Database, files: SourceFile[], pattern = ''): Promise<Match[]> {
  const parsed = pattern.trim() === '' ? null : parsePattern(pattern)
  const claims = files.map((file) => claimsOf(file, parsed))
  const keys = claims.flat().flatMap((claim) => claim.keys.map(({ key }) => key))
  const hits = await hitsOf(db, keys, MOST_NAMESAKES)
  const known = await peopleOf(db, idsIn(hits))
  const found = {
    hits: (key: string) => hits.get(key) ?? [],
    place: (id: string) => known.get(id)?.candidate,
  }
  const decisions = files.map((file, index) => decide(file.name, claims[index] ?? [], found))
  const near = await nearMisses(db, files, decisions, known)
  return files.map((file, index) => {
    const decision = near.get(file) ?? decisions[index] ?? nobody
    const candidates = decision.personIds.flatMap((id) => known.get(id)?.candidate ?? [])
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

const nobody: MatchDecision = { confidence: 'none', rule: null, personIds: [] }

/** For files that nobody fits: those whose names are spelled nearly alike. Adds them to the known. */
async function nearMisses(
  db: Database,
  files: SourceFile[],
  decisions: MatchDecision[],
  known: Known,
): Promise<Map<SourceFile, MatchDecision>> {
  const lost = files.filter((_, index) => decisions[index]?.confidence === 'none')
  const keys = new Map(lost.map((file) => [file, similarKeys(file)]))
  const hits = await hitsOf(db, [...keys.values()].flat(), MOST_ALIKE)
  for (const [id, person] of await peopleOf(db, idsIn(hits))) known.set(id, person)
  return new Map(
    [...keys].flatMap(([file, own]): [SourceFile, MatchDecision][] => {
      const ids = new Set(own.flatMap((key) => hits.get(key) ?? []).map(({ personId }) => personId))
      const personIds = nearest(
        file,
        [...ids].flatMap((id) => known.get(id) ?? []),
      )
      if (personIds.length === 0) return []
      return [[file, { confidence: 'suggested', rule: 'similar', personIds }]]
    }),
  )
}

const idsIn = (hits: Hits): Set<string> =>
  new Set([...hits.values()].flat().map(({ personId }) => personId))

/** The stored keys that equal one of `keys`, at most `most` and one for each. */
async function hitsOf(db: Database, keys: string[], most: number): Promise<Hits> {
  if (keys.length === 0) return new Map()
  const rows = await db.execute<{ key: string; kind: PersonKey['kind']; personId: string }>(sql`
    select hit.key, hit.kind, hit.person_id as "personId"
    from unnest(${textArray(new Set(keys))}) as wanted (key)
    cross join lateral (
      select * from ${personKeys} where ${personKeys.key} = wanted.key
      order by ${personKeys.kind}, ${personKeys.personId} limit ${most + 1}
    ) as hit`)
  return Map.groupBy(rows.rows, (row) => row.key)
}

/** One parameter, however many texts: thousands of placeholders take longer to parse than to answer. */
function textArray(texts: Set<string>): SQL {
  return sql`array(select jsonb_array_elements_text(${JSON.stringify([...texts])}::jsonb))`
}

async function peopleOf(db: Database, ids: Set<string>): Promise<Known> {
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

/**
 * An undo that took back a write over the person's own choice: what there is since is their own again. Of the entry
 * of the undo in the query around it.
 */
export const isTheirsAgain = sql<boolean>`exists (
  select from items undoing
    join entries taken_back on taken_back.id = undoing.undoes_entry
    join items written on written.id = taken_back.item_id
  where undoing.id = entries.item_id and written.overwrite)`

/**
 * Whether the photo of a person is another than the one that the last import set: every write, by whomever, gives it
 * a new etag. Somebody of whom it is not known has not changed theirs. Drizzle leaves table names out of a query
 * over one table, so they are written here.
 */
const hasChangedSince = sql<boolean>`coalesce((
  select ${isTheirsAgain}
    or entries.action <> 'remove'
    and people.photo <> 'unknown'
    and entries.after_etag is not null
    and entries.after_etag is distinct from people.photo_etag
  from entries join runs on runs.id = entries.run_id
  where entries.person_id = people.id and runs.kind <> 'own'
  order by entries.id desc limit 1), false)`

/**
 * The file of which the present photo of a person was made, where the last write was an import's and the photo is
 * still that one as far as is known (as `same.ts` has it). What an undo or the person has set comes of no file.
 */
const setFrom = sql<FileMark | null>`(
  select case when entries.after_etag = people.photo_etag and written.file_sha is not null
    then jsonb_build_object('size', written.file_size, 'sha256', written.file_sha) end
  from entries left join items written on written.id = entries.item_id
  where entries.person_id = people.id
  order by entries.id desc limit 1)`
