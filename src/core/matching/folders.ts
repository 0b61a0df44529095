import type { Person } from '../model.ts'
import { pathOf } from './fileName/cleanName.ts'
import type { Doubt } from './explain/explain.ts'
import { compact } from './normalise.ts'

type Workplace = Pick<Person, 'department' | 'officeLocation' | 'jobTitle'>

/** `Klasse 10b` and `10b` are the same class. */
const classWord =
  /^(klasse|class|classe|clase|grade|year|form|jahrgang|gruppe|group|groupe|grupo|klas|team|abteilung|department|dept)(?=.)/u

/** The folders that a file is in, as they are written and in the form in which places are compared. */
export const foldersOf = (fileName: string): Doubt[] =>
  pathOf(fileName)
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
