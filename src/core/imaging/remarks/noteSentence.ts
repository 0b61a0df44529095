import { words } from '../../words/words.ts'
import { PHOTO_SIDE_PX } from '../recipe.ts'
import type { Remark } from './remarks.ts'

/**
 * The sentence of a remark. Call it in the service, not in an imaging process, where the message library would take another
 * 5 MB.
 */
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
    default:
      return words(`remark.${code}`)
  }
}
