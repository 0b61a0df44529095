import type { PreparedPhoto } from '../../../core/model.ts'
import type { BotWords } from '../../words/words.ts'
import { verbatim, type CardElement } from '../card.ts'

/** In words, what "Set photo" sets, for those who do not see the picture: which file it is made of, and how it is cropped. */
export const whatWillBeSet = (
  words: BotWords,
  { fileName, croppedBy }: { fileName: string; croppedBy: PreparedPhoto['croppedBy'] },
): CardElement =>
  verbatim(
    words('photo.review.what', {
      named: fileName === '' ? 'no' : 'yes',
      name: fileName,
      cropped: croppedBy ?? 'unknown',
    }),
  )
