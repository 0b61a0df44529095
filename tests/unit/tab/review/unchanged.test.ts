import { createHash } from 'node:crypto'
import { beforeAll, describe, expect, test, vi } from 'vitest'
import type { CandidateView, MatchView } from '../../../../src/api/contract.ts'
import { itemsOf, type Book } from '../../../../src/tab/review/book.ts'
import {
  choosePerson,
  leaveOut,
  pick,
  tickable,
  tickAll,
} from '../../../../src/tab/review/edits.ts'
import { listLines } from '../../../../src/tab/review/lines.ts'
import { describePlan } from '../../../../src/tab/review/plan/describePlan.ts'
import { mayBeUnchanged } from '../../../../src/tab/review/row.ts'
import { createReviews } from '../../../../src/tab/review/store.ts'
import { isAllSet } from '../../../../src/tab/review/tally.ts'
import { explainAllSet, explainMatch, explainTally } from '../../../../src/tab/review/explain.ts'
import { localFile, type LocalFile } from '../../../../src/tab/files/localFile.ts'
import { UnusableFile } from '../../../../src/tab/files/unusableFile.ts'
import { planFile } from '../../../../src/tab/sources/plan.ts'
import { bookOf, person, row } from '../../../fixtures/tab/review.ts'
import { ThreadWorker } from '../../../fixtures/tab/threadWorker.ts'

beforeAll(() => void vi.stubGlobal('Worker', ThreadWorker))

const sha256 = 'ab'.repeat(32)
const size = 1000
/** A person whose photo was made from the file with this size and hash. */
const set = (name: string, change: Partial<CandidateView> = {}) =>
  person(name, { photo: 'has', setFrom: { size, sha256 }, ...change })
const ana = set('ana')
const obstacles = ({ verdicts }: Book) => [...verdicts.values()].map(({ obstacle }) => obstacle)

describe('a file that an import left out for this person', () => {
  const left = person('lea', { leftOut: [{ size, sha256 }] })

  test('is not ticked again, and can be', () => {
    const book = bookOf([row(1, 'certain', [left], { sha256 })])
    expect(obstacles(book)).toEqual(['left_before'])
    expect(book.verdicts.get(1)).toMatchObject({ group: 'left', ticked: false, tickable: true })
    pick(book, 1)
    expect(obstacles(book)).toEqual([null])
  })

  test('is not ticked when the import where it was left out is discarded, and its files come back', async () => {
    const file = counted('lea')
    const leftOut: CandidateView['leftOut'] = []
    const reviews = createReviews(async (files) => ({
      matches: files.map((asked) => {
        const lea = person('lea', { leftOut: [...leftOut] })
        const found = { confidence: 'certain', rule: 'upn', unexplained: null, read: null } as const
        return { file: asked, ...found, candidates: [lea] }
      }),
    }))
    await reviews.take([file.file])
    await vi.waitFor(() => expect(reviews.state().book.tally.ready).toBe(1))
    reviews.putAside('import', [0])
    leftOut.push(markOf(file.content))
    reviews.takeBack('import')
    await vi.waitFor(() => expect(obstacles(reviews.state().book)).toEqual(['left_before']))
  })

  test('is recognised by its bytes, and not held against whoever it is chosen for', () => {
    const other = bookOf([row(1, 'certain', [left], { sha256: 'cd'.repeat(32) })])
    expect(obstacles(other)).toEqual([null])
    const unread = row(1, 'certain', [left])
    expect([obstacles(bookOf([unread])), mayBeUnchanged(unread)]).toEqual([[null], true])
    const chosen = bookOf([row(1, 'none', [], { sha256 })])
    choosePerson(chosen, 1, left)
    expect(obstacles(chosen)).toEqual([null])
  })
})

describe("a file that the person's current photo was made from", () => {
  test('is not ticked, can be ticked, and is counted', () => {
    const book = bookOf([row(1, 'certain', [ana], { sha256 }), row(2, 'certain', [person('new')])])
    expect(obstacles(book)).toEqual(['unchanged', null])
    expect(book.verdicts.get(1)).toMatchObject({ group: 'left', ticked: false, tickable: true })
    expect(explainTally(book.tally)).toBe('1 photo: 1 new; 1 unchanged')
    const left = listLines(book, { tab: 'left', reason: 'unchanged', text: '' })
    expect(left.lines).toEqual([{ key: 1, ids: [1] }])
    pick(book, 1)
    expect(itemsOf(book)).toHaveLength(2)
    leaveOut(book, [1])
    expect(obstacles(book)).toEqual(['left_out', null])
  })

  test.each([
    ['it is another file', { sha256: 'cd'.repeat(32) }, {}],
    ['it is of another size', { sha256, size: size + 1 }, {}],
    ['it was not read yet', {}, {}],
    ['nothing is known about their photo', { sha256 }, { setFrom: null }],
  ])('is recognised by its bytes, so not if %s', (_why, file, who) => {
    const book = bookOf([row(1, 'certain', [set('ana', who)], file)])
    expect(obstacles(book)).toEqual([null])
    expect(book.tally.unchanged).toBe(0)
  })

  test('is recognised whether its person was matched or chosen', () => {
    const book = bookOf([row(1, 'none', [], { sha256 })])
    choosePerson(book, 1, ana)
    expect(obstacles(book)).toEqual(['unchanged'])
  })

  test('needs no decision for a guest or a disabled account', () => {
    const guest = set('guest', { account: 'guest', userType: 'Guest' })
    expect(obstacles(bookOf([row(1, 'certain', [guest], { sha256 })]))).toEqual(['unchanged'])
  })

  test.each<MatchView['confidence']>(['ambiguous', 'suggested'])(
    'answers whose it is where its name alone is %s, unless it is the photo of several',
    (confidence) => {
      const rows = [
        row(1, confidence, [person('other'), ana], { sha256 }),
        row(2, confidence, [set('ben'), set('bea')], { sha256 }),
      ]
      const book = bookOf(rows)
      expect(book.verdicts.get(1)).toMatchObject({ person: ana, obstacle: 'unchanged' })
      expect(book.verdicts.get(2)).toMatchObject({ person: null, group: 'decide' })
      expect(rows.slice(0, 1).map(explainMatch)).toEqual(['Set before'])
      pick(book, 1)
      expect(itemsOf(book)[0]?.item).toMatchObject({ rule: null, confidence: null })
    },
  )

  test('collides with another file for the same person, unless both are the same', () => {
    const one = row(1, 'certain', [ana], { sha256 })
    expect(obstacles(bookOf([one, row(2, 'likely', [ana])]))).toEqual(['collision', 'collision'])
    expect(obstacles(bookOf([one, row(2, 'likely', [ana], { sha256 })]))).toEqual([
      'unchanged',
      'unchanged',
    ])
    const book = bookOf([one, row(2, 'likely', [ana])])
    pick(book, 2)
    expect(obstacles(book)).toEqual(['other_file', null])
  })

  test('is subject to the audience of the import', () => {
    expect(obstacles(bookOf([row(1, 'certain', [ana], { sha256 })], 'keep'))).toEqual(['has_photo'])
    expect(obstacles(bookOf([row(1, 'certain', [ana], { sha256 })], 'only'))).toEqual(['unchanged'])
  })

  test('is ticked by selecting all only if there are no other files', () => {
    const ben = set('ben')
    const old = [row(1, 'certain', [ana], { sha256 }), row(2, 'certain', [ben], { sha256 })]
    const mixed = bookOf([...old, row(3, 'certain', [person('new')])])
    leaveOut(mixed, tickable(mixed, [1, 2, 3]))
    tickAll(mixed, [1, 2, 3])
    expect(obstacles(mixed)).toEqual(['unchanged', 'unchanged', null])
    pick(mixed, 1)
    expect(tickable(mixed, [1, 2, 3])).toEqual([3])
    const alone = bookOf(old)
    pick(alone, 1)
    expect(tickable(alone, [1, 2])).toEqual([1, 2])
    tickAll(alone, [1, 2])
    expect(obstacles(alone)).toEqual([null, null])
  })

  test('is unchanged in the plan', () => {
    const [line] = describePlan(bookOf([row(1, 'certain', [ana], { sha256 })]))
    expect(line).toMatchObject({ set: false, what: 'Unchanged' })
    expect(line?.why).toContain('set before')
  })
})

test('is reported, and not as a failure, when there are only such files', () => {
  const rows = [row(1, 'certain', [ana], { sha256 }), row(2, 'certain', [set('ben')], { sha256 })]
  const book = bookOf(rows)
  expect(isAllSet(book.tally)).toBe(true)
  expect(explainTally(book.tally)).toBe('All photos are already set')
  book.put([row(3, 'certain', [person('c')], { size: 0 })])
  expect(explainAllSet(book.tally)).toBe(
    "All 2 files were set before and are still the current photos. 1 other file can't be used. To prepare a file again, select it.",
  )
  leaveOut(book, [2])
  expect(isAllSet(book.tally)).toBe(false)
  expect(explainTally(book.tally)).toBe('No files selected; 1 unchanged')
  expect(isAllSet(bookOf([]).tally)).toBe(false)
})

const jpeg = (name: string) =>
  Buffer.concat([Buffer.from([0xff, 0xd8, 0xff, 0xe0]), Buffer.from(name)])
const markOf = (content: Buffer) => ({
  size: content.length,
  sha256: createHash('sha256').update(content).digest('hex'),
})
const nameOf = (file: string) => file.replace(/\.jpg$/, '')

/** A review that matches files by name to people, some of whom have a photo made from a known file. */
function reviewing(marks: Record<string, CandidateView['setFrom']>) {
  return createReviews(async (files) => ({
    matches: files.map((file) => {
      const name = nameOf(file.listed?.[0] ?? file.name)
      const who = person(name, { photo: 'has', setFrom: marks[name] ?? null })
      return {
        file,
        confidence: 'certain',
        rule: 'upn',
        candidates: [who],
        unexplained: null,
        read: null,
      }
    }),
  }))
}

/** A file that counts how often it is opened. */
function counted(name: string, content = jpeg(name)) {
  let opened = 0
  const file = localFile(new File([new Uint8Array(content)], `${name}.jpg`))
  const open = () => {
    opened += 1
    return file.open()
  }
  const local: LocalFile = { ...file, open }
  return { file: local, content, opened: () => opened }
}

describe('the review', () => {
  test('hashes only files of the size that was set, once each, and finds those set before', async () => {
    const [same, edited, fresh] = [counted('same'), counted('edited'), counted('fresh')]
    const reviews = reviewing({
      same: markOf(same.content),
      edited: { ...markOf(edited.content), sha256 },
      fresh: { size: 7, sha256 },
    })
    await reviews.take([same.file, edited.file, fresh.file])
    const { book } = reviews.state()
    await vi.waitFor(() => expect(book.tally.unchanged).toBe(1))
    expect(obstacles(book)).toEqual(['unchanged', null, null])
    await vi.waitFor(() => expect(reviews.state().comparing).toBeNull())
    reviews.setPattern('{surname}')
    await vi.waitFor(() => expect(book.tally).toMatchObject({ waiting: 0, unchanged: 1, ready: 2 }))
    expect([same, edited, fresh].map(({ opened }) => opened())).toEqual([1, 1, 0])
  })

  test('hashes a few files at a time, reports its progress now and then, and ends', async () => {
    const names = Array.from({ length: 300 }, (_value, n) => String(n).padStart(4, '0'))
    let under = 0
    let most = 0
    const files = names.map((name): LocalFile => {
      const { file } = counted(name)
      const open = async () => {
        most = Math.max(most, (under += 1))
        await new Promise((resolve) => setTimeout(resolve, 1))
        under -= 1
        return file.open()
      }
      return { ...file, open }
    })
    const reviews = reviewing(Object.fromEntries(names.map((name) => [name, markOf(jpeg(name))])))
    const seen: number[] = []
    reviews.subscribe(() => {
      const { comparing } = reviews.state()
      if (comparing) seen.push(comparing.done)
    })
    await reviews.take(files)
    await vi.waitFor(() => expect(reviews.state().book.tally.unchanged).toBe(300), 5000)
    expect(reviews.state().comparing).toBeNull()
    expect(most).toBe(3)
    expect(seen.length).toBeLessThan(100)
    expect(seen).toEqual(seen.toSorted((a, b) => a - b))
  })

  test("leaves a file ready that can't be read, and compares the others", async () => {
    const [good, bad] = [counted('good'), counted('bad')]
    const broken = { ...bad.file, open: () => Promise.reject(new UnusableFile('unreadable')) }
    const reviews = reviewing({ good: markOf(good.content), bad: markOf(bad.content) })
    await reviews.take([broken, good.file])
    await vi.waitFor(() => expect(reviews.state().book.tally.unchanged).toBe(1))
    await vi.waitFor(() => expect(reviews.state().comparing).toBeNull())
    expect(obstacles(reviews.state().book)).toEqual([null, 'unchanged'])
  })

  test('also compares when a person is chosen, and when files are taken back', async () => {
    const file = counted('nobody')
    const reviews = reviewing({})
    await reviews.take([file.file])
    await vi.waitFor(() => expect(reviews.state().book.tally.waiting).toBe(0))
    reviews.choose(0, set('ana', { setFrom: markOf(file.content) }))
    expect(reviews.state().book.tally.ready).toBe(1)
    reviews.putAside('import', [0])
    reviews.takeBack('import')
    await vi.waitFor(() => expect(obstacles(reviews.state().book)).toEqual(['unchanged']))
  })

  test('stops hashing when it is cleared', async () => {
    const one = counted('one')
    const disk = Promise.withResolvers<File>()
    const open = () => disk.promise
    const reviews = reviewing({ one: markOf(one.content), two: markOf(jpeg('two')) })
    await reviews.take([{ ...one.file, open }])
    await vi.waitFor(() => expect(reviews.state().comparing).not.toBeNull())
    reviews.clear()
    expect(reviews.state().comparing).toBeNull()
    await reviews.take([counted('two').file])
    disk.resolve(await one.file.open())
    await vi.waitFor(() => expect(reviews.state().comparing).toBeNull())
    await vi.waitFor(() => expect(obstacles(reviews.state().book)).toEqual(['unchanged']))
  })

  test('applies a plan only after all files are compared, so that its edits hold', async () => {
    const one = counted('one')
    const reviews = reviewing({ one: markOf(one.content) })
    await reviews.take([one.file])
    await vi.waitFor(() => expect(reviews.state().book.tally.unchanged).toBe(1))
    const blob = await planFile(describePlan(reviews.state().book), 'csv')
    reviews.clear()
    await reviews.take([localFile(new File([blob], 'plan.csv')), one.file])
    await vi.waitFor(() => expect(reviews.state().plan).toMatchObject({ changed: 0 }))
    expect(obstacles(reviews.state().book)).toEqual(['unchanged'])
  })
})
