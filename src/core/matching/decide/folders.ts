import type { Person } from '../../model.ts'
import type { MatchDecision } from './conclude.ts'
import { canSelect, isIdKind, type Finding, type Found } from './evidence.ts'
import { pathOf } from '../fileName/cleanName.ts'
import type { Doubt } from '../explain/explain.ts'
import { compact } from '../normalise.ts'

type Workplace = Pick<Person, 'department' | 'officeLocation' | 'jobTitle'>

/** `Klasse 10b` and `10b` are the same class. */
const classWord =
  /^(klasse|class|classe|clase|grade|year|form|jahrgang|gruppe|group|groupe|grupo|klas|team|abteilung|department|dept)(?=.)/u

/** The folders of a path, as they are written and in the form in which places are compared. */
export const foldersOf = (path: readonly string[]): Doubt[] =>
  path
    .slice(0, -1)
    .map((text) => ({ text, key: placeForm(text) }))
    .filter(({ key }) => key !== '')

/** The form in which places are compared. */
export const placeForm = (text: string): string => compact(text).replace(classWord, '')

/** Whether somebody's department, office or title is what a folder is named after. */
export const worksIn = (place: Workplace | undefined, folder: string): boolean =>
  [place?.department, place?.officeLocation, place?.jobTitle].some(
    (text) => text && placeForm(text) === folder,
  )

/**
 * Of namesakes, the one who works where a folder says is meant. Without exactly one, those who work there come first.
 */
export function byFolder(
  fileName: string,
  decision: MatchDecision,
  findings: Finding[],
  found: Found,
): MatchDecision {
  if (decision.personIds.length < 2) return decision
  const folders = foldersOf(pathOf(fileName))
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
