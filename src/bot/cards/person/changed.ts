import type { Button } from '../../commands.ts'
import type { BotWords } from '../../words/words.ts'
import { executeButton, link, verbatim, type AdaptiveCard } from '../card.ts'
import { personCard, type ShownPerson } from './person.ts'

interface Changed {
  /** who changed it, and what to do; it may hold names */
  why: string
  /** does it all the same, and what says so */
  anyway: { title: string; button: Button }
  cancel: Button
  /** of the person in the tab */
  url: string
}

/** Says that the photo is another one than was shown, and asks what is to be done. Nothing was changed. */
export const personChangedCard = (
  words: BotWords,
  person: ShownPerson,
  { why, anyway, cancel, url }: Changed,
): AdaptiveCard =>
  personCard(
    words,
    person,
    words('person.changed'),
    [verbatim(why)],
    [
      executeButton(anyway.title, anyway.button, 'destructive'),
      executeButton(words('photo.cancel'), cancel),
      link(words('person.open'), url),
    ],
  )
