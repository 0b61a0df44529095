import { explainMatch, explainVerdict } from '../../review/explain.ts'
import type { DecideOption } from '../../review/decide.ts'
import type { Row } from '../../review/row.ts'
import type { Verdict } from '../../review/verdict.ts'
import { words } from '../../words/words.ts'

/** What is asked about a file, or about several for one person. */
export function questionAbout(
  rows: readonly Row[],
  options: readonly DecideOption[],
  verdict: Verdict | undefined,
): string {
  const [row] = rows
  const [option] = options
  if (rows.length > 1) return words('decide.which', { count: rows.length })
  if (!row || !option) return words('decide.nobody')
  if (option.kind === 'person' || !verdict) return words('decide.who', { match: explainMatch(row) })
  const { displayName } = option.person
  return words('decide.anyway', { reason: explainVerdict(verdict), name: displayName })
}
