import { beforeAll, expect, test, vi } from 'vitest'
import { browserFor, picture } from '../../../../fixtures/tab/keptReviews.ts'
import { person } from '../../../../fixtures/people/person.ts'
import { ThreadWorker } from '../../../../fixtures/tab/threadWorker.ts'
import type { LocalFile } from '../../../../../src/tab/files/localFile.ts'
import { leaveOut } from '../../../../../src/tab/review/edits.ts'
import type { Reviews } from '../../../../../src/tab/review/store.ts'

beforeAll(() => void vi.stubGlobal('Worker', ThreadWorker))

const people = [person('Ana', 'Fox'), person('Ben', 'Stone')]
const idOf = (reviews: Reviews, name: string): number =>
  [...reviews.state().book.rows.values()].find((row) => row.name === name)?.id ?? -1
const isMatched = (reviews: Reviews) =>
  vi.waitFor(() => expect(reviews.state().book.tally.waiting).toBe(0))
const isRead = (reviews: Reviews) => vi.waitFor(() => expect(reviews.state().kept).not.toBeNull())
const isWritten = (): Promise<void> => new Promise((done) => setTimeout(done, 600))
const leftOut = (reviews: Reviews): string[] =>
  [...reviews.state().book.rows.values()].flatMap(({ name, tick }) =>
    tick && !tick.on ? name : [],
  )

/** Counts how often it is read. */
function counted(file: LocalFile): { file: LocalFile; read: () => number } {
  let read = 0
  const open = () => {
    read += 1
    return file.open()
  }
  return { file: { ...file, open }, read: () => read }
}

test('a file that is renamed before it is added again stays left out', async () => {
  const browser = browserFor(people)
  const before = browser.open('ana')
  await before.take([picture('Ana Fox.jpg', 10), picture('Ben Stone.jpg', 10)])
  await isMatched(before)
  before.edit((book) => leaveOut(book, [idOf(before, 'Ana Fox.jpg')]))
  await isWritten()
  const reviews = browser.open('ana')
  await isRead(reviews)
  const file = await picture('Ana Fox.jpg', 10).open()
  await reviews.take([
    { ...picture('Fox Ana.jpg', 10), open: () => Promise.resolve(file) },
    picture('Ben Stone.jpg', 10),
  ])
  await isMatched(reviews)
  expect(leftOut(reviews)).toEqual(['Fox Ana.jpg'])
})

test('only what somebody has decided is read for that, and once', async () => {
  const reviews = browserFor(people).open('ana')
  const [ana, ben] = ['Ana Fox.jpg', 'Ben Stone.jpg'].map((name) => counted(picture(name, 10)))
  if (!ana || !ben) throw new Error('no files')
  await reviews.take([ana.file, ben.file])
  await isMatched(reviews)
  reviews.edit((book) => leaveOut(book, [idOf(reviews, 'Ana Fox.jpg')]))
  reviews.edit((book) => leaveOut(book, [idOf(reviews, 'Ana Fox.jpg')]))
  await isWritten()
  expect([ana.read(), ben.read()]).toEqual([1, 0])
  expect(reviews.state().comparing).toBeNull()
})

test('what is decided of hundreds of files at once is not worth reading them all', async () => {
  const reviews = browserFor(people).open('ana')
  const files = Array.from({ length: 150 }, (_, n) => counted(picture(`IMG_${n}.jpg`, 10)))
  await reviews.take(files.map(({ file }) => file))
  await isMatched(reviews)
  reviews.edit((book) => leaveOut(book, book.rows.keys()))
  await isWritten()
  expect(files.filter(({ read }) => read() > 0)).toEqual([])
})

test('a file that cannot be read keeps its decision by name', async () => {
  const browser = browserFor(people)
  const before = browser.open('ana')
  const broken = {
    ...picture('Ana Fox.jpg', 10),
    open: () => Promise.reject(new DOMException('gone', 'NotFoundError')),
  }
  await before.take([broken])
  await isMatched(before)
  before.edit((book) => leaveOut(book, [idOf(before, 'Ana Fox.jpg')]))
  await isWritten()
  const reviews = browser.open('ana')
  await isRead(reviews)
  await reviews.take([picture('Ana Fox.jpg', 10)])
  await isMatched(reviews)
  expect(leftOut(reviews)).toEqual(['Ana Fox.jpg'])
})
