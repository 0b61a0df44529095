/** Words that tell namesakes apart. Pure. */
import type { PersonView } from '../../../api/contract.ts'

export function describeChoice(person: PersonView): string {
  const marks = [
    person.userType === 'Guest' ? 'guest' : null,
    person.accountEnabled ? null : 'disabled',
  ]
  return [person.department, person.userPrincipalName, ...marks].filter(Boolean).join(' · ')
}

export function placeholderFor(candidates: number): string {
  return candidates > 1 ? `Choose between ${candidates} people` : 'Search a person'
}
