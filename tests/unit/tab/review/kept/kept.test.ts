import { beforeAll, expect, test, vi } from 'vitest'
import { indexedStore } from '../../../../fixtures/tab/indexedStore.ts'
import { browserFor, picture } from '../../../../fixtures/tab/keptReviews.ts'
import { person } from '../../../../fixtures/people/person.ts'
import { ThreadWorker } from '../../../../fixtures/tab/threadWorker.ts'
import { localFile } from '../../../../../src/tab/files/localFile.ts'
import { describePlan } from '../../../../../src/tab/review/plan/describePlan.ts'
import { planFile } from '../../../../../src/tab/sources/plan.ts'
import { choosePerson, leaveOut, pick } from '../../../../../src/tab/review/edits.ts'
import type { Reviews } from '../../../../../src/tab/review/store.ts'
import { textNamed } from '../../../../fixtures/tab/directory.ts'

beforeAll(() => void vi.stubGlobal('Worker', ThreadWorker))

const people = [person('Ana', 'Fox'), person('Ben', 'Stone'), person('Cyd', 'Young')]
const folder = () => [
  picture('Class/Ana Fox.jpg', 10),
  picture('Class/Ben Stone.jpg', 11),
  picture('Class/IMG_1.jpg', 12),
]

const idOf = (reviews: Reviews, name: string): number =>
  [...reviews.state().book.rows.values()].find((row) => row.name.endsWith(name))?.id ?? -1
const isMatched = (reviews: Reviews) =>
  vi.waitFor(() => expect(reviews.state().book.tally.waiting).toBe(0))
const isWritten = (): Promise<void> => new Promise((done) => setTimeout(done, 600))
const isRead = (reviews: Reviews, files: number | undefined) =>
  vi.waitFor(() => expect(reviews.state().kept?.rows.size).toBe(files))

/** Leaves out Ana's file, and says that IMG_1 shows Cyd. */
async function decide(reviews: Reviews): Promise<void> {
  await reviews.take(folder())
  await isMatched(reviews)
  const cyd = people[2]
  if (!cyd) throw new Error('nobody')
  reviews.edit((book) => leaveOut(book, [idOf(reviews, 'Ana Fox.jpg')]))
  reviews.edit((book) =>
    choosePerson(book, idOf(reviews, 'IMG_1.jpg'), { ...cyd, photo: 'none' } as never),
  )
  reviews.setName('Class of 2026')
  await isWritten()
}

const decisions = (reviews: Reviews) =>
  [...reviews.state().book.rows.values()].map(({ name, chosen, tick }) => [
    name,
    chosen?.displayName ?? null,
    tick?.on ?? null,
  ])

const decided = [
  ['Class/Ana Fox.jpg', null, false],
  ['Class/Ben Stone.jpg', null, null],
  ['Class/IMG_1.jpg', 'Cyd Young', null],
]

test('what was decided applies when the same files are dropped after a reload', async () => {
  const browser = browserFor(people)
  await decide(browser.open('ana'))
  const reviews = browser.open('ana')
  await isRead(reviews, 3)
  await reviews.take(folder())
  await isMatched(reviews)
  expect(decisions(reviews)).toEqual(decided)
  const { takenUp, kept, name } = reviews.state()
  expect({ takenUp, kept, name }).toEqual({
    takenUp: { applied: 2, gone: 0 },
    kept: null,
    name: 'Class of 2026',
  })
})

test('no bytes of a picture and no names of people are kept', async () => {
  const store = indexedStore()
  await decide(browserFor(people, store).open('ana'))
  const kept = JSON.stringify([...store.kept.values()])
  expect(kept).toContain('IMG_1.jpg')
  expect(kept).not.toMatch(/Cyd Young|userPrincipalName|base64/)
  const buffers = [...store.kept.values()].flat(3).filter((value) => value instanceof Blob)
  expect(buffers).toEqual([])
})

test('files that come later get their decisions later, from another folder, too', async () => {
  const browser = browserFor(people)
  await decide(browser.open('ana'))
  const reviews = browser.open('ana')
  await isRead(reviews, 3)
  await reviews.take([picture('Elsewhere/IMG_1.jpg', 12)])
  expect(reviews.state().takenUp).toEqual({ applied: 1, gone: 0 })
  expect(reviews.state().kept?.rows.size).toBe(2)
  await isWritten()
  const again = browser.open('ana')
  await isRead(again, 3)
  await again.take(folder().slice(0, 2))
  await again.take([picture('Elsewhere/IMG_1.jpg', 12)])
  await isMatched(again)
  expect(again.state().takenUp).toEqual({ applied: 2, gone: 0 })
})

test('a file of another size is another file, and gets no decision', async () => {
  const browser = browserFor(people)
  await decide(browser.open('ana'))
  const reviews = browser.open('ana')
  await isRead(reviews, 3)
  await reviews.take([picture('Class/Ana Fox.jpg', 99), picture('Class/Ben Stone.jpg', 11)])
  await isMatched(reviews)
  expect(reviews.state().takenUp).toEqual({ applied: 0, gone: 0 })
  expect(reviews.state().book.tally.ready).toBe(2)
})

test('whoever else signs in sees nothing of it, and removes it', async () => {
  const store = indexedStore()
  const browser = browserFor(people, store)
  await decide(browser.open('ana'))
  const other = browser.open('bea')
  await vi.waitFor(() => expect(store.kept.size).toBe(0))
  expect(other.state().kept).toBeNull()
  const first = browser.open('ana')
  await isWritten()
  expect(first.state().kept).toBeNull()
})

test('who manages no photos removes it, too', async () => {
  const store = indexedStore()
  const browser = browserFor(people, store)
  await decide(browser.open('ana'))
  browser.open(null)
  await vi.waitFor(() => expect(store.kept.size).toBe(0))
})

test('somebody else in the same tab begins with an empty review', async () => {
  const browser = browserFor(people)
  const reviews = browser.open('ana')
  await decide(reviews)
  reviews.open('bea')
  expect(reviews.state().book.rows.size).toBe(0)
  await isWritten()
  expect(reviews.state().kept).toBeNull()
})

test('it is kept for 30 days after it was last changed', async () => {
  const store = indexedStore()
  const browser = browserFor(people, store)
  await decide(browser.open('ana'))
  browser.wait(29.9)
  await isRead(browser.open('ana'), 3)
  browser.wait(0.2)
  browser.open('ana')
  await vi.waitFor(() => expect(store.kept.size).toBe(0))
})

test('starting over removes it, and so does starting the import when nothing is left over', async () => {
  const store = indexedStore()
  const browser = browserFor(people, store)
  const reviews = browser.open('ana')
  await decide(reviews)
  reviews.clear()
  await vi.waitFor(() => expect(store.kept.size).toBe(0), { timeout: 2000 })
  await decide(reviews)
  expect(store.kept.size).toBeGreaterThan(0)
  reviews.putAside('run', [idOf(reviews, 'Ben Stone.jpg'), idOf(reviews, 'IMG_1.jpg')])
  await vi.waitFor(() => expect(store.kept.size).toBe(0), { timeout: 2000 })
})

test('what is not decided when the import starts stays, without what was sent', async () => {
  const browser = browserFor(people)
  const reviews = browser.open('ana')
  await reviews.take(folder())
  await isMatched(reviews)
  reviews.putAside('run', [idOf(reviews, 'Ana Fox.jpg'), idOf(reviews, 'Ben Stone.jpg')])
  await isWritten()
  const again = browser.open('ana')
  await isRead(again, 1)
  expect([...(again.state().kept?.rows.values() ?? [])].map(({ name }) => name)).toEqual([
    'Class/IMG_1.jpg',
  ])
})

test('while nobody can be asked for the people chosen, the decisions wait, and trying again applies them', async () => {
  const browser = browserFor(people)
  await decide(browser.open('ana'))
  const reviews = browser.open('ana')
  await isRead(reviews, 3)
  browser.asked.offline = true
  await reviews.take(folder())
  expect(reviews.state().problem).not.toBeNull()
  expect(reviews.state().kept?.rows.size).toBe(3)
  browser.asked.offline = false
  reviews.retry()
  await isMatched(reviews)
  await vi.waitFor(() => expect(decisions(reviews)).toEqual(decided))
  expect(reviews.state().kept).toBeNull()
})

test('somebody who has left the directory since is not chosen anymore, and it is said', async () => {
  const store = indexedStore()
  await decide(browserFor(people, store).open('ana'))
  const reviews = browserFor(people.slice(0, 2), store).open('ana')
  await isRead(reviews, 3)
  await reviews.take(folder())
  expect(reviews.state().takenUp).toEqual({ applied: 1, gone: 1 })
})

const list = () => textNamed('people.csv', 'file,person\r\nIMG_1.jpg,Ben Stone\r\n')

test('a list is used as it was', async () => {
  const browser = browserFor(people)
  const before = browser.open('ana')
  await before.take([list(), picture('IMG_1.jpg', 12)])
  await isMatched(before)
  before.setLists(
    before.state().lists.map((used) => ({
      ...used,
      choice: { sheet: 0, columns: { file: 0, folders: [], person: [1], nameParts: [] } },
    })),
  )
  await isWritten()
  const reviews = browser.open('ana')
  await isRead(reviews, 1)
  expect(reviews.state().kept?.lists.map(({ name }) => name)).toEqual(['people.csv'])
  await reviews.take([list(), picture('IMG_1.jpg', 12)])
  await isMatched(reviews)
  expect(reviews.state().lists[0]?.choice?.columns.person).toEqual([1])
})

test('a plan is not applied a second time, which would undo what was decided since', async () => {
  const browser = browserFor(people)
  const before = browser.open('ana')
  await before.take(folder())
  await isMatched(before)
  const edited = describePlan(before.state().book).map((row) => ({ ...row, set: false }))
  const plan = async () =>
    localFile(new File([await (await planFile(edited, 'csv')).arrayBuffer()], 'plan.csv'))
  await before.take([await plan()])
  await vi.waitFor(() => expect(before.state().book.tally.left).toBeGreaterThan(0))
  before.edit((book) => pick(book, idOf(before, 'Ben Stone.jpg')))
  await isWritten()
  const reviews = browser.open('ana')
  await isRead(reviews, 3)
  await reviews.take([...folder(), await plan()])
  await isMatched(reviews)
  await isWritten()
  expect(decisions(reviews)).toEqual(decisions(before))
  expect(reviews.state().plan).toBeNull()
})

test('of two tabs, what was written last counts as a whole', async () => {
  const store = indexedStore()
  const browser = browserFor(people, store)
  const [one, other] = [browser.open('ana'), browser.open('ana')]
  await decide(one)
  await other.take([picture('Ben Stone.jpg', 20)])
  await isMatched(other)
  await isWritten()
  await isRead(browser.open('ana'), 1)
  one.setPattern('{name}')
  one.edit((book) => book.setExisting('keep'))
  await isWritten()
  const third = browser.open('ana')
  await isRead(third, 3)
  expect(third.state().kept).toMatchObject({ pattern: '{name}', existing: 'keep' })
})

const full = () => Promise.reject(new DOMException('full', 'QuotaExceededError'))

test('where the browser blocks its storage, or is full, the review works as ever, which is said once', async () => {
  for (const store of [null, full]) {
    const reviews = browserFor(people, store).open('ana')
    await decide(reviews)
    expect(reviews.state().book.tally).toMatchObject({ ready: 2, left: 1 })
    expect([reviews.state().unkept, reviews.state().problem]).toEqual(['tell', null])
    reviews.dismissKept()
    reviews.setName('Again')
    await isWritten()
    expect(reviews.state().unkept).toBe('told')
  }
})

test('what another version has written, or anything else, is not read', async () => {
  const store = indexedStore()
  const browser = browserFor(people, store)
  await decide(browser.open('ana'))
  const head = store.kept.get('ana head')
  store.kept.set('ana head', { ...(head as object), version: 99 })
  const reviews = browser.open('ana')
  await vi.waitFor(() => expect(store.kept.size).toBe(0))
  expect(reviews.state().kept).toBeNull()
})

test('one decision among two thousand files writes one chunk of them', async () => {
  const store = indexedStore()
  const reviews = browserFor(people, store).open('ana')
  await reviews.take(Array.from({ length: 2000 }, (_, n) => picture(`IMG_${n}.jpg`, 4 + (n % 9))))
  await vi.waitFor(() => expect(reviews.state().book.tally.waiting).toBe(0), { timeout: 20_000 })
  await vi.waitFor(() => expect(store.kept.size).toBe(41), { timeout: 5000 })
  await isWritten()
  const before = new Map(store.kept)
  reviews.edit((book) => leaveOut(book, [idOf(reviews, 'IMG_1234.jpg')]))
  await isWritten()
  const changed = [...store.kept].filter(([key, value]) => before.get(key) !== value)
  expect(changed).toHaveLength(2)
})
