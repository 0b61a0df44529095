import { expect, test } from 'vitest'
import { draftView, outcomeView } from '../../../src/api/views.ts'
import type { PreparedPhoto, QualityNote } from '../../../src/core/model.ts'
import { wordsIn } from '../../../src/core/words/words.ts'

const prepared: PreparedPhoto = {
  kind: 'ready',
  jpeg: Buffer.from('jpeg'),
  sha256: '',
  side: 119,
  width: 132,
  height: 132,
  crop: { left: 0, top: 0, width: 119, height: 119 },
  rotation: 0,
  faces: [],
  perceptualHash: '0'.repeat(16),
  notes: [],
}

/** The sentences of a draft's notes in a language. */
const sentencesIn = (language: string, notes: QualityNote[]): string[] =>
  draftView(
    { id: '', fileName: '', prepared: { ...prepared, notes } },
    wordsIn(language),
  ).notes.map(({ sentence }) => sentence)

const small: QualityNote = { code: 'small', measure: 119, sentence: 'As it was stored.' }
const duplicate: QualityNote = { ...small, code: 'looks_like_another', measure: 0 }

test('the notes about a picture are said in the language of the reader', () => {
  const notes = [small, { ...duplicate, name: 'Farid Haddad' }]
  expect(sentencesIn('en', notes)).toEqual([
    'This picture is only 119 pixels wide, so it might look blurry at larger sizes.',
    'Nearly the same picture is used by or planned for Farid Haddad.',
  ])
  const [first, second] = sentencesIn('qps-ploc', notes)
  expect(first).toMatch(/^⟦.*119.*⟧$/u)
  expect(second).toMatch(/^⟦.*Farid Haddad\.⟧$/u)
})

test('a note whose name the reader may not know says that it is somebody else', () => {
  const [sentence] = sentencesIn('en', [{ ...duplicate, name: null }])
  expect(sentence).toBe('Nearly the same picture is used by or planned for somebody else.')
})

test('a note that was stored without the name it needs stays as it is', () => {
  expect(sentencesIn('qps-ploc', [duplicate])).toEqual(['As it was stored.'])
})

test.each([
  ['seen', 'set', 'It can take up to a day'],
  ['not_yet', 'set', 'Microsoft 365 may take a while'],
  ['different', 'set', 'shows a different picture'],
  ['changed', 'remove', 'shows another photo'],
] as const)('a change of which Microsoft 365 shows %s (%s) says so', (seen, change, next) => {
  const outcome = { kind: 'done', etag: null, requestId: null, seen } as const
  expect(outcomeView(outcome, change, wordsIn('en')).next).toContain(next)
})
