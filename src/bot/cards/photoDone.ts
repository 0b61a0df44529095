import { beside, card, heading, paragraph, picture, type AdaptiveCard } from './card.ts'

/** Takes the place of the confirm card once the photo is written. */
export function photoDoneCard(preview: Buffer): AdaptiveCard {
  return card([
    heading('Your photo is set'),
    beside(picture(preview, 'Your photo'), [
      paragraph('Teams and Outlook may take up to a day to show it everywhere.'),
    ]),
  ])
}
