/** Words that tell namesakes apart. Pure. */
import type { CandidateView } from '../../../api/contract.ts'
import { accountOf, type Whom } from '../../review/verdict.ts'

const marks: Record<CandidateView['account'], string | null> = {
  person: null,
  guest: 'guest',
  disabled: 'disabled',
  shared: 'room or shared mailbox',
}

export function describeChoice(person: Whom): string {
  const { jobTitle, department, userPrincipalName } = person
  return [jobTitle, department, userPrincipalName, marks[accountOf(person)]]
    .filter(Boolean)
    .join(' · ')
}

export function placeholderFor(candidates: number): string {
  if (candidates === 0) return 'Search a person'
  return candidates === 1 ? 'See who is similar' : `Choose between ${candidates} people`
}
