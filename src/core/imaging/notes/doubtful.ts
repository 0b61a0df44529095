import type { NoteCode, QualityNote } from '../../model.ts'

/** Notes because of which a picture may not be somebody's face, or not theirs; of the others, it is only a poor photo. */
const doubtful: ReadonlySet<NoteCode> = new Set<NoteCode>([
  'may_be_damaged',
  'no_face',
  'drawing',
  'face_cut_off',
  'looks_like_another',
])

/** Luminance of the brightest part of a face. At 0.15 of the light, faces of any skin measure less; see notesOn.ts. */
const FAR_TOO_DARK_BELOW = 35

/** Whether a photo shall not be set before somebody has said so. */
export const isDoubtful = (notes: readonly QualityNote[]): boolean =>
  notes.some(
    ({ code, measure }) =>
      doubtful.has(code) || (code === 'too_dark' && (measure ?? 0) < FAR_TOO_DARK_BELOW),
  )
