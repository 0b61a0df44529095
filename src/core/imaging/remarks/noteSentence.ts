import { words } from '../../words/words.ts'
import { PHOTO_SIDE_PX } from '../recipe.ts'
import type { Remark } from './remarks.ts'

const sentences: Record<Remark['code'], (measure: number) => string> = {
  turned: () => words('remark.turned'),
  drawing: () => words('remark.drawing'),
  no_face: () => words('remark.no_face'),
  several_faces: (count) => words('remark.several_faces', { count }),
  face_cut_off: (percent) => words('remark.face_cut_off', { share: percent / 100 }),
  blurred: () => words('remark.blurred'),
  too_dark: () => words('remark.too_dark'),
  blown_out: (percent) => words('remark.blown_out', { share: percent / 100 }),
  face_small: (pixels) => words('remark.face_small', { pixels }),
  small: (pixels) => words('remark.small', { pixels }),
  enlarged: (pixels) => words('remark.enlarged', { pixels, side: PHOTO_SIDE_PX }),
}

/**
 * The sentence of a remark. Call it in the service, not in an imaging process, where the message library would take another
 * 5 MB.
 */
export const noteSentence = ({ code, measure }: Remark): string => sentences[code](measure ?? 0)
