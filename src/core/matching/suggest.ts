import type { SourceFile } from '../model.ts'
import type { MatchDecision } from './decide/conclude.ts'
import { explainName } from './explain/explain.ts'
import type { Explained } from './explain/ownNames.ts'
import { pathOf } from './fileName/cleanName.ts'
import { nearest } from './similar.ts'

/** Whom to suggest for a file that shows nobody, of people with a similar name; null if none is similar enough. */
export function suggest(file: SourceFile, people: Explained[]): MatchDecision | null {
  const personIds = nearest(file, people)
  const [first, ...others] = personIds
  if (first === undefined) return null
  const person = others.length === 0 ? people.find(({ id }) => id === first) : undefined
  const base = pathOf(file.name).at(-1) ?? ''
  const isNamed = person !== undefined && file.listed === undefined
  const unexplained = isNamed ? explainName(base, person, []).unexplained : null
  return { confidence: 'suggested', rule: 'similar', personIds, unexplained }
}
