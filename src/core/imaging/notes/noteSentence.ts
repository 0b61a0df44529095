import type { QualityNote } from '../../model.ts'
import { words as english, type CoreWords } from '../../words/words.ts'
import { PHOTO_SIDE_PX } from '../recipe.ts'
import type { UnwordedNote } from './notesOn.ts'

const sentences: Record<UnwordedNote['code'], (words: CoreWords, measure: number) => string> = {
  turned: (words) => words('note.turned'),
  may_be_damaged: (words) => words('note.may_be_damaged'),
  drawing: (words) => words('note.drawing'),
  no_face: (words) => words('note.no_face'),
  several_faces: (words, count) => words('note.several_faces', { count }),
  face_cut_off: (words, percent) => words('note.face_cut_off', { share: percent / 100 }),
  blurred: (words) => words('note.blurred'),
  too_dark: (words) => words('note.too_dark'),
  blown_out: (words, percent) => words('note.blown_out', { share: percent / 100 }),
  face_small: (words, pixels) => words('note.face_small', { pixels }),
  small: (words, pixels) => words('note.small', { pixels }),
  below_least_side: (words, pixels) => words('note.below_least_side', { pixels }),
  enlarged: (words, pixels) => words('note.enlarged', { pixels, side: PHOTO_SIDE_PX }),
}

/**
 * The sentence of a note. Call it in the service, not in an imaging process, where the message library would take
 * another 5 MB.
 */
export const noteSentence = ({ code, measure }: UnwordedNote, words: CoreWords = english): string =>
  sentences[code](words, measure ?? 0)

/** A stored note with its sentence in another language; the sentence stays when the note lacks the name it needs. */
export function translateNote(note: QualityNote, words: CoreWords): QualityNote {
  const { code, measure, name } = note
  if (code !== 'looks_like_another')
    return { ...note, sentence: noteSentence({ code, measure }, words) }
  if (name === undefined) return note
  const sentence =
    name === null ? words('note.looks_like_somebody') : words('note.looks_like_another', { name })
  return { ...note, sentence }
}

/** The note without whose photo the picture resembles, for readers who may not know. */
export const withholdName = (note: QualityNote): QualityNote =>
  note.code === 'looks_like_another' ? translateNote({ ...note, name: null }, english) : note
