import { beforeAll, expect, test, vi } from 'vitest'
import type { MatchAnswer, SourceFileView } from '../../../../src/api/contract.ts'
import { localFile } from '../../../../src/tab/files/localFile.ts'
import { explainMore, explainVerdict } from '../../../../src/tab/review/explain.ts'
import { createReviews, type Reviews } from '../../../../src/tab/review/store.ts'
import { person } from '../../../fixtures/tab/review.ts'
import { ThreadWorker } from '../../../fixtures/tab/threadWorker.ts'

beforeAll(() => void vi.stubGlobal('Worker', ThreadWorker))

/** Finds the person that a file's name begins with. */
const match = (files: SourceFileView[]): Promise<MatchAnswer> =>
  Promise.resolve({
    matches: files.map((file) => ({
      file,
      confidence: 'likely',
      rule: 'name',
      candidates: [person(file.name.split('.')[0] ?? '')],
      unexplained: null,
      read: null,
    })),
  })

const jpeg = '\xff\xd8\xff\xdb'
const tiff = 'II*\0\x08\0\0\0\x0e\0'
const film = '\0\0\0\x14ftypqt  '
const file = (name: string, text: string) =>
  localFile(new File([Uint8Array.from(text, (letter) => letter.charCodeAt(0))], name))

/** What is said of each file. */
const said = (reviews: Reviews) => (): Record<string, string> => {
  const { book } = reviews.state()
  return Object.fromEntries(
    [...book.rows.values()].map((row) => {
      const verdict = book.verdicts.get(row.id)
      if (!verdict) throw new Error('every file has a verdict')
      const more = explainMore(verdict, row)
      return [row.name, `${explainVerdict(verdict)}${more ? `: ${more}` : ''}`]
    }),
  )
}

test('a picture is ready beside its raw file, in whatever order they come', async () => {
  const reviews = createReviews(match)
  await reviews.take([file('max.NEF', tiff), file('lena.jpg', jpeg), file('lena.DNG', tiff)])
  await reviews.take([file('max.JPG', jpeg), file('lena.MOV', film)])
  await expect.poll(said(reviews)).toEqual({
    'max.NEF':
      "Camera raw file: Camera raw files can't be used. Export this photo as JPEG, then add that file.",
    'lena.jpg': 'New photo',
    'max.JPG': 'New photo',
    'lena.MOV': "Video: Videos can't be used. Save a picture from it, then add that file.",
  })
  expect(reviews.state().book.tally).toMatchObject({ ready: 2, decide: 0, unusable: 2 })
  expect([...reviews.state().ignored]).toEqual([['lena.DNG', 'raw']])
})

test('an empty file says where its content may be', async () => {
  const reviews = createReviews(match)
  await reviews.take([file('carl.jpg', ''), file('adam.jpg', jpeg)])
  await expect.poll(said(reviews)).toEqual({
    'carl.jpg':
      'Empty file: This file has no content. If it comes from OneDrive or another cloud, download it first, then add it again.',
    'adam.jpg': 'New photo',
  })
})

test('what was left out of two drops is counted once where it is the same, until that is dismissed', async () => {
  const reviews = createReviews(match)
  const system = ['a/.DS_Store', 'a/Thumbs.db', '.Dora Hill.jpg.icloud']
  const dropped = () => system.map((name) => ({ ...file('x', 'x'), name }))
  await reviews.take(dropped())
  await reviews.take([...dropped(), { ...file('x', 'x'), name: 'b/.DS_Store' }])
  expect([...reviews.state().ignored.keys()]).toEqual([...system, 'b/.DS_Store'])
  reviews.dismiss()
  expect(reviews.state().ignored.size).toBe(0)
})
