import { invitation } from '../../cloud/invitation.ts'
import type { BotWords } from '../../words/words.ts'
import {
  card,
  executeButton,
  heading,
  link,
  paragraph,
  verbatim,
  type AdaptiveCard,
} from '../card.ts'

/**
 * Asks somebody to set a photo, which they can do by answering with a picture.
 * @param from the name of who asks for it; empty = they are not known any more
 * @param tab the address of one's own photo in the tab, and the same where no picture can be sent to the bot, else null
 */
export function reminderCard(
  words: BotWords,
  from: string,
  tab: { own: string; instead: string | null },
): AdaptiveCard {
  return card(
    [
      heading(words('remind.card')),
      ...(from === '' ? [] : [verbatim(words('remind.card.from', { name: from }))]),
      paragraph(invitation(words, tab.instead, 'remind.card.text')),
    ],
    [
      link(words('photo.open'), tab.own),
      executeButton(words('remind.stop'), { verb: 'remind.stop' }),
    ],
  )
}
