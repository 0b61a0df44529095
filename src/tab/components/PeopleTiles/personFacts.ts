/** What is said of a person in the gallery. Pure. */
import type { PersonView } from '../../../api/contract.ts'
import { words } from '../../words/words.ts'

/** What sets a person apart, for badges. */
export function marksOf(person: PersonView): string[] {
  return person.photo === 'unknown'
    ? [...accountMarks(person), words('person.notChecked')]
    : accountMarks(person)
}

function accountMarks({ userType, accountEnabled }: PersonView): string[] {
  return [
    ...(userType === 'Guest' ? [words('person.guest')] : []),
    ...(accountEnabled ? [] : [words('person.disabled')]),
  ]
}

interface PersonColumn {
  name: 'name' | 'department' | 'office' | 'jobTitle' | 'photo'
  value: (person: PersonView) => string
  /** left out on a phone */
  isWide: boolean
}

/** The columns of the list, besides the photo itself. */
export const personColumns: readonly PersonColumn[] = [
  { name: 'name', value: nameOf, isWide: false },
  { name: 'department', value: ({ department }) => department ?? '', isWide: true },
  { name: 'office', value: ({ officeLocation }) => officeLocation ?? '', isWide: true },
  { name: 'jobTitle', value: ({ jobTitle }) => jobTitle ?? '', isWide: false },
  { name: 'photo', value: ({ photo }) => words('gallery.photo.cell', { photo }), isWide: true },
]

/** "Ana Silva (guest, disabled)" */
function nameOf(person: PersonView): string {
  const marks = accountMarks(person)
  if (marks.length === 0) return person.displayName
  return words('gallery.marked', { name: person.displayName, marks: words.list(marks) })
}
