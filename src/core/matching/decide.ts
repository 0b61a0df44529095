import type { MatchConfidence, MatchRule } from '../model.ts'
import { foldersOf, type Claim } from './claims.ts'
import {
  byStrength,
  canSelect,
  findEvidence,
  workplacesOf,
  type Finding,
  type Found,
} from './evidence.ts'
import { keysOfValues, type ReadValues } from './readPattern.ts'

/** Who a file shows, according to its claims. */
export interface MatchDecision {
  confidence: MatchConfidence
  /** the strongest rule that applied; null for `none` */
  rule: MatchRule | null
  /** best first: one for certain and likely, two or more for ambiguous, one or more for suggested */
  personIds: string[]
}

/**
 * Decides who a file shows. Nothing is guessed: as soon as two people are possible, by whatever rules, the answer is
 * `ambiguous`, and claims that only cast doubt give `suggested` at most. Where a list or pattern names some of the
 * people that the file name may mean, those are chosen; where it names someone else, the result is ambiguous or
 * suggested. Where a claim had to leave keys out, somebody else may be meant, so the answer is at most `suggested`.
 */
export function decide(fileName: string, claims: Claim[], found: Found): MatchDecision {
  const all = claims.map((claim) => findEvidence(claim, found))
  const superseded = new Set(
    all.filter(({ people }) => people.length > 0).flatMap(({ claim }) => claim.supersedes),
  )
  const decided = combine(all.filter(({ claim }) => !superseded.has(claim)))
  const decision = claims.every(({ complete }) => complete) ? decided : doubted(decided)
  if (decision.personIds.length < 2) return decision
  const folders = new Set(foldersOf(fileName))
  if (folders.size === 0) return decision
  const worksIn = (id: string) =>
    Number(workplacesOf(found.place(id)).some((workplace) => folders.has(workplace)))
  return {
    ...decision,
    personIds: decision.personIds.toSorted((a, b) => worksIn(b) - worksIn(a)),
  }
}

const doubted = (decision: MatchDecision): MatchDecision =>
  decision.confidence === 'certain' || decision.confidence === 'likely'
    ? { ...decision, confidence: 'suggested' }
    : decision

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
  if (!best) return { confidence: 'none', rule: null, personIds: [] }
  const source = found.find(({ claim, sure }) => claim.by !== 'name' && sure)?.claim.by
  const rule = source === undefined || source === 'name' ? best.kind : source
  if (doubted || !canSelect(best.strength)) return { confidence: 'suggested', rule, personIds }
  return { confidence: personIds.length > 1 ? 'ambiguous' : best.strength, rule, personIds }
}
