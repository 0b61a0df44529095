/** The review as rows of a plan to download. Pure. */
import type { PlanRow } from '../../sources/plan.ts'
import { words } from '../../words/words.ts'
import type { Book } from '../book.ts'
import { explainMatch, explainMore, explainVerdict } from '../explain.ts'

export function describePlan({ rows, verdicts }: Book): (PlanRow & { id: number })[] {
  return [...rows.values()].flatMap((row) => {
    const verdict = verdicts.get(row.id)
    if (!verdict) return []
    const { person, ticked, obstacle } = verdict
    return [
      {
        id: row.id,
        name: row.name,
        size: row.size,
        set: ticked,
        person,
        what:
          ticked || obstacle === 'unchanged' ? explainVerdict(verdict) : words('review.nothing'),
        why: obstacle ? (explainMore(verdict, row) ?? explainVerdict(verdict)) : '',
        rule: explainMatch(row),
        confidence: row.chosen ? '' : (row.match?.confidence ?? ''),
      },
    ]
  })
}
