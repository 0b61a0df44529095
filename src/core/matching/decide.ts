import type { KeyKind, MatchConfidence, MatchRule, Person, PersonKey } from '../model.ts'
import { foldersOf, type Claim } from './claims.ts'
import type { FileKey, Tells } from './fileKeys.ts'
import { compact } from './normalise.ts'
import { keysOfValues, type ReadValues } from './pattern.ts'

/** Whom a file shows, as far as anybody says. */
export interface Decision {
  confidence: MatchConfidence
  /** the strongest rule that fired, null for `none` */
  rule: MatchRule | null
  /** one for certain and likely, two or more for ambiguous, one or more for suggested, best first */
  personIds: string[]
}

/** Where somebody works. */
type Place = Pick<Person, 'department' | 'officeLocation' | 'jobTitle'>

/** What is known of the people that the claims' keys find. */
export interface Found {
  /** stored keys by key, those of other kinds than asked for included */
  hits: (key: string) => readonly PersonKey[]
  place: (personId: string) => Place | undefined
}

/** From strongest to weakest. */
const kinds: readonly KeyKind[] = [
  'objectId',
  'upn',
  'mail',
  'proxyAddress',
  'employeeId',
  'samAccountName',
  'mailNickname',
  'upnPrefix',
  'mailPrefix',
  'name',
  'shortName',
  'romanised',
  'initials',
  'similar',
]
const levels: readonly Tells[] = ['certain', 'likely', 'doubtful', 'faint']

interface Evidence {
  personId: string
  kind: KeyKind
  level: Tells
  beside: boolean
}

/** What one claim found: the people in question, best first, and whether it may tick one. */
interface Finding {
  claim: Claim
  evidence: Evidence[]
  people: string[]
  /** the claim speaks of these people, and does not merely cast doubt */
  sure: boolean
}

/**
 * Decides whom a file shows. Nothing is guessed: as soon as two people are in question, by whatever rules, the
 * answer is `ambiguous`, and what only casts doubt gives `suggested` at most. Where a list or a pattern speaks of
 * some of those whom the name may mean, they are meant; where it speaks of somebody else, nobody knows.
 */
export function decide(fileName: string, claims: Claim[], found: Found): Decision {
  const all = claims.map((claim) => find(claim, found))
  const spoken = new Set(
    all.filter(({ people }) => people.length > 0).flatMap(({ claim }) => claim.instead),
  )
  const findings = all.filter(({ claim }) => !spoken.has(claim))
  const decision = combine(findings)
  const folders = new Set(foldersOf(fileName))
  if (folders.size === 0 || decision.personIds.length < 2) return decision
  const near = (id: string) => Number(placesOf(found.place(id)).some((place) => folders.has(place)))
  return { ...decision, personIds: decision.personIds.toSorted((a, b) => near(b) - near(a)) }
}

/** What the pattern read in the name: the reading by which the person was found, or else the plainest. */
export function readBy(claims: Claim[], { personIds }: Decision, found: Found): ReadValues | null {
  const readings = claims.flatMap((claim) => claim.readings)
  const finds = (values: ReadValues) =>
    keysOfValues(values).some(({ kind, key }) =>
      found.hits(key).some((hit) => hit.kind === kind && personIds.includes(hit.personId)),
    )
  return readings.find(finds) ?? readings[0] ?? null
}

function find(claim: Claim, found: Found): Finding {
  const all = claim.keys.flatMap((key) => evidenceOf(key, claim, found)).toSorted(byStrength)
  const clear = all.filter(({ level }) => level !== 'faint')
  const evidence = clear.length > 0 ? clear : all
  const settled = confirmed(evidence)
  const kept = settled === null ? evidence : evidence.filter(({ personId }) => personId === settled)
  return {
    claim,
    evidence: kept,
    people: [...new Set(kept.map(({ personId }) => personId))],
    sure: kept.some(({ level }) => ticks(level)),
  }
}

function evidenceOf(key: FileKey, { where }: Claim, found: Found): Evidence[] {
  return found.hits(key.key).flatMap(({ personId, kind }): Evidence[] => {
    if (kind !== key.kind) return []
    const wanted = key.where === undefined ? where : [key.where]
    const places = wanted.length > 0 ? placesOf(found.place(personId)) : []
    if (!wanted.every((place) => places.includes(place))) return []
    return [{ personId, kind, level: key.tells, beside: key.beside ?? false }]
  })
}

const placesOf = (place: Place | undefined): string[] =>
  [place?.department, place?.officeLocation, place?.jobTitle].flatMap((text) =>
    text ? [compact(text)] : [],
  )

const ticks = (level: Tells): level is 'certain' | 'likely' =>
  level === 'certain' || level === 'likely'

/** `Ana Lee 40217`: of all who are called so, the one with this number, if nobody else has it. */
function confirmed(evidence: Evidence[]): string | null {
  const numbered = new Set(evidence.filter(({ beside }) => beside).map(({ personId }) => personId))
  const named = evidence.filter(({ level, beside }) => ticks(level) && !beside)
  const [only] = numbered
  return numbered.size === 1 && named.some(({ personId }) => personId === only) && only
    ? only
    : null
}

function byStrength(a: Evidence, b: Evidence): number {
  return (
    levels.indexOf(a.level) - levels.indexOf(b.level) ||
    rank(a) - rank(b) ||
    (a.personId < b.personId ? -1 : Number(a.personId > b.personId))
  )
}

/** What is only likely is a name first of all, even where an alias is made of the same words. */
function rank({ kind, level }: Evidence): number {
  return kind === 'name' && level === 'likely' ? -1 : kinds.indexOf(kind)
}

function combine(findings: Finding[]): Decision {
  const said = findings.filter(({ claim }) => claim.by !== 'name')
  const speaking = said.filter(({ sure }) => sure)
  const doubting = said.filter(({ people }) => people.length === 0)
  const byName = findings.filter(({ claim }) => claim.by === 'name')
  if (speaking.length > 0) {
    const alsoSure = byName.filter(({ sure }) => sure)
    return concluded(
      [...speaking, ...alsoSure],
      doubting.some(({ claim }) => claim.exact),
    )
  }
  // a list that names nobody who is known names somebody else; a pattern may be meant for other files
  const doubted = said.some(
    ({ claim, people }) => claim.exact || claim.by === 'list' || people.length > 0,
  )
  return concluded(doubted ? findings : byName, doubted)
}

/** Those of whom all findings speak, or else all of whom any does. */
function concluded(findings: Finding[], doubted: boolean): Decision {
  const filled = findings.filter(({ people }) => people.length > 0)
  const everybody = [...new Set(filled.flatMap(({ people }) => people))]
  const common = everybody.filter((id) => filled.every(({ people }) => people.includes(id)))
  const meant = new Set(common.length > 0 ? common : everybody)
  const evidence = filled
    .flatMap((finding) => finding.evidence)
    .filter(({ personId }) => meant.has(personId))
    .toSorted(byStrength)
  const personIds = [...new Set(evidence.map(({ personId }) => personId))]
  const [best] = evidence
  if (!best) return { confidence: 'none', rule: null, personIds: [] }
  const spoken = filled.find(({ claim, sure }) => claim.by !== 'name' && sure)?.claim.by
  const rule = spoken === undefined || spoken === 'name' ? best.kind : spoken
  if (doubted || !ticks(best.level)) return { confidence: 'suggested', rule, personIds }
  return { confidence: personIds.length > 1 ? 'ambiguous' : best.level, rule, personIds }
}
