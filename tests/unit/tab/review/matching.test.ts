import { beforeAll, describe, expect, test, vi } from 'vitest'
import type { MatchAnswer, SourceFileView } from '../../../../src/api/contract.ts'
import { pick } from '../../../../src/tab/review/edits.ts'
import { describePlan } from '../../../../src/tab/review/plan/describePlan.ts'
import { createReviews } from '../../../../src/tab/review/store.ts'
import { localFile, type LocalFile } from '../../../../src/tab/files/localFile.ts'
import { offline, Problem, type ProblemCode } from '../../../../src/tab/api/problem.ts'
import { planFile } from '../../../../src/tab/sources/plan.ts'
import { ana, ben, person } from '../../../fixtures/tab/review.ts'
import { ThreadWorker } from '../../../fixtures/tab/threadWorker.ts'

beforeAll(() => void vi.stubGlobal('Worker', ThreadWorker))

const jpeg = new Uint8Array([0xff, 0xd8, 0xff, 0xe0])
const picture = (name: string): LocalFile => localFile(new File([jpeg], name), name)
const pictures = (count: number): LocalFile[] =>
  Array.from({ length: count }, (_value, index) => picture(`${index}.jpg`))

/** Matches every file to the person named by it, or by a list. */
const answer = (files: SourceFileView[]): MatchAnswer => ({
  matches: files.map((file) => {
    const who = person((file.listed?.[0] ?? file.name).replace(/\.jpg$/, '').split('@')[0] ?? '')
    const known = !file.name.includes('nobody') || file.listed !== undefined
    return {
      file,
      confidence: known ? 'certain' : 'none',
      rule: known ? 'upn' : null,
      candidates: known ? [who] : [],
      unexplained: null,
      read: null,
    }
  }),
})
const broken = (code: ProblemCode): Problem =>
  new Problem({ code, sentence: '', next: '', detail: null, requestId: null, url: null })

describe('matching files to people', () => {
  test('asks for 500 files at a time in two concurrent requests, and gives each file its answer', async () => {
    const sizes: number[] = []
    let under = 0
    let most = 0
    const reviews = createReviews(async (files) => {
      sizes.push(files.length)
      most = Math.max(most, (under += 1))
      await new Promise((resolve) => setTimeout(resolve, 5))
      under -= 1
      return answer(files)
    })
    await reviews.take(pictures(1700))
    const { book } = reviews.state()
    await vi.waitFor(() => expect(book.tally).toMatchObject({ waiting: 0, ready: 1700 }))
    expect(sizes).toEqual([500, 500, 500, 200])
    expect(most).toBe(2)
    for (const { name, match } of book.rows.values()) expect(match?.file.name).toBe(name)
  })

  test('asks for fewer files at a time when lists have many cells about each', async () => {
    const sizes: number[] = []
    const reviews = createReviews(async (files) => {
      sizes.push(JSON.stringify(files).length)
      return answer(files)
    })
    await reviews.take(
      Array.from({ length: 600 }, (_value, index) => picture(`${'x'.repeat(900)}${index}.jpg`)),
    )
    await vi.waitFor(() => expect(reviews.state().book.tally.ready).toBe(600))
    expect(Math.max(...sizes)).toBeLessThan(300_000)
  })

  test('waits while there is no connection, then asks about every file exactly once', async () => {
    let failures = 1
    const asked: string[] = []
    const reviews = createReviews(async (files) => {
      if (failures-- > 0) throw offline()
      asked.push(...files.map(({ name }) => name))
      return answer(files)
    })
    await reviews.take(pictures(700))
    await vi.waitFor(() => expect(reviews.state().book.tally.ready).toBe(700), 5000)
    expect(new Set(asked).size).toBe(700)
    expect(asked).toHaveLength(700)
    expect(reviews.state().problem).toBeNull()
  })

  test('waits and asks again when the server has too many requests of the same person', async () => {
    let failures = 2
    const reviews = createReviews(async (files) => {
      if (failures-- > 0) throw broken('too_many_requests')
      return answer(files)
    })
    await reviews.take(pictures(700))
    await vi.waitFor(() => expect(reviews.state().book.tally.ready).toBe(700), 5000)
    expect(reviews.state().problem).toBeNull()
  })

  test('stops at a lasting problem, reports it, and continues on retry', async () => {
    let bad = true
    const reviews = createReviews(async (files) => {
      if (bad) throw broken('admins_only')
      return answer(files)
    })
    await reviews.take(pictures(600))
    await vi.waitFor(() => expect(reviews.state().problem?.code).toBe('admins_only'))
    bad = false
    reviews.retry()
    await vi.waitFor(() => expect(reviews.state().book.tally.ready).toBe(600))
    expect(reviews.state().problem).toBeNull()
  })

  test('ignores answers to requests with an earlier pattern', async () => {
    const open: (() => void)[] = []
    const reviews = createReviews(
      (files, pattern) =>
        new Promise((resolve) => {
          const { matches } = answer(files)
          const by = pattern === '' ? ana : ben
          const found = matches.map((match) => ({ ...match, candidates: [by] }))
          open.push(() => resolve({ matches: found }))
        }),
    )
    await reviews.take([picture('a.jpg')])
    reviews.setPattern('{surname}')
    expect(open).toHaveLength(2)
    for (const settle of open.toReversed()) settle()
    await vi.waitFor(() => expect(reviews.state().book.tally.waiting).toBe(0))
    expect(reviews.state().book.verdicts.get(0)?.person?.id).toBe(ben.id)
  })
})

const list = (text: string): LocalFile => localFile(new File([text], 'list.csv'))

describe('the review', () => {
  test("marks files that aren't pictures, and adds a file that is dropped twice only once", async () => {
    const reviews = createReviews(async (files) => answer(files))
    const text = localFile(new File(['hello'], 'notes.jpg'))
    await reviews.take([picture('ana.jpg'), text])
    await reviews.take([picture('ana.jpg')])
    await vi.waitFor(() => expect(reviews.state().book.tally.unusable).toBe(1))
    expect(reviews.state().book.tally).toMatchObject({ all: 2, ready: 1 })
  })

  test('matches again only the files that a list names', async () => {
    const asked: string[][] = []
    const reviews = createReviews(async (files) => {
      asked.push(files.map(({ name }) => name))
      return answer(files)
    })
    await reviews.take([picture('nobody 1.jpg'), picture('nobody 2.jpg')])
    await vi.waitFor(() => expect(reviews.state().book.tally.none).toBe(2))
    await reviews.take([list('file,upn\nnobody 2.jpg,ana@contoso.example\n')])
    await vi.waitFor(() => expect(reviews.state().book.tally.ready).toBe(1))
    expect(asked).toEqual([['nobody 1.jpg', 'nobody 2.jpg'], ['nobody 2.jpg']])
    reviews.setLists([])
    await vi.waitFor(() => expect(reviews.state().book.tally.none).toBe(2))
  })

  test("keeps the reader's decisions when the pattern changes", async () => {
    const reviews = createReviews(async (files) => answer(files))
    await reviews.take([picture('nobody.jpg'), picture('ben.jpg')])
    await vi.waitFor(() => expect(reviews.state().book.tally.waiting).toBe(0))
    reviews.choose(0, ana)
    reviews.setPattern('{surname}')
    await vi.waitFor(() => expect(reviews.state().book.tally.waiting).toBe(0))
    expect(reviews.state().book.verdicts.get(0)).toMatchObject({ person: ana, ticked: true })
  })

  test('fetches the missing details of a person found by a search', async () => {
    const proud = person('proud', { changedSince: true })
    const reviews = createReviews(async (files) => {
      const [file] = files
      return file?.listed
        ? { matches: answer(files).matches.map((match) => ({ ...match, candidates: [proud] })) }
        : answer(files)
    })
    await reviews.take([picture('nobody.jpg')])
    await vi.waitFor(() => expect(reviews.state().book.tally.none).toBe(1))
    const { account: _account, changedSince: _changedSince, ...found } = proud
    reviews.choose(0, found)
    await vi.waitFor(() =>
      expect(reviews.state().book.verdicts.get(0)?.obstacle).toBe('changed_since'),
    )
  })

  test('hands the ticked files to the import, keeps the others, and takes the files back when the import is discarded', async () => {
    const reviews = createReviews(async (files) => answer(files))
    await reviews.take([picture('ana.jpg'), picture('nobody.jpg')])
    await vi.waitFor(() => expect(reviews.state().book.tally.waiting).toBe(0))
    reviews.putAside('import', [0])
    expect(reviews.state().book.tally).toMatchObject({ all: 1, none: 1 })
    expect(reviews.state().leftOver).toBe(true)
    reviews.takeBack('another')
    expect(reviews.state().book.tally.all).toBe(1)
    reviews.takeBack('import')
    await vi.waitFor(() => expect(reviews.state().book.tally).toMatchObject({ all: 2, ready: 1 }))
    expect(reviews.state().leftOver).toBe(false)
    expect(reviews.fileOf(0)?.name).toBe('ana.jpg')
  })

  test('does not tick the other file for a person once the chosen one was handed to the import', async () => {
    const reviews = createReviews(async (files) => answer(files))
    await reviews.take([picture('ana.jpg'), picture('ana@b.jpg'), picture('nobody.jpg')])
    await vi.waitFor(() => expect(reviews.state().book.tally).toMatchObject({ decide: 2, none: 1 }))
    reviews.edit((book) => pick(book, 0))
    reviews.putAside('import', [0])
    expect(reviews.state().book.tally).toMatchObject({ all: 1, ready: 0, none: 1 })
    reviews.takeBack('import')
    await vi.waitFor(() =>
      expect(reviews.state().book.tally).toMatchObject({ all: 3, ready: 1, left: 1, none: 1 }),
    )
    expect(reviews.state().book.verdicts.get(0)?.ticked).toBe(true)
  })

  test('is empty once the import has started if nothing is left to decide', async () => {
    const reviews = createReviews(async (files) => answer(files))
    await reviews.take([picture('ana.jpg'), localFile(new File([], 'empty.jpg'))])
    await vi.waitFor(() => expect(reviews.state().book.tally.waiting).toBe(0))
    reviews.putAside('import', [0])
    expect(reviews.state().book.tally.all).toBe(0)
    await reviews.take([picture('ana.jpg')])
    expect(reviews.state().book.tally.all).toBe(1)
  })

  test('applies the ticks and people of an edited plan by file', async () => {
    const reviews = createReviews(async (files) => answer(files))
    await reviews.take([picture('ana.jpg'), picture('ben.jpg'), picture('nobody.jpg')])
    await vi.waitFor(() => expect(reviews.state().book.tally.waiting).toBe(0))
    const rows = describePlan(reviews.state().book)
    const edited = rows.map((each) =>
      each.name === 'ben.jpg'
        ? { ...each, set: false }
        : each.name === 'nobody.jpg'
          ? { ...each, set: true, person: person('eve') }
          : each,
    )
    const blob = await planFile(edited, 'csv')
    await reviews.take([localFile(new File([blob], 'plan.csv'))])
    await vi.waitFor(() => expect(reviews.state().plan).toMatchObject({ changed: 2, unclear: [] }))
    const set = describePlan(reviews.state().book).filter((each) => each.set)
    expect(set.map(({ name, person }) => [name, person?.displayName])).toEqual([
      ['ana.jpg', 'ana'],
      ['nobody.jpg', 'eve'],
    ])
  })

  test('notifies its listeners of every change, and increases its version only then', async () => {
    const reviews = createReviews(async (files) => answer(files))
    const heard = vi.fn<() => void>()
    const stop = reviews.subscribe(heard)
    await reviews.take([picture('ana.jpg')])
    expect(heard.mock.calls.length).toBeGreaterThan(0)
    stop()
    const before = reviews.version()
    reviews.edit((book) => pick(book, 0))
    expect(reviews.version()).toBe(before + 1)
  })
})
