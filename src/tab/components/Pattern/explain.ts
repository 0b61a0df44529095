/** What a pattern does, in the reader's language. */
import type { MatchView } from '../../../api/contract.ts'
import { words } from '../../words/words.ts'
import { parts } from './pattern.ts'

/** The label of the button that opens the field. */
export const labelOf = (pattern: string): string =>
  pattern === '' ? words('pattern.open') : words('pattern.openInUse', { pattern })

/** What the pattern reads in a file name: "Given name: Ana · Surname: Müller"; null if it does not fit. */
export function explainRead({ read }: MatchView): string | null {
  if (!read) return null
  return Object.entries(read)
    .map(([name, value]) => words('pattern.read', { part: nameOf(name), value }))
    .join(' · ')
}

function nameOf(name: string): string {
  const part = parts.find((each) => each === name)
  return part ? words(`pattern.part.${part}`) : name
}

/** Whom the file matches, by the pattern and all other rules. */
export function explainFound({ candidates, confidence, rule }: MatchView): string {
  const [first] = candidates
  if (!first) return words('pattern.found.nobody')
  const person = words('pattern.person', {
    name: first.displayName,
    address: first.userPrincipalName,
  })
  if (confidence === 'certain' || confidence === 'likely')
    return words('pattern.found.one', { person })
  if (confidence === 'suggested') return words('pattern.found.similar', { person })
  const how = rule === 'pattern' ? 'pattern.found.several' : 'pattern.found.severalByName'
  return words(how, { count: candidates.length, person })
}
