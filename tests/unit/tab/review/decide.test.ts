import { describe, expect, test } from 'vitest'
import { actionOf } from '../../../../src/tab/components/Decide/keys.ts'
import { rowsOf } from '../../../../src/tab/review/book.ts'
import { nextLine, optionsOf } from '../../../../src/tab/review/decide.ts'
import { choosePerson, pick, restore } from '../../../../src/tab/review/edits.ts'
import { openLines } from '../../../../src/tab/review/lines.ts'
import { ana, ben, bookOf, person, row } from '../../../fixtures/tab/review.ts'

const doubtful = () =>
  bookOf([
    row(1, 'none'),
    row(2, 'ambiguous', [ana, ben]),
    row(3, 'certain', [person('c')]),
    row(4, 'certain', [person('d')]),
    row(5, 'likely', [person('d')]),
  ])

describe('deciding one by one', () => {
  test('asks about doubtful files first, then those that match nobody, and skips postponed ones', () => {
    const book = doubtful()
    expect(openLines(book).map(({ key }) => key)).toEqual([2, 4, 1])
    const postponed = new Set([2])
    expect(nextLine(openLines(book), 2, postponed)?.key).toBe(4)
    expect(nextLine(openLines(book), 4, postponed)?.key).toBe(1)
    expect(nextLine(openLines(book), 1, new Set([1, 2, 4]))).toBeNull()
  })

  test('offers the candidates, or the files if there are several, or the one doubtful person', () => {
    const book = doubtful()
    book.put([row(6, 'certain', [person('guest', { account: 'guest' })])])
    const options = openLines(book).map((line) => optionsOf(book, line))
    expect(options.map((each) => each.map((option) => option.kind))).toEqual([
      ['person', 'person'],
      ['file', 'file'],
      ['file'],
      [],
    ])
  })

  test('can be undone', () => {
    const book = doubtful()
    const before = rowsOf(book, [4, 5])
    pick(book, 5)
    restore(book, before)
    expect(book.verdicts.get(5)?.obstacle).toBe('collision')
    const unknown = rowsOf(book, [1])
    choosePerson(book, 1, ana)
    restore(book, unknown)
    expect(book.verdicts.get(1)?.group).toBe('none')
  })

  test('works with the keyboard', () => {
    expect(['1', '9', '0', 'ArrowRight', 'ArrowLeft', 'a'].map(actionOf)).toEqual([
      { kind: 'choose', index: 0 },
      { kind: 'choose', index: 8 },
      { kind: 'skip' },
      { kind: 'postpone' },
      { kind: 'back' },
      null,
    ])
  })
})
