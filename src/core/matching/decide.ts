import type { MatchConfidence, MatchRule, SourceFile } from '../model.ts'
import { namesInCells } from './cells/readCell.ts'
import type { Claim } from './claims.ts'
import {
  byStrength,
  canSelect,
  findEvidence,
  isIdKind,
  type Finding,
  type Found,
} from './evidence.ts'
import { explainName, explainCells, type Doubt } from './explain/explain.ts'
import { foldersOf, worksIn } from './folders.ts'
import { pathOf } from './fileName/cleanName.ts'
import { keysOfValues, type ReadValues } from './readPattern.ts'

/** Who a file shows, according to its claims. */
export interface MatchDecision {
  confidence: MatchConfidence
  /** the strongest rule that applied; null for `none` */
  rule: MatchRule | null
  /** best first: one for certain and likely, two or more for ambiguous, one or more for suggested */
  personIds: string[]
  /** the part of the name because of which the match is only suggested; null if there is none */
  unexplained: string | null
}

/** A decision, and what would make it a suggestion. */
export interface Proposal extends MatchDecision {
  /** words of the name that explain nothing if they are somebody else's name */
  words: Doubt[]
  /** folders that are no place of the person, which counts if they are somebody else's */
  folders: Doubt[]
}

/** What the directory knows of words and folders. */
export interface Known {
  isNameOfAnother: (word: string, personId: string) => boolean
  isPlace: (folder: string) => boolean
}

/**
 * Decides who a file shows. Nothing is guessed: as soon as two people are possible, by whatever rules, the answer is
 * `ambiguous`, and claims that only cast doubt give `suggested` at most. Where a list or pattern names some of the
 * people that the file name may mean, those are chosen; where it names someone else, the result is ambiguous or
 * suggested. Where a claim had to leave keys out, somebody else may be meant, so the answer is at most `suggested`; so
 * it is where a part of the name is not explained by the person.
 */
export function decide(file: SourceFile, claims: Claim[], found: Found): Proposal {
  const all = claims.map((claim) => findEvidence(claim, found))
  const superseded = new Set(
    all.filter(({ people }) => people.length > 0).flatMap(({ claim }) => claim.supersedes),
  )
  const findings = all.filter(({ claim }) => !superseded.has(claim))
  const combined = byFolder(file.name, combine(findings), findings, found)
  const isComplete = claims.every(({ complete }) => complete)
  const decision = isComplete || !isTicked(combined) ? combined : suggested(combined, null)
  return explained(file, decision, findings, found)
}

/** The decision, a suggestion where the directory knows a doubtful word as a name or a folder as another place. */
export function settle({ words, folders, ...decision }: Proposal, known: Known): MatchDecision {
  const [personId = ''] = decision.personIds
  const name = words.find(({ key }) => known.isNameOfAnother(key, personId))
  const place = folders.find(({ key }) => known.isPlace(key))
  const doubt = name ?? place
  return doubt === undefined ? decision : suggested(decision, doubt.text)
}

const isTicked = ({ confidence }: MatchDecision): boolean =>
  confidence === 'certain' || confidence === 'likely'

const suggested = (decision: MatchDecision, unexplained: string | null): MatchDecision => ({
  ...decision,
  confidence: 'suggested',
  unexplained,
})

/** What an id in a list or the pattern says needs no explanation by the name. */
function explained(
  file: SourceFile,
  decision: MatchDecision,
  findings: Finding[],
  found: Found,
): Proposal {
  const [personId = ''] = decision.personIds
  const person = found.person(personId)
  const settled = { ...decision, words: [], folders: [] }
  if (!isTicked(decision) || decision.rule === 'pattern' || !person) return settled
  if (decision.rule === 'list') {
    const cell =
      decision.confidence === 'likely'
        ? explainCells(namesInCells(file.listed ?? []), person)
        : null
    return cell === null ? settled : { ...settled, ...suggested(decision, cell) }
  }
  const own = findings.flatMap(({ claim, evidence }) =>
    claim.by === 'name' ? evidence.filter((each) => each.personId === personId) : [],
  )
  const ids = own
    .filter(
      ({ kind, strength, besideName }) => isIdKind(kind) && (canSelect(strength) || besideName),
    )
    .map(({ key }) => key)
    .concat(own.flatMap(({ alias }) => alias ?? []))
  const { unexplained, inDoubt } = explainName(pathOf(file.name).at(-1) ?? '', person, [
    ...new Set(ids),
  ])
  if (unexplained !== null) return { ...suggested(decision, unexplained), words: [], folders: [] }
  const deciding = own.flatMap(({ decidedBy }) =>
    decidedBy ? [{ text: decidedBy, key: decidedBy }] : [],
  )
  const folders = foldersOf(file.name).filter(({ key }) => !worksIn(person, key))
  return {
    ...decision,
    words: [...inDoubt, ...(deciding.length === own.length ? deciding : [])],
    folders: decision.confidence === 'likely' && decision.rule !== 'folder' ? folders : [],
  }
}

/** What the pattern read in the name: the reading that found the person, otherwise the simplest one. */
export function readBy(
  claims: Claim[],
  { personIds }: MatchDecision,
  found: Found,
): ReadValues | null {
  const readings = claims.flatMap((claim) => claim.readings)
  const chosen = new Set(personIds)
  const finds = (values: ReadValues) =>
    keysOfValues(values).some(({ kind, key }) =>
      found.hits(key).some((hit) => hit.kind === kind && chosen.has(hit.personId)),
    )
  return readings.find(finds) ?? readings[0] ?? null
}

/**
 * Of namesakes, the one who works where a folder says is meant. Without exactly one, those who work there come first.
 */
function byFolder(
  fileName: string,
  decision: MatchDecision,
  findings: Finding[],
  found: Found,
): MatchDecision {
  if (decision.personIds.length < 2) return decision
  const folders = foldersOf(fileName)
  if (folders.length === 0) return decision
  const isThere = (id: string) => folders.some(({ key }) => worksIn(found.person(id), key))
  const [only, ...others] = decision.personIds.filter(isThere)
  const areNamesakes = decision.personIds.every((id) => isNamed(id, findings))
  if (decision.confidence === 'ambiguous' && only && others.length === 0 && areNamesakes)
    return { ...decision, confidence: 'likely', rule: 'folder', personIds: [only] }
  const rank = (id: string) => Number(isThere(id))
  return { ...decision, personIds: decision.personIds.toSorted((a, b) => rank(b) - rank(a)) }
}

const isNamed = (personId: string, findings: Finding[]): boolean =>
  findings.every(({ claim, evidence }) => {
    const own = evidence.filter((each) => each.personId === personId)
    return (
      claim.by === 'name' &&
      own.some(({ kind, strength }) => !isIdKind(kind) && canSelect(strength))
    )
  })

function combine(findings: Finding[]): MatchDecision {
  const byName = findings.filter(({ claim }) => claim.by === 'name')
  const byListOrPattern = findings.filter(({ claim }) => claim.by !== 'name')
  const sure = byListOrPattern.filter((finding) => finding.sure)
  if (sure.length > 0) {
    const doubted = byListOrPattern.some(({ claim, people }) => people.length === 0 && claim.exact)
    return conclude([...sure, ...byName.filter((finding) => finding.sure)], doubted)
  }
  // A list that finds nobody names someone who is not in the directory; a pattern may be meant for other files.
  const doubted = byListOrPattern.some(
    ({ claim, people }) => claim.exact || claim.by === 'list' || people.length > 0,
  )
  return conclude(doubted ? findings : byName, doubted)
}

/** Chooses the people that all findings agree on, or everyone found if there are none. */
function conclude(findings: Finding[], doubted: boolean): MatchDecision {
  const found = findings.filter(({ people }) => people.length > 0)
  const sets = found.map(({ people }) => new Set(people))
  const everybody = [...new Set(found.flatMap(({ people }) => people))]
  const common = everybody.filter((id) => sets.every((people) => people.has(id)))
  const chosen = new Set(common.length > 0 ? common : everybody)
  const evidence = found
    .flatMap((finding) => finding.evidence)
    .filter(({ personId }) => chosen.has(personId))
    .toSorted(byStrength)
  const personIds = [...new Set(evidence.map(({ personId }) => personId))]
  const [best] = evidence
  const unexplained = null
  if (!best) return { confidence: 'none', rule: null, personIds: [], unexplained }
  const source = found.find(({ claim, sure }) => claim.by !== 'name' && sure)?.claim.by
  const rule = source === undefined || source === 'name' ? ruleOf(best.kind) : source
  if (doubted || !canSelect(best.strength))
    return { confidence: 'suggested', rule, personIds, unexplained }
  const confidence = personIds.length > 1 ? 'ambiguous' : best.strength
  return { confidence, rule, personIds, unexplained }
}

/** A name in another usual spelling is a similar one to whoever reads why it was suggested. */
const ruleOf = (kind: Finding['evidence'][number]['kind']): MatchRule =>
  kind === 'spelling' || kind === 'word' ? 'similar' : kind
