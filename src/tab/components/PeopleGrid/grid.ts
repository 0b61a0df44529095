/** What a person's tile says. Pure. */
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

/** Read aloud for a tile: "Ana Silva, Engineer, Sales, Guest, without photo". */
export function describePerson(person: PersonView): string {
  const { displayName, jobTitle, department, photo } = person
  return [
    displayName,
    jobTitle,
    department,
    ...accountMarks(person),
    words('gallery.photo', { photo }),
  ]
    .filter(Boolean)
    .join(', ')
}
