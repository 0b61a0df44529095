import type { QualityNote } from '../../model.ts'
import { words as english, type CoreWords } from '../../words/words.ts'
import { PHOTO_SIDE_PX } from '../recipe.ts'
import type { Remark } from './remarks.ts'

const sentences: Record<Remark['code'], (words: CoreWords, measure: number) => string> = {
  turned: (words) => words('remark.turned'),
  drawing: (words) => words('remark.drawing'),
  no_face: (words) => words('remark.no_face'),
  several_faces: (words, count) => words('remark.several_faces', { count }),
  face_cut_off: (words, percent) => words('remark.face_cut_off', { share: percent / 100 }),
  blurred: (words) => words('remark.blurred'),
  too_dark: (words) => words('remark.too_dark'),
  blown_out: (words, percent) => words('remark.blown_out', { share: percent / 100 }),
  face_small: (words, pixels) => words('remark.face_small', { pixels }),
  small: (words, pixels) => words('remark.small', { pixels }),
  enlarged: (words, pixels) => words('remark.enlarged', { pixels, side: PHOTO_SIDE_PX }),
}

/**
 * The sentence of a remark. Call it in the service, not in an imaging process, where the message library would take another
 * 5 MB.
 */
export const noteSentence = ({ code, measure }: Remark, words: CoreWords = english): string =>
  sentences[code](words, measure ?? 0)

/** A stored note with its sentence in another language; the sentence stays when the note lacks the name it needs. */
export function translateNote(note: QualityNote, words: CoreWords): QualityNote {
  const { code, measure, name } = note
  if (code !== 'looks_like_another')
    return { ...note, sentence: noteSentence({ code, measure }, words) }
  return name === undefined
    ? note
    : { ...note, sentence: words('remark.looks_like_another', { name }) }
}
