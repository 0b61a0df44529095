import type { DraftChoice } from '../../../core/contracts.ts'
import type { BotWords } from '../../words/words.ts'
import {
  card,
  executeButton,
  heading,
  paragraph,
  picture,
  type AdaptiveCard,
  type CardElement,
} from '../card.ts'
import { unusablePictures, type UnusablePicture } from './unusable.ts'

/** What fits beside each other on a phone. */
const IN_A_ROW = 3

export interface PhotoChoose {
  /** at least one */
  choices: readonly DraftChoice[]
  /** pictures that were sent with them and can't be used */
  unusable: readonly UnusablePicture[]
  /** if more were sent than can be chosen from */
  ofMany: { count: number; most: number } | null
}

/** Several pictures, each as it would be cropped, to tap the one that is to be the photo. */
export function photoChooseCard(
  words: BotWords,
  { choices, unusable, ofMany }: PhotoChoose,
): AdaptiveCard {
  const [first] = choices
  return card(
    [
      heading(words('photo.choose')),
      paragraph(words('photo.choose.text')),
      ...(ofMany === null ? [] : [paragraph(words('photo.choose.most', ofMany))]),
      ...rowsOf(words, choices),
      ...unusablePictures(words, unusable),
    ],
    first
      ? [executeButton(words('photo.cancel'), { verb: 'photo.cancel', draftId: first.id })]
      : [],
  )
}

function rowsOf(words: BotWords, choices: readonly DraftChoice[]): CardElement[] {
  const columns = choices.map(({ id, place, preview }) => {
    const name = words('photo.choose.one', { place })
    const selectAction = executeButton(name, { verb: 'photo.choose', draftId: id })
    const image = {
      ...picture(preview, name, { draftId: id }),
      width: '72px',
      style: 'Person',
      selectAction,
    }
    return { type: 'Column', width: 'auto', items: [image] }
  })
  return Array.from({ length: Math.ceil(columns.length / IN_A_ROW) }, (_, row) => ({
    type: 'ColumnSet',
    columns: columns.slice(row * IN_A_ROW, (row + 1) * IN_A_ROW),
  }))
}
