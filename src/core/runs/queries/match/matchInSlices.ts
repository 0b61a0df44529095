import { claimsOf, type Claim } from '../../../matching/claims.ts'
import type { MatchDecision } from '../../../matching/decide/conclude.ts'
import {
  decide,
  readBy,
  settle,
  type Known,
  type Proposal,
} from '../../../matching/decide/decide.ts'
import type { Found } from '../../../matching/decide/evidence.ts'
import { placeForm } from '../../../matching/decide/folders.ts'
import { wordKey } from '../../../matching/names/wholeNames.ts'
import type { Pattern } from '../../../matching/pattern.ts'
import { similarKeys } from '../../../matching/similar.ts'
import { suggest } from '../../../matching/suggest.ts'
import type { PersonKey, SourceFile } from '../../../model.ts'
import type { Comparable, KeyHit, Lookups, MatchInSlices, Verdict } from './lookups.ts'

/** A slice ends with the file that brings it to so many keys, or files. */
const KEYS_PER_SLICE = 2000
const FILES_PER_SLICE = 125
/** People with a similar name who are compared with one file. */
const MAX_COMPARED = 200

/** Keys and people of one query. PGlite answers within the main thread, and nobody else has a turn meanwhile. */
const KEYS_PER_QUERY = 1200
const ROUGH_KEYS_PER_QUERY = 400
const PEOPLE_PER_QUERY = 300

type KeysByText = ReadonlyMap<string, PersonKey[]>
type PeopleById = Map<string, Comparable>

interface Claimed {
  file: SourceFile
  claims: Claim[]
  /** of the keys of all claims */
  texts: ReadonlySet<string>
}

/** Matches files in this thread. While the keys of one slice are looked up, it already makes those of the next. */
export const matchInSlices: MatchInSlices = async function* (files, pattern, lookups) {
  let done = 0
  const places = placesOf(lookups)
  let slice = claimSlice(files, pattern)
  while (slice.length > 0) {
    done += slice.length
    const looking = findHits(
      lookups.keys,
      slice.flatMap(({ texts }) => [...texts]),
      KEYS_PER_QUERY,
    )
    const next = claimSlice(files.slice(done, done + FILES_PER_SLICE), pattern)
    yield await matchSlice(slice, await looking, lookups, places)
    slice = next
  }
}

async function matchSlice(
  slice: Claimed[],
  hits: KeysByText,
  lookups: Lookups,
  places: ReadPlaces,
): Promise<Verdict[]> {
  const people: PeopleById = new Map()
  await addPeople(lookups, people, personIdsOf(hits))
  const found: Found = {
    hits: (key) => hits.get(key) ?? [],
    person: (id) => people.get(id),
  }
  const proposals = slice.map(({ file, claims }) => decide(file, claims, found))
  const known = await knownOf(proposals, lookups, places)
  const decisions = proposals.map((proposal) => settle(proposal, known))
  const suggestions = await suggestSimilar(lookups, unmatched(slice, decisions), people)
  return slice.map(({ file, claims }, index) => {
    const decision = suggestions.get(file) ?? decisions[index] ?? noMatch
    return { ...decision, read: readBy(claims, decision, found) }
  })
}

const noMatch: MatchDecision = {
  confidence: 'none',
  rule: null,
  personIds: [],
  unexplained: null,
}

/** The places of the directory, read once for all files of a request, and only if one of them needs it. */
type ReadPlaces = () => Promise<ReadonlySet<string>>

function placesOf(lookups: Lookups): ReadPlaces {
  let places: Promise<ReadonlySet<string>> | null = null
  return () => (places ??= lookups.places().then((names) => new Set(names.map(placeForm))))
}

/** What the directory knows of the words and folders by which proposals are in doubt. */
async function knownOf(
  proposals: Proposal[],
  lookups: Lookups,
  readPlaces: ReadPlaces,
): Promise<Known> {
  const words = new Set(
    proposals.flatMap((proposal) => proposal.words.map(({ key }) => wordKey(key))),
  )
  const hits = await findHits(lookups.keys, [...words], KEYS_PER_QUERY)
  const hasFolders = proposals.some(({ folders }) => folders.length > 0)
  const places = hasFolders ? await readPlaces() : new Set<string>()
  return {
    isNameOfAnother: (word, personId) =>
      (hits.get(wordKey(word)) ?? []).some((hit) => hit.personId !== personId),
    isPlace: (folder) => places.has(folder),
  }
}

function claimSlice(files: SourceFile[], pattern: Pattern | null): Claimed[] {
  const slice: Claimed[] = []
  let keys = 0
  for (const file of files) {
    if (keys >= KEYS_PER_SLICE || slice.length >= FILES_PER_SLICE) break
    const claims = claimsOf(file, pattern)
    const texts = new Set<string>()
    for (const claim of claims) for (const { key } of claim.keys) texts.add(key)
    slice.push({ file, claims, texts })
    keys += texts.size
  }
  return slice
}

const unmatched = (slice: Claimed[], decisions: MatchDecision[]): SourceFile[] =>
  slice.flatMap(({ file }, index) => (decisions[index]?.confidence === 'none' ? [file] : []))

/** Suggests people with similar names for files without a match, and adds them to `people`. */
async function suggestSimilar(
  lookups: Lookups,
  files: SourceFile[],
  people: PeopleById,
): Promise<Map<SourceFile, MatchDecision>> {
  const keys = new Map(files.map((file) => [file, similarKeys(file)]))
  const hits = await findHits(lookups.roughKeys, [...keys.values()].flat(), ROUGH_KEYS_PER_QUERY)
  const compared = new Map([...keys].map(([file, own]) => [file, comparedWith(own, hits)]))
  await addPeople(lookups, people, [...compared.values()].flat())
  const suggestions = new Map<SourceFile, MatchDecision>()
  for (const [file, ids] of compared) {
    const alike = ids.flatMap((id) => people.get(id) ?? [])
    const suggestion = suggest(file, alike)
    if (suggestion) suggestions.set(file, suggestion)
  }
  return suggestions
}

const comparedWith = (keys: string[], hits: KeysByText): string[] =>
  [...new Set(keys.flatMap((key) => personIdsAt(key, hits)))].slice(0, MAX_COMPARED)

const personIdsAt = (key: string, hits: KeysByText): string[] =>
  (hits.get(key) ?? []).map(({ personId }) => personId)

const personIdsOf = (hits: KeysByText): string[] =>
  [...hits.values()].flat().map(({ personId }) => personId)

/** The stored keys equal to `keys`, by text. */
async function findHits(
  look: Lookups['keys'],
  keys: string[],
  perQuery: number,
): Promise<KeysByText> {
  const hits = await inPieces([...new Set(keys)], perQuery, async (piece) => {
    const found = JSON.parse(await look(JSON.stringify(piece))) as KeyHit[]
    return found.map(([key, kind, personId]) => ({ key, kind, personId }))
  })
  return Map.groupBy(hits, ({ key }) => key)
}

/** Adds the people of these ids to `known`, unless they are there. */
async function addPeople(lookups: Lookups, known: PeopleById, ids: string[]): Promise<void> {
  const missing = [...new Set(ids)].filter((id) => !known.has(id))
  for (const person of await inPieces(missing, PEOPLE_PER_QUERY, lookups.people))
    known.set(person.id, person)
}

async function inPieces<T, R>(
  all: T[],
  size: number,
  work: (piece: T[]) => Promise<R[]>,
): Promise<R[]> {
  const results: R[][] = []
  for (let start = 0; start < all.length; start += size)
    results.push(await work(all.slice(start, start + size)))
  return results.flat()
}
