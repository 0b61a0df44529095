import { words } from '../../words/words.ts'
import { PHOTO_SIDE_PX } from '../recipe.ts'
import type { Remark } from './remarks.ts'

/** Formatted in the service, not in the imaging processes: the message library would take 5 MB in each of them. */
export function noteSentence({ code, measure }: Remark): string {
  const value = measure ?? 0
  switch (code) {
    case 'several_faces':
      return words('remark.several_faces', { count: value })
    case 'face_cut_off':
    case 'blown_out':
      return words(`remark.${code}`, { share: value / 100 })
    case 'face_small':
    case 'small':
      return words(`remark.${code}`, { pixels: value })
    case 'enlarged':
      return words('remark.enlarged', { pixels: value, side: PHOTO_SIDE_PX })
    case 'turned':
    case 'drawing':
    case 'no_face':
    case 'blurred':
    case 'too_dark':
      return words(`remark.${code}`)
  }
}
