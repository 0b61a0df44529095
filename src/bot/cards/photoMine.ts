import type { Access } from '../../core/model.ts'
import { invitation } from '../cloud/invitation.ts'
import { explainIn, type BotWords } from '../words/words.ts'
import {
  beside,
  card,
  executeButton,
  heading,
  openPhoto,
  paragraph,
  picture,
  type AdaptiveCard,
} from './card.ts'

/** The current photo, and what can be done with it, if anything; `tab` as for `helpCard`. */
export function photoMineCard(
  words: BotWords,
  thumbnail: Buffer,
  tab: string | null,
  { changesOwnPhoto }: Pick<Access, 'changesOwnPhoto'>,
): AdaptiveCard {
  const changes = changesOwnPhoto !== null
  const text = changes
    ? invitation(words, tab, 'photo.mine.text')
    : explainIn(words, 'own_photo_not_allowed')
  return card(
    [
      heading(words('photo.mine')),
      beside(picture(thumbnail, words('photo.current')), [paragraph(text)]),
    ],
    changes
      ? [
          ...openPhoto(words, tab),
          executeButton(words('photo.remove'), { verb: 'photo.askRemove' }),
        ]
      : [],
  )
}

export interface PhotoRemove {
  /** whose photo it is: no one else can remove it with this card */
  personId: string
  thumbnail: Buffer
}

/** Asks for confirmation before the photo is removed. */
export function photoRemoveCard(
  words: BotWords,
  { personId, thumbnail }: PhotoRemove,
): AdaptiveCard {
  return card(
    [
      heading(words('photo.askRemove')),
      beside(picture(thumbnail, words('photo.current')), [
        paragraph(words('photo.askRemove.text')),
      ]),
    ],
    [
      executeButton(words('photo.remove'), { verb: 'photo.remove', personId }, 'destructive'),
      executeButton(words('photo.keep'), { verb: 'photo.keep' }),
    ],
  )
}
