import { describe, expect, test } from 'vitest'
import { placeholderFor } from '../../../../src/tab/components/PersonPicker/picker.ts'
import { itemsOf, rowsOf, type Book } from '../../../../src/tab/review/book.ts'
import {
  allTicked,
  choosePerson,
  leaveOut,
  pick,
  tickable,
  tickAll,
} from '../../../../src/tab/review/edits.ts'
import { commonFolder, partsWithin } from '../../../../src/tab/review/folder.ts'
import { listLines } from '../../../../src/tab/review/lines.ts'
import {
  describeFile,
  explainMatch,
  explainTally,
  explainVerdict,
} from '../../../../src/tab/review/explain.ts'

import { ana, ben, bookOf, person, row } from '../../../fixtures/tab/review.ts'

const ticked = ({ verdicts }: Book): number[] =>
  [...verdicts].flatMap(([id, verdict]) => (verdict.ticked ? [id] : [])).toSorted((a, b) => a - b)
const obstacle = (book: Book, id: number) => book.verdicts.get(id)?.obstacle
const textOf = (book: Book, id: number) => {
  const verdict = book.verdicts.get(id)
  return verdict && explainVerdict(verdict)
}
const decide = { tab: 'decide', reason: null, text: '' } as const
const group = (book: Book, id: number) => book.verdicts.get(id)?.group

describe('what is ticked automatically', () => {
  test('is every certain or likely match, and nothing else', () => {
    const book = bookOf([
      row(1, 'certain', [ana]),
      row(2, 'likely', [ben]),
      row(3, 'ambiguous', [person('c'), person('d')]),
      row(4, 'suggested', [person('e')]),
      row(5, 'none'),
      row(6, null),
    ])
    expect(ticked(book)).toEqual([1, 2])
    expect([3, 4, 5, 6].map((id) => group(book, id))).toEqual([
      'decide',
      'decide',
      'none',
      'waiting',
    ])
  })

  test.each([
    ['disabled', { account: 'disabled', accountEnabled: false }],
    ['guest', { account: 'guest', userType: 'Guest' }],
    ['shared', { account: 'shared' }],
    ['changed_since', { changedSince: true }],
  ] as const)('excludes %s until someone ticks them', (why, change) => {
    const book = bookOf([row(1, 'certain', [person('x', change)])])
    expect(ticked(book)).toEqual([])
    expect(obstacle(book, 1)).toBe(why)
    pick(book, 1)
    expect(ticked(book)).toEqual([1])
    const [chosen] = itemsOf(book)
    expect(chosen?.item.overwrite).toBe(why === 'changed_since')
  })

  test('depends on the audience of the import, outside of which nothing can be ticked', () => {
    const book = bookOf([row(1, 'certain', [ana]), row(2, 'certain', [ben])], 'keep')
    pick(book, 2)
    expect(ticked(book)).toEqual([1])
    expect(book.verdicts.get(2)).toMatchObject({ obstacle: 'has_photo', tickable: false })
    book.setExisting('only')
    expect(ticked(book)).toEqual([2])
    expect(book.verdicts.get(1)).toMatchObject({ obstacle: 'no_photo', group: 'left' })
    book.setExisting('replace')
    expect(ticked(book)).toEqual([1, 2])
  })

  test("excludes files that are empty, larger than 25 MB, or can't be read", () => {
    const book = bookOf([
      row(1, 'certain', [ana], { size: 0 }),
      row(2, 'certain', [ben], { size: 25 * 1024 * 1024 + 1 }),
      row(3, 'certain', [person('c')], { size: 25 * 1024 * 1024 }),
      row(4, 'certain', [person('d')], { fault: 'It needs a password.' }),
    ])
    pick(book, 1)
    expect(ticked(book)).toEqual([3])
    expect([1, 2, 4].map((id) => obstacle(book, id))).toEqual(['empty', 'too_large', 'fault'])
    expect(book.tally).toMatchObject({ all: 4, unusable: 3, ready: 1, none: 0 })
  })
})

const two = () =>
  bookOf([row(1, 'certain', [ana]), row(2, 'likely', [ana]), row(3, 'certain', [ben])])

describe('two files for one person', () => {
  test('are both unticked and listed together', () => {
    const book = two()
    expect(ticked(book)).toEqual([3])
    expect(book.verdicts.get(1)).toMatchObject({
      obstacle: 'collision',
      group: 'decide',
      same: [1, 2],
    })
    const { lines, reasons } = listLines(book, decide)
    expect(lines).toEqual([{ key: 1, ids: [1, 2] }])
    expect([...reasons]).toEqual([['collision', 2]])
  })

  test('are decided by ticking one, and again by ticking the other', () => {
    const book = two()
    pick(book, 1)
    expect(ticked(book)).toEqual([1, 3])
    expect(obstacle(book, 2)).toBe('other_file')
    pick(book, 2)
    expect(ticked(book)).toEqual([2, 3])
  })

  test('are both left out when one is', () => {
    const book = two()
    pick(book, 1)
    leaveOut(book, [1])
    expect(ticked(book)).toEqual([3])
    expect([1, 2].map((id) => obstacle(book, id))).toEqual(['left_out', 'left_out'])
  })

  test('also collide when a person is chosen, or when a file is added later', () => {
    const book = two()
    book.put([row(4, 'none')])
    choosePerson(book, 4, ben)
    expect(ticked(book)).toEqual([])
    expect(obstacle(book, 3)).toBe('collision')
    book.remove([3])
    expect(ticked(book)).toEqual([4])
  })

  test("don't collide if one of them can't be used", () => {
    const book = bookOf([row(1, 'certain', [ana]), row(2, 'likely', [ana], { size: 0 })])
    expect(ticked(book)).toEqual([1])
  })

  test('are never ticked together by selecting all', () => {
    const book = two()
    tickAll(book, [1, 2, 3])
    expect(tickable(book, [1, 2, 3])).toEqual([3])
    expect(ticked(book)).toEqual([3])
    pick(book, 2)
    expect(tickable(book, [1, 2, 3])).toEqual([2, 3])
    expect(allTicked(book, [2, 3])).toBe(true)
    leaveOut(book, [2, 3])
    expect(allTicked(book, [2, 3])).toBe(false)
    expect(ticked(book)).toEqual([])
  })
})

describe('when everything is matched again', () => {
  test('a tick applies only to the person it was made for', () => {
    const gone = person('gone', { account: 'disabled' })
    const late = person('late', { account: 'disabled' })
    const book = bookOf([row(1, 'certain', [gone])])
    pick(book, 1)
    book.put(rowsOf(book, [1]).map((present) => ({ ...present, match: null })))
    expect(group(book, 1)).toBe('waiting')
    book.put(
      rowsOf(book, [1]).map((present) => ({ ...present, match: row(1, 'certain', [late]).match })),
    )
    expect(obstacle(book, 1)).toBe('disabled')
    book.put(
      rowsOf(book, [1]).map((present) => ({ ...present, match: row(1, 'certain', [gone]).match })),
    )
    expect(ticked(book)).toEqual([1])
  })

  test('chosen people stay chosen, and files that were left out stay out', () => {
    const book = bookOf([row(1, 'none'), row(2, 'certain', [ben])])
    choosePerson(book, 1, ana)
    leaveOut(book, [2])
    book.put(
      rowsOf(book, [1, 2]).map((present) => ({
        ...present,
        match: row(present.id, 'certain', [person('other')]).match,
      })),
    )
    expect(ticked(book)).toEqual([1])
    expect(obstacle(book, 2)).toBe('left_out')
  })
})

describe('choosing a person', () => {
  test('makes an ambiguous or unmatched file ready, for a guest too', () => {
    const guest = person('guest', { account: 'guest', userType: 'Guest' })
    const book = bookOf([row(1, 'ambiguous', [ana, ben]), row(2, 'none')])
    choosePerson(book, 1, ben)
    choosePerson(book, 2, guest)
    expect(ticked(book)).toEqual([1, 2])
    expect(rowsOf(book, [1]).map(explainMatch)).toEqual(['Chosen by you'])
  })

  test('asks again about people who changed their photo themselves', () => {
    const book = bookOf([row(1, 'none')])
    choosePerson(book, 1, person('proud', { changedSince: true }))
    expect(obstacle(book, 1)).toBe('changed_since')
  })

  test('sends neither rule nor confidence for such a file, and both for the others', () => {
    const book = bookOf([row(1, 'none'), row(2, 'certain', [ben])])
    choosePerson(book, 1, ana)
    const common = { fileSize: 1000, overwrite: false }
    expect(itemsOf(book).map(({ item }) => item)).toEqual([
      { ...common, fileName: '1.jpg', personId: ana.id, rule: null, confidence: null },
      { ...common, fileName: '2.jpg', personId: ben.id, rule: 'upn', confidence: 'certain' },
    ])
  })
})

test('a tab keeps the lines that were decided in it until it is opened again', () => {
  const book = bookOf([row(1, 'ambiguous', [ana, ben]), row(2, 'ambiguous', [ana, ben])])
  const kept = new Set([1, 2])
  choosePerson(book, 1, ana)
  const shown = (stay: Set<number>) => listLines(book, decide, stay).lines
  expect(shown(kept).map(({ key }) => key)).toEqual([1, 2])
  expect(shown(new Set()).map(({ key }) => key)).toEqual([2])
})

test('search finds files and people, ignoring case', () => {
  const book = bookOf([
    row(1, 'certain', [ana], { name: 'Sales/1.jpg' }),
    row(2, 'certain', [ben]),
    row(3, 'none', [], { name: 'sales.jpg' }),
  ])
  const found = (text: string) =>
    listLines(book, { tab: 'all', reason: null, text }).lines.map(({ key }) => key)
  expect(found('SALES')).toEqual([1, 3])
  expect(found('sales ana@')).toEqual([1])
  expect(found('Ben')).toEqual([2])
})

test('search ignores accents, and finds the person that is chosen now', () => {
  const [joerg, soeren] = [person('Jörg Müller'), person('Søren Wałęsa')]
  const book = bookOf([
    row(1, 'certain', [joerg]),
    row(2, 'certain', [soeren]),
    row(3, 'none', [], { name: 'Mu\u0308hle/Joella.jpg' }),
  ])
  const found = (text: string) =>
    listLines(book, { tab: 'all', reason: null, text }).lines.map(({ key }) => key)
  for (const text of ['müller', 'Mu\u0308ller', 'MULLER', 'mueller joerg', 'muel']) {
    expect([text, found(text)]).toEqual([text, [1]])
  }
  for (const text of ['soren', 'Soeren', 'walesa', 'SØREN wał']) {
    expect([text, found(text)]).toEqual([text, [2]])
  }
  expect(found('muehle ella')).toEqual([3])
  expect(found('moller')).toEqual([])
  choosePerson(book, 3, person('Zoë'))
  expect(found('zoe')).toEqual([3])
})

test('the folder that all files have in common is shown once', () => {
  expect(commonFolder(['P 2026/Sales/a.jpg', 'P 2026/HR/b.jpg', 'P 2026/c.jpg'])).toBe('P 2026/')
  expect(commonFolder(['P/Sales/a.jpg', 'P/Sales/b.jpg'])).toBe('P/Sales/')
  expect(commonFolder(['P/Sales/a.jpg', 'P/Sales 2/b.jpg'])).toBe('P/')
  expect(commonFolder(['P/a.jpg', 'b.jpg'])).toBe('')
  expect(commonFolder(['/a.jpg', 'b.jpg'])).toBe('')
  expect(commonFolder(['/a.jpg', '/b/c.jpg'])).toBe('/')
  expect(commonFolder(['a.jpg'])).toBe('')
  expect(commonFolder([])).toBe('')
  expect(partsWithin('P/', 'P/Sales/EU/a.jpg')).toEqual({ own: 'a.jpg', within: 'Sales/EU' })
  expect(partsWithin('P/', 'P/a.jpg')).toEqual({ own: 'a.jpg', within: '' })
  expect(partsWithin('P/', 'b.jpg')).toEqual({ own: 'b.jpg', within: '' })
})

describe('the sentences about the review', () => {
  test('a row says how it was matched and what will happen', () => {
    const book = bookOf([row(1, 'certain', [ben]), row(2, 'ambiguous', [ana, ben]), row(3, 'none')])
    expect([...book.rows.values()].map(explainMatch)).toEqual([
      'By sign-in name',
      'By sign-in name: 2 people',
      'No match',
    ])
    expect([1, 2, 3].map((id) => textOf(book, id))).toEqual([
      'Replaces photo',
      'Several people: choose one',
      'Choose a person',
    ])
  })

  test('the field for a person offers a choice only if there is one', () => {
    expect([0, 1, 2].map(placeholderFor)).toEqual([
      'Search for a person',
      'See similar names',
      'Choose from 2 people',
    ])
  })

  test('the sum says how many photos are new, replaced, or not checked yet', () => {
    const { tally } = bookOf([
      row(1, 'certain', [ana]),
      row(2, 'certain', [ben]),
      row(3, 'certain', [person('c', { photo: 'unknown' })]),
    ])
    expect(explainTally(tally)).toBe('3 photos: 1 new, 1 replaced, and 1 not checked yet')
    expect(explainTally({ ...tally, ready: 0 })).toBe('No files selected')
  })

  test('one of several files for a person says how it was matched and how large it is', () => {
    const sizes = [999, 1200, 84_000, 1_240_000, 12_400_000]
    expect(sizes.map((size) => describeFile(row(1, 'certain', [ben], { size }), ben))).toEqual(
      ['999 bytes', '1.2 KB', '84 KB', '1.2 MB', '12 MB'].map(
        (size) => `By sign-in name · ${size}`,
      ),
    )
  })
})
