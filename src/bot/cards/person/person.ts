import type { PersonSummary } from '../../../core/model.ts'
import type { BotWords } from '../../words/words.ts'
import { card, heading, verbatim, type AdaptiveCard, type CardElement } from '../card.ts'

/** What is shown of a person, so that nobody is taken for another. */
export type ShownPerson = Pick<
  PersonSummary,
  | 'id'
  | 'displayName'
  | 'userPrincipalName'
  | 'department'
  | 'officeLocation'
  | 'accountEnabled'
  | 'userType'
>

/** A card about one person: a title, who it is, and more. */
export const personCard = (
  words: BotWords,
  person: ShownPerson,
  title: string,
  more: readonly CardElement[],
  actions: CardElement[] = [],
): AdaptiveCard => card([heading(title), ...personLines(words, person), ...more], actions)

/** Name, place and address, as the directory has them. */
function personLines(words: BotWords, person: ShownPerson): CardElement[] {
  const details = [...placesOf(words, person), person.userPrincipalName].join(', ')
  return [
    verbatim(person.displayName, { weight: 'Bolder' }),
    verbatim(details, { isSubtle: true, size: 'Small' }),
  ]
}

/** Department and office, and that it is no usual account. */
export function placesOf(words: BotWords, person: ShownPerson): string[] {
  const kind = person.userType === 'Guest' ? words('person.guest') : null
  const state = person.accountEnabled ? null : words('person.disabled')
  return [person.department, person.officeLocation, kind, state].filter((part) => part !== null)
}
