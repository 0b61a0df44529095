import type { MatchConfidence, MatchRule } from '../../model.ts'
import { byStrength, canSelect, type Finding } from './evidence.ts'

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

/**
 * Whom findings mean together, whoever explains the name. What a list or the pattern says comes before the name; where it
 * finds nobody, what the name finds is in doubt.
 */
export function conclude(findings: Finding[]): MatchDecision {
  const byName = findings.filter(({ claim }) => claim.by === 'name')
  const byListOrPattern = findings.filter(({ claim }) => claim.by !== 'name')
  const sure = byListOrPattern.filter((finding) => finding.sure)
  if (sure.length > 0) {
    const doubted = byListOrPattern.some(({ claim, people }) => people.length === 0 && claim.exact)
    return agreed([...sure, ...byName.filter((finding) => finding.sure)], doubted)
  }
  // A list that finds nobody names someone who is not in the directory; a pattern may be meant for other files.
  const doubted = byListOrPattern.some(
    ({ claim, people }) => claim.exact || claim.by === 'list' || people.length > 0,
  )
  return agreed(doubted ? findings : byName, doubted)
}

/** Chooses the people that all findings agree on, or everyone found if there are none. */
function agreed(findings: Finding[], doubted: boolean): MatchDecision {
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
