import type { NoteCode, PhotoQuality, QualityNote } from '../../model.ts'

/** Notes on pictures in which somebody is hard to recognise; others, such as `drawing`, may be what was wanted. */
const lowQuality: ReadonlySet<NoteCode> = new Set<NoteCode>([
  'may_be_damaged',
  'small',
  'blurred',
  'too_dark',
  'blown_out',
  'face_small',
  'face_cut_off',
  'no_face',
])

/** What the notes on a prepared photo say of it. */
export const qualityOf = (notes: readonly QualityNote[]): PhotoQuality =>
  notes.some(({ code }) => lowQuality.has(code)) ? 'low' : 'fine'
