import { beforeAll, describe, expect, test, vi } from 'vitest'
import { createReviews } from '../../../../../src/tab/review/store.ts'
import { firstChoice } from '../../../../../src/tab/sources/source.ts'
import { matchAgainst, picturesNamed, textNamed } from '../../../../fixtures/tab/directory.ts'
import { person } from '../../../../fixtures/people/person.ts'
import { ThreadWorker } from '../../../../fixtures/tab/threadWorker.ts'

beforeAll(() => void vi.stubGlobal('Worker', ThreadWorker))

const pupils = [
  person('Adam', 'Fox', { employeeId: '5005' }),
  person('Bella', 'Stone', { employeeId: '5006' }),
  person('Carl', 'Young', { employeeId: '5007' }),
  person('Dora', 'Hill', { employeeId: '5008' }),
]
const everybody = ['Adam Fox', 'Bella Stone', 'Carl Young', 'Dora Hill']

/** Drops a text beside pictures, and uses the columns that the dialog offers. */
async function drop(name: string, lines: string[], files: string[]) {
  const reviews = createReviews(matchAgainst(pupils))
  await reviews.take([textNamed(name, lines.join('\r\n')), ...picturesNamed(...files)])
  const [used] = reviews.state().lists
  const offered = used ? firstChoice(used.list) : null
  if (used && used.choice === null) reviews.setLists([{ list: used.list, choice: offered }])
  const { book, lists } = reviews.state()
  await vi.waitFor(() => expect(book.tally.waiting).toBe(0))
  const people = [...book.rows.values()].map(({ match }) => match?.candidates[0]?.displayName)
  return { people, offered, isAsked: used?.choice === null, lists, ready: book.tally.ready }
}

describe('a text table that names files at hand is a list', () => {
  test('of a photographer, with tabs, folders and paths in capitals', async () => {
    const rows = ['Fox\tAdam', 'Stone\tBella', 'Young\tCarl', 'Hill\tDora']
    const { people, offered, isAsked } = await drop(
      'photographer/INDEX.TXT',
      rows.map(
        (row, n) => `YEARBOOK\tIMAGES\t0000000${n + 1}.JPG\t9\t${row}\t12A\tTeacher\t${5005 + n}`,
      ),
      rows.map((_row, n) => `photographer/IMAGES/0000000${n + 1}.JPG`),
    )
    expect(people).toEqual(everybody)
    expect(isAsked).toBe(true)
    expect(offered?.columns).toEqual({ file: 2, folders: [1], person: [8], nameParts: [4, 5] })
  })

  test('of a photographer, who numbers the files of each class from one in a folder of its own', async () => {
    const { people, offered } = await drop(
      'year/INDEX.TXT',
      ['7A\t0001.JPG\t5005', '7A\t0002.JPG\t5006', '7B\t0001.JPG\t5007', '7B\t0002.JPG\t5008'],
      ['year/7B/0001.jpg', 'year/7A/0001.jpg', 'year/7B/0002.jpg', 'year/7A/0002.jpg'],
    )
    expect(offered?.columns).toEqual({ file: 1, folders: [0], person: [2], nameParts: [] })
    expect(people).toEqual(['Carl Young', 'Adam Fox', 'Dora Hill', 'Bella Stone'])
  })

  test('whose folders are named after people, who are found by them', async () => {
    const { people, offered } = await drop(
      'list.txt',
      everybody.map((name) => `${name}\tphoto.jpg`),
      everybody.map((name) => `shoot/${name}/photo.jpg`),
    )
    expect(offered?.columns).toEqual({ file: 1, folders: [0], person: [0], nameParts: [] })
    expect(people).toEqual(everybody)
  })

  test('of a photographer, with an id and a file, and no end of the last line', async () => {
    const { people, offered } = await drop(
      'index.txt',
      ['5005,101.jpg', '5006,201.jpg', '5007,301.jpg', '5008,401.jpg'],
      ['101.jpg', '201.jpg', '301.jpg', '401.jpg'],
    )
    expect(people).toEqual(everybody)
    expect(offered?.columns).toEqual({ file: 1, folders: [], person: [0], nameParts: [] })
  })

  test('with file names that have no extension', async () => {
    const { people, offered } = await drop(
      'names.txt',
      ['P101\tAdam Fox', 'P102\tBella Stone', 'P103\tCarl Young', 'P104\tDora Hill'],
      ['P101.jpg', 'P102.jpg', 'P103.jpg', 'P104.jpg'],
    )
    expect(people).toEqual(everybody)
    expect(offered?.columns).toEqual({ file: 0, folders: [], person: [1], nameParts: [] })
  })

  test('with whole paths in capitals', async () => {
    const { people } = await drop(
      'LIST.TXT',
      ['D:\\SHOOT\\A1.JPG;Adam;Fox', 'D:\\SHOOT\\A2.JPG;Bella;Stone'],
      ['shoot/a1.jpg', 'shoot/a2.jpg'],
    )
    expect(people).toEqual(everybody.slice(0, 2))
  })

  test('with a header that says nothing', async () => {
    const { people, lists } = await drop(
      'x.txt',
      ['alpha,beta', 'A1,5005', 'A2,5006'],
      ['A1.jpg', 'A2.jpg'],
    )
    expect(people).toEqual(everybody.slice(0, 2))
    expect(lists[0]?.list.sheets[0]?.header).toEqual(['alpha', 'beta'])
  })

  test('with a header that names a column of something else as the photo', async () => {
    const { people } = await drop(
      'x.csv',
      ['Photo,Ref,Employee ID', 'yes,A1,5005', 'no,A2,5006'],
      ['A1.jpg', 'A2.jpg'],
    )
    expect(people).toEqual(everybody.slice(0, 2))
  })

  test('which is used at once where its header says who is who', async () => {
    const { people, isAsked } = await drop(
      'x.txt',
      ['Ref\tEmployee ID', 'A1\t5005', 'A2\t5006'],
      ['A1.jpg', 'A2.jpg'],
    )
    expect(people).toEqual(everybody.slice(0, 2))
    expect(isAsked).toBe(false)
  })

  test('also where the files were dropped before', async () => {
    const reviews = createReviews(matchAgainst(pupils))
    await reviews.take(picturesNamed('P1.jpg', 'P2.jpg'))
    await reviews.take([textNamed('names.txt', 'P1\tAdam Fox\nP2\tBella Stone\n')])
    expect(reviews.state().lists).toHaveLength(1)
    expect(reviews.state().book.tally.all).toBe(2)
  })
})

test('a list that nobody could read is understood once its files come', async () => {
  const reviews = createReviews(matchAgainst(pupils))
  await reviews.take([textNamed('names.csv', 'P1,Adam Fox\nP2,Bella Stone\n')])
  expect(reviews.state().lists[0]?.choice).toBeNull()
  await reviews.take(picturesNamed('P1.jpg', 'P2.jpg'))
  const [used] = reviews.state().lists
  expect(used && firstChoice(used.list).columns).toEqual({
    file: 0,
    folders: [],
    person: [1],
    nameParts: [],
  })
})

describe('a text that names no file at hand', () => {
  test.each([
    ['a note', ['Dear all,', 'the photos are in the folder.', 'Regards, Ana']],
    ['a licence', ['Copyright 2026, Studio, Inc.', 'All rights reserved, worldwide.']],
    ['one line', ['1.jpg']],
  ])('is a file like any other: %s', async (_what, lines) => {
    const { lists } = await drop('readme.txt', lines, ['A1.jpg', 'A2.jpg'])
    expect(lists).toEqual([])
  })
})

test('a class or a year that many share is not taken for an id', async () => {
  const others = Array.from({ length: 12 }, (_none, n) =>
    person(`Grade${n}`, 'Short', { employeeId: `${n}` }),
  )
  const reviews = createReviews(matchAgainst([...pupils, ...others]))
  const lines = Array.from({ length: 12 }, (_none, n) => `${n}.jpg\t9\t${5005 + (n % 4)}`)
  await reviews.take([
    textNamed('list.txt', lines.join('\n')),
    ...picturesNamed(...lines.map((_line, n) => `${n}.jpg`)),
  ])
  const [used] = reviews.state().lists
  expect(used && firstChoice(used.list).columns.person).not.toContain(1)
})
