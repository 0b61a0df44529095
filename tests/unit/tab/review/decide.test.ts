import { describe, expect, test } from 'vitest'
import { questionAbout } from '../../../../src/tab/components/Decide/question.ts'
import { describeChoice } from '../../../../src/tab/components/PersonPicker/picker.ts'
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

const asked = (...args: Parameters<typeof row>) => {
  const book = bookOf([row(...args)])
  const [line] = openLines(book)
  if (!line) throw new Error('there is a question')
  return questionAbout(rowsOf(book, line.ids), optionsOf(book, line), book.verdicts.get(line.key))
}

describe('what is asked', () => {
  test('has one answer where one person is likely, and none where several are', () => {
    const thanh = person('Bùi Yến Thanh')
    expect(asked(1, 'suggested', [thanh]).yes).toBe('Yes, it is Bùi Yến Thanh')
    expect(asked(1, 'ambiguous', [ana, ben])).toMatchObject({ yes: null, warning: null })
    expect(asked(1, 'none')).toMatchObject({ yes: null, warning: null })
  })

  test('says first why a known person’s photo is not simply set', () => {
    const guest = asked(1, 'certain', [person('gus', { account: 'guest' })])
    expect(guest).toEqual({
      asked: 'Set the photo of gus anyway?',
      warning: 'Guest account',
      yes: 'Yes, set it for gus',
    })
  })

  test('tells namesakes apart by department and office', () => {
    const places = { department: 'Sales', officeLocation: 'Hanoi' }
    expect(describeChoice(person('lea', places))).toBe('Sales · Hanoi · lea@contoso.example')
  })
})
