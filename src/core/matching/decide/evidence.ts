import type { KeyKind, Person, PersonKey } from '../../model.ts'
import type { Claim } from '../claims.ts'
import type { FileKey, KeyStrength } from '../fileName/fileKeys.ts'
import type { Explained } from '../explain/ownNames.ts'
import { compact } from '../normalise.ts'

/** The fields that say where a person works. */
type Workplace = Pick<Person, 'department' | 'officeLocation' | 'jobTitle'>

/** What the directory holds for the claims' keys. */
export interface Found {
  /** the stored keys equal to `key`, of any kind */
  hits: (key: string) => readonly PersonKey[]
  person: (personId: string) => Explained | undefined
}

/** One key of a claim that a person has. */
export interface Evidence {
  personId: string
  kind: KeyKind
  strength: KeyStrength
  besideName: boolean
  key: string
  /** the id in the name that holds only for this person */
  alias: string | null
  /** the workplace in the name without which others would have been found */
  decidedBy: string | null
}

/** What one claim found. */
export interface Finding {
  claim: Claim
  /** strongest first */
  evidence: Evidence[]
  /** ids of the people found, best first */
  people: string[]
  /** at least one key can select a person; false if the claim merely casts doubt */
  sure: boolean
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
  'spelling',
  'similar',
  'word',
]
const idKinds: ReadonlySet<KeyKind> = new Set(kinds.slice(0, kinds.indexOf('name')))

/** Whether keys of this kind are ids, and not names. */
export const isIdKind = (kind: KeyKind): boolean => idKinds.has(kind)

const strengths: readonly KeyStrength[] = ['certain', 'likely', 'doubtful', 'faint']

/** Looks up the keys of a claim. Faint keys are ignored if any other key finds a person. */
export function findEvidence(claim: Claim, found: Found): Finding {
  const all = claim.keys.flatMap((key) => evidenceOf(key, claim, found)).toSorted(byStrength)
  const clear = all.filter(({ strength }) => strength !== 'faint')
  const relevant = withoutFormer(clear.length > 0 ? clear : all)
  const confirmed = confirmedByNumber(relevant)
  const evidence =
    confirmed === null ? relevant : relevant.filter(({ personId }) => personId === confirmed)
  return {
    claim,
    evidence,
    people: [...new Set(evidence.map(({ personId }) => personId))],
    sure: evidence.some(({ strength }) => canSelect(strength)),
  }
}

function evidenceOf(key: FileKey, { workplaces }: Claim, found: Found): Evidence[] {
  const all = found.hits(key.key)
  if (all.length === 0) return []
  return key.kinds.flatMap((kind) => {
    const hits = all.filter((hit) => hit.kind === kind)
    const fitting = hits.filter(({ personId }) => worksAt(personId, key, workplaces, found))
    const decidedBy = fitting.length < hits.length ? (key.workplace ?? null) : null
    return fitting.map(({ personId }) => ({
      personId,
      kind,
      strength: key.strength,
      besideName: key.besideName ?? false,
      key: key.key,
      alias: key.alias ?? null,
      decidedBy,
    }))
  })
}

function worksAt(personId: string, key: FileKey, workplaces: string[], found: Found): boolean {
  const wanted = key.workplace === undefined ? workplaces : [key.workplace]
  const actual = wanted.length > 0 ? workplacesOf(found.person(personId)) : []
  const isThere = wanted.every((workplace) => actual.includes(workplace))
  return isThere && (key.alias === undefined || hasId(personId, key.alias, found))
}

const hasId = (personId: string, id: string, found: Found): boolean =>
  found.hits(id).some((hit) => hit.personId === personId && idKinds.has(hit.kind))

/** Department, office and title, compact. */
const workplacesOf = (place: Workplace | undefined): string[] =>
  [place?.department, place?.officeLocation, place?.jobTitle].flatMap((text) =>
    text ? [compact(text)] : [],
  )

/** Whether a key of this strength can select a person, and not only cast doubt. */
export const canSelect = (strength: KeyStrength): strength is 'certain' | 'likely' =>
  strength === 'certain' || strength === 'likely'

/** A whole sign-in name is one person's, whoever else once had what stands before its `@`. */
function withoutFormer(evidence: Evidence[]): Evidence[] {
  const exact = evidence.filter(
    ({ kind, key, strength }) => kind === 'upn' && strength === 'certain' && key.includes('@'),
  )
  const prefixes = new Set(exact.map(({ key }) => key.slice(0, key.indexOf('@'))))
  return evidence.filter(
    ({ key, strength, personId }) =>
      strength !== 'doubtful' ||
      !prefixes.has(key) ||
      exact.some((each) => each.personId === personId),
  )
}

/** `Ana Lee 40217`: of all people of that name, the one with the number, if nobody else has it. */
function confirmedByNumber(evidence: Evidence[]): string | null {
  const numbered = new Set(
    evidence.filter(({ besideName }) => besideName).map(({ personId }) => personId),
  )
  const named = evidence.filter(({ strength, besideName }) => canSelect(strength) && !besideName)
  const [only] = numbered
  return numbered.size === 1 && named.some(({ personId }) => personId === only) && only
    ? only
    : null
}

/** Sorts strongest first; ties are broken by kind and then by person, so that the order is always the same. */
export function byStrength(a: Evidence, b: Evidence): number {
  return (
    strengths.indexOf(a.strength) - strengths.indexOf(b.strength) ||
    kindRank(a) - kindRank(b) ||
    (a.personId < b.personId ? -1 : Number(a.personId > b.personId))
  )
}

/** Among likely evidence a name comes first: an alias that matches only loosely often consists of the same words. */
function kindRank({ kind, strength }: Evidence): number {
  return kind === 'name' && strength === 'likely' ? -1 : kinds.indexOf(kind)
}
