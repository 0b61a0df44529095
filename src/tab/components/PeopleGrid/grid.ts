/** What a tile says, and what an empty list does. Pure. */
import type { PersonView } from '../../../api/contract.ts'
import type { PeopleFilter } from '../../app/route.ts'

export type Mark = 'guest' | 'disabled' | 'unknown'

export function marksOf(person: PersonView): Mark[] {
  const marks: Mark[] = []
  if (person.userType === 'Guest') marks.push('guest')
  if (!person.accountEnabled) marks.push('disabled')
  if (person.photo === 'unknown') marks.push('unknown')
  return marks
}

export const markNames: Record<Mark, string> = {
  guest: 'Guest',
  disabled: 'Disabled',
  unknown: 'Not yet checked',
}

const photoWords = { has: 'with photo', none: 'without photo', unknown: 'photo not yet known' }

/** Read aloud for a tile. */
export function describePerson(person: PersonView): string {
  const marks = marksOf(person)
    .filter((mark) => mark !== 'unknown')
    .map((mark) => markNames[mark].toLocaleLowerCase('en'))
  return [
    person.displayName,
    person.jobTitle,
    person.department,
    ...marks,
    photoWords[person.photo],
  ]
    .filter(Boolean)
    .join(', ')
}

interface Empty {
  title: string
  words: string
}

const emptyByPhoto: Record<PersonView['photo'], Empty> = {
  none: {
    title: 'Everybody has a photo',
    words: 'Nobody whose photo is known is without one.',
  },
  unknown: { title: 'All are known', words: 'Everybody’s photo has been checked.' },
  has: { title: 'No photos yet', words: 'Add the first ones.' },
}

/** Why nobody is shown. */
export function explainEmpty({ search, department, photo }: PeopleFilter): Empty {
  if (search !== '') {
    const whom = photo ? `Nobody ${photoWords[photo]}` : 'Nobody'
    const where = department === null ? '' : ` in ${department}`
    return { title: 'Nobody found', words: `${whom}${where} fits “${search}”.` }
  }
  if (department !== null) return { title: 'Nobody found', words: 'Nobody fits these filters.' }
  if (photo) return emptyByPhoto[photo]
  return {
    title: 'Nobody here yet',
    words: 'The directory is still being read, or holds no people.',
  }
}

/** Whether it helps to take filters away. */
export const isFiltered = ({ search, department, photo }: PeopleFilter): boolean =>
  search !== '' || department !== null || photo !== null

/** What is searched for stays when other filters may be what hides it. */
export const searchToKeep = ({ search, department, photo }: PeopleFilter): string =>
  department !== null || photo !== null ? search : ''
