import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { MatchView } from '../../../../src/api/contract.ts'
import { createBook, itemsOf, rowsOf, type Book } from '../../../../src/tab/review/book.ts'
import { choosePerson, leaveOut, pick, tickAll } from '../../../../src/tab/review/edits.ts'
import type { Existing } from '../../../../src/tab/review/row.ts'
import { ana, ben, bookOf, person, row } from '../../../fixtures/tab/review.ts'

describe('after any edits in any order', () => {
  const people = [
    ana,
    ben,
    person('guest', { account: 'guest', userType: 'Guest' }),
    person('room', { account: 'shared' }),
    person('gone', { account: 'disabled', accountEnabled: false }),
    person('proud', { changedSince: true, photo: 'has' }),
    person('set', { photo: 'has', setFrom: { size: 1000, sha256: 'a' } }),
  ]
  const someone = fc.constantFrom(...people)
  const found = fc.tuple(
    fc.constantFrom<MatchView['confidence']>('certain', 'likely', 'ambiguous', 'suggested', 'none'),
    someone,
    fc.constantFrom(0, 1000),
    fc.constantFrom('a', 'b'),
  )
  const files = fc
    .array(found, { minLength: 1, maxLength: 12 })
    .map((all) =>
      all.map(([confidence, who, size, sha256], index) =>
        row(index + 1, confidence, [who], { size, sha256 }),
      ),
    )
  const at = fc.integer({ min: 1, max: 12 })
  type Change = (book: Book) => void
  const anyChange: fc.Arbitrary<Change> = fc.oneof(
    at.map(
      (id): Change =>
        (book) =>
          pick(book, id),
    ),
    at.map(
      (id): Change =>
        (book) =>
          leaveOut(book, [id]),
    ),
    fc.array(at).map(
      (ids): Change =>
        (book) =>
          tickAll(book, ids),
    ),
    at.map(
      (id): Change =>
        (book) =>
          book.remove([id]),
    ),
    fc.tuple(at, someone).map(([id, who]): Change => (book) => {
      choosePerson(book, id, who)
    }),
    fc.tuple(at, someone).map(([id, who]): Change => (book) => {
      const { match } = row(id, 'certain', [who])
      book.put(rowsOf(book, [id]).map((present) => ({ ...present, match })))
    }),
    fc.tuple(at, fc.constantFrom('a', 'b')).map(([id, sha256]): Change => (book) => {
      book.put(rowsOf(book, [id]).map((present) => ({ ...present, sha256 })))
    }),
    fc.constantFrom<Existing>('replace', 'keep', 'only').map(
      (existing): Change =>
        (book) =>
          book.setExisting(existing),
    ),
  )
  const changes = fc.array(anyChange, { maxLength: 30 })

  test('no two files are ticked for one person', () => {
    fc.assert(
      fc.property(files, changes, (rows, all) => {
        const book = bookOf(rows)
        for (const change of all) {
          change(book)
          const persons = itemsOf(book).map(({ item }) => item.personId)
          expect(new Set(persons).size).toBe(persons.length)
        }
      }),
    )
  })

  test('the result does not depend on the order and portions in which files were added', () => {
    fc.assert(
      fc.property(files, fc.infiniteStream(fc.nat()), (rows, luck) => {
        const shuffled = rows
          .map((row) => ({ row, by: luck.next().value ?? 0 }))
          .toSorted((a, b) => a.by - b.by)
          .map(({ row }) => row)
        const one = createBook()
        for (const row of shuffled) one.put([row])
        const all = bookOf(rows)
        for (const { id } of rows) expect(one.verdicts.get(id)).toEqual(all.verdicts.get(id))
        expect(one.tally).toEqual(all.tally)
      }),
    )
  })

  test('re-evaluating only the people concerned gives the same as re-evaluating all', () => {
    fc.assert(
      fc.property(files, changes, (rows, all) => {
        const book = bookOf(rows)
        for (const change of all) change(book)
        const fresh = bookOf([...book.rows.values()], book.existing)
        expect(new Map(book.verdicts)).toEqual(new Map(fresh.verdicts))
        expect(book.tally).toEqual(fresh.tally)
      }),
    )
  })

  test('nothing is ticked automatically for disabled, guest, and shared accounts, for people who changed their photo, and for unchanged photos', () => {
    fc.assert(
      fc.property(files, fc.constantFrom<Existing>('replace', 'keep', 'only'), (rows, existing) => {
        const book = bookOf(rows, existing)
        for (const [id, { ticked, person }] of book.verdicts) {
          if (!ticked) continue
          expect(book.rows.get(id)?.sha256 === 'a' && person?.setFrom).toBeFalsy()
          expect(person).toMatchObject({ account: 'person', changedSince: false })
        }
      }),
    )
  })
})
