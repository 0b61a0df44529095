import { beside, button, card, heading, paragraph, picture, type AdaptiveCard } from './card.ts'

/** `personId` travels with the Remove button, so that it only works for its owner. */
export interface PhotoMine {
  personId: string
  thumbnail: Buffer
}

/** The present photo, with what can be done about it. */
export function photoMineCard({ personId, thumbnail }: PhotoMine): AdaptiveCard {
  return card(
    [
      heading('Your profile photo'),
      beside(picture(thumbnail, 'Your present photo'), [
        paragraph('Send me a picture to replace it.'),
      ]),
    ],
    [button('Remove', 'photo.askRemove', { personId })],
  )
}

/** Asks before the photo is removed. */
export function photoRemoveCard({ personId, thumbnail }: PhotoMine): AdaptiveCard {
  return card(
    [
      heading('Remove your photo?'),
      beside(picture(thumbnail, 'Your present photo'), [
        paragraph('People will see your initials instead.'),
      ]),
    ],
    [
      button('Remove', 'photo.remove', { personId }, 'destructive'),
      button('Keep', 'photo.keep', { personId }),
    ],
  )
}
