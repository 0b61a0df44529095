import type { Button } from '../../commands.ts'
import type { BotWords } from '../../words/words.ts'
import { card, executeButton, heading, paragraph, verbatim, type AdaptiveCard } from '../card.ts'
import { placesOf, type ShownPerson } from './person.ts'

/** People that are offered; of more, it is only said how many there are. */
const MAX_OFFERED = 6

interface Which {
  /** as it was written */
  name: string
  people: readonly ShownPerson[]
  /** they all fit the name; otherwise they are called something like it */
  fits: boolean
}

/** Asks which person is meant, with a button for each that tells namesakes apart. */
export function whichPersonCard(
  words: BotWords,
  which: Which,
  buttonOf: (personId: string) => Button,
): AdaptiveCard {
  const offered = which.people.slice(0, MAX_OFFERED)
  const more = which.people.length - offered.length
  return card(
    [
      heading(words('person.which')),
      verbatim(whichPersonSummary(words, which)),
      ...offered.map((person) => verbatim(lineOf(words, person), { size: 'Small' })),
      ...(more > 0 ? [paragraph(words('person.which.more', { count: more }))] : []),
      paragraph(words('person.which.say'), { isSubtle: true }),
    ],
    titlesOf(words, offered).map(({ id, title }) => executeButton(title, buttonOf(id))),
  )
}

/** In one line, for notifications. */
export const whichPersonSummary = (words: BotWords, { name, people, fits }: Which): string =>
  fits
    ? words('person.which.fits', { name })
    : words('person.which.like', { name, count: people.length })

/** Who it is, with the address by which they can be named instead. */
const lineOf = (words: BotWords, person: ShownPerson): string =>
  [person.displayName, ...placesOf(words, person), person.userPrincipalName].join(', ')

/** Names with department and office; with the address where that is not enough. */
function titlesOf(
  words: BotWords,
  people: readonly ShownPerson[],
): { id: string; title: string }[] {
  const titled = people.map((person) => ({ person, places: placesOf(words, person).join(', ') }))
  return titled.map(({ person, places }) => {
    const isAlone = titled.every(
      (other) =>
        other.person.id === person.id ||
        other.places !== places ||
        other.person.displayName !== person.displayName,
    )
    const { id, displayName: name, userPrincipalName } = person
    const details =
      isAlone && places !== '' ? places : [places, userPrincipalName].filter(Boolean).join(', ')
    return { id, title: words('person.named', { name, details }) }
  })
}
