import { explainMatch, explainVerdict } from '../../review/explain.ts'
import type { DecideOption } from '../../review/decide.ts'
import type { Row } from '../../review/row.ts'
import type { Verdict } from '../../review/verdict.ts'
import { words } from '../../words/words.ts'

export interface Asked {
  asked: string
  /** why it is asked about a file whose person is known */
  warning: string | null
  /** the answer, if there is only one but for leaving the file out */
  yes: string | null
}

/** What is asked about a file, or about several for one person. */
export function questionAbout(
  rows: readonly Row[],
  options: readonly DecideOption[],
  verdict: Verdict | undefined,
): Asked {
  const [row] = rows
  const [option] = options
  const plain = { warning: null, yes: null }
  if (rows.length > 1) return { ...plain, asked: words('decide.which', { count: rows.length }) }
  if (!row || !option) return { ...plain, asked: words('decide.nobody') }
  const name = option.person.displayName
  if (option.kind === 'person' || !verdict) {
    const yes = options.length === 1 ? words('decide.yes', { name }) : null
    return { ...plain, asked: words('decide.who', { match: explainMatch(row) }), yes }
  }
  const yes = words('decide.yesAnyway', { name })
  return { asked: words('decide.anyway', { name }), warning: explainVerdict(verdict), yes }
}
