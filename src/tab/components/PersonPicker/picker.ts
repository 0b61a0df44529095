import { accountOf, type ReviewPerson } from '../../review/row.ts'
import { words } from '../../words/words.ts'

/** What tells people of the same name apart: title, department, office, sign-in name, and an unusual account. */
export function describeChoice(person: ReviewPerson): string {
  const { jobTitle, department, officeLocation, userPrincipalName } = person
  const account = accountOf(person)
  const mark = account === 'person' ? null : words(`picker.${account}`)
  return [jobTitle, department, officeLocation, userPrincipalName, mark].filter(Boolean).join(' · ')
}

export function placeholderFor(candidates: number): string {
  if (candidates === 0) return words('picker.search')
  return candidates === 1 ? words('picker.similar') : words('picker.several', { count: candidates })
}
