import { setImmediate as letOthersRun } from 'node:timers/promises'
import { claimsOf, type Claim } from '../../matching/claims.ts'
import { decide, readBy, type MatchDecision } from '../../matching/decide.ts'
import type { Found } from '../../matching/evidence.ts'
import { parsePattern, type Pattern } from '../../matching/pattern.ts'
import { nearest, similarKeys } from '../../matching/similar.ts'
import type { Match, SourceFile } from '../../model.ts'
import type { Database } from '../../store/open.ts'
import { addPeople, findKeys, findRoughKeys, type KeysByText, type PeopleById } from './findKeys.ts'
import type { TakeTurn } from './matchTurns.ts'

/** A slice ends with the file that brings it to so many keys, or files. */
const KEYS_PER_SLICE = 2000
const FILES_PER_SLICE = 125
/** People returned for one file: as many as may be found by one key. */
const MAX_CANDIDATES = 51
/** People with a similar name who are compared with one file. */
const MAX_COMPARED = 200

export interface MatchOptions {
  /** tried in addition to all other rules */
  pattern?: string | undefined
  /** does a slice of the work when it is its turn; at once by default */
  takeTurn?: TakeTurn
  /** ends the work between two slices */
  signal?: AbortSignal | undefined
}

/**
 * Finds the person for each of at most 500 files, a slice of the files at a time.
 * @throws AppError `pattern_invalid`, and the reason of the signal
 */
export async function matchFiles(
  db: Database,
  files: SourceFile[],
  { pattern = '', takeTurn = (slice) => slice(), signal }: MatchOptions = {},
): Promise<Match[]> {
  const parsed = pattern.trim() === '' ? null : parsePattern(pattern)
  const matches: Match[] = []
  while (matches.length < files.length) {
    const rest = files.slice(matches.length, matches.length + FILES_PER_SLICE)
    matches.push(...(await takeTurn(() => matchSlice(db, rest, parsed, signal))))
  }
  return matches
}

interface Claimed {
  file: SourceFile
  claims: Claim[]
}

/** Matches the first of the files, as many as a slice may hold. */
async function matchSlice(
  db: Database,
  files: SourceFile[],
  pattern: Pattern | null,
  signal: AbortSignal | undefined,
): Promise<Match[]> {
  signal?.throwIfAborted()
  const slice = await claimSlice(files, pattern)
  const hits = await findKeys(db, slice.flatMap(keysIn))
  const people: PeopleById = new Map()
  await addPeople(db, people, personIdsOf(hits))
  const found: Found = {
    hits: (key) => hits.get(key) ?? [],
    place: (id) => people.get(id)?.candidate,
  }
  const decisions: MatchDecision[] = []
  for (const { file, claims } of slice) {
    decisions.push(decide(file.name, claims, found))
    await letOthersRun()
  }
  const suggestions = await suggestSimilar(db, unmatched(slice, decisions), people)
  return slice.map(({ file, claims }, index) => {
    const decision = suggestions.get(file) ?? decisions[index] ?? noMatch
    const { confidence, rule } = decision
    const candidates = decision.personIds.flatMap((id) => people.get(id)?.candidate ?? [])
    const read = readBy(claims, decision, found)
    return { file, confidence, rule, candidates: candidates.slice(0, MAX_CANDIDATES), read }
  })
}

const noMatch: MatchDecision = { confidence: 'none', rule: null, personIds: [] }

async function claimSlice(files: SourceFile[], pattern: Pattern | null): Promise<Claimed[]> {
  const slice: Claimed[] = []
  let keys = 0
  for (const file of files) {
    const claimed = { file, claims: claimsOf(file, pattern) }
    slice.push(claimed)
    keys += new Set(keysIn(claimed)).size
    if (keys >= KEYS_PER_SLICE) break
    await letOthersRun()
  }
  return slice
}

const keysIn = ({ claims }: Claimed): string[] =>
  claims.flatMap((claim) => claim.keys.map(({ key }) => key))

const unmatched = (slice: Claimed[], decisions: MatchDecision[]): SourceFile[] =>
  slice.flatMap(({ file }, index) => (decisions[index]?.confidence === 'none' ? [file] : []))

/** Suggests people with similar names for files without a match, and adds them to `people`. */
async function suggestSimilar(
  db: Database,
  files: SourceFile[],
  people: PeopleById,
): Promise<Map<SourceFile, MatchDecision>> {
  const keys = new Map(files.map((file) => [file, similarKeys(file)]))
  const hits = await findRoughKeys(db, [...keys.values()].flat())
  const compared = new Map([...keys].map(([file, own]) => [file, comparedWith(own, hits)]))
  await addPeople(db, people, [...compared.values()].flat())
  const suggestions = new Map<SourceFile, MatchDecision>()
  for (const [file, ids] of compared) {
    const alike = ids.flatMap((id) => people.get(id) ?? [])
    const personIds = nearest(file, alike)
    if (personIds.length > 0)
      suggestions.set(file, { confidence: 'suggested', rule: 'similar', personIds })
    await letOthersRun()
  }
  return suggestions
}

const comparedWith = (keys: string[], hits: KeysByText): string[] =>
  [...new Set(keys.flatMap((key) => personIdsAt(key, hits)))].slice(0, MAX_COMPARED)

const personIdsAt = (key: string, hits: KeysByText): string[] =>
  (hits.get(key) ?? []).map(({ personId }) => personId)

const personIdsOf = (hits: KeysByText): string[] =>
  [...hits.values()].flat().map(({ personId }) => personId)
