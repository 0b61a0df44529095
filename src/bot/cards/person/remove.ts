import type { BotWords } from '../../words/words.ts'
import { executeButton, paragraph, picture, type AdaptiveCard } from '../card.ts'
import { personCard, type ShownPerson } from './person.ts'
import type { PresentPhoto, ShownPhoto } from './review.ts'

/** Asks before the photo of somebody else is removed. */
export function personRemoveCard(
  words: BotWords,
  person: ShownPerson,
  { present, shown: known }: { present: Exclude<PresentPhoto, null>; shown: ShownPhoto },
): AdaptiveCard {
  const { id: personId } = person
  const shown = { personId, ...known }
  return personCard(
    words,
    person,
    words('person.askRemove'),
    [
      present === 'unread'
        ? paragraph(words('person.askRemove.unread'))
        : picture(present, words('person.current'), { personId }),
      paragraph(words('person.askRemove.text')),
    ],
    [
      executeButton(words('photo.remove'), { verb: 'person.remove', ...shown }, 'destructive'),
      executeButton(words('photo.keep'), { verb: 'person.keep', personId }),
    ],
  )
}
