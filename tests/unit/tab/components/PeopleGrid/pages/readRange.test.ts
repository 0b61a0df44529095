import { expect, test } from 'vitest'
import { readRange } from '../../../../../../src/tab/components/PeopleGrid/pages/readRange.ts'

/** A list in pages of two, whose cursors are the letter of the first person of a page. */
const listOf = (letters: string) => {
  const asked: (string | null)[] = []
  const readPage = async (cursor: string | null) => {
    asked.push(cursor)
    const from = cursor === null ? 0 : letters.indexOf(cursor)
    const items = letters
      .slice(from, from + 2)
      .split('')
      .map((id) => ({ id }))
    return { items, next: letters[from + 2] ?? null }
  }
  return { asked, readPage }
}
const ids = (people: { id: string }[]) => people.map(({ id }) => id).join('')
const known = { starts: [null, 'c', 'e', 'g'], onLast: 2 }

test('a range is everybody from one to another', async () => {
  const { readPage } = listOf('abcdefgh')
  expect(ids(await readRange(readPage, known, { first: 1, last: 6 }, 2))).toBe('bcdefg')
  expect(ids(await readRange(readPage, known, { first: 3, last: 3 }, 2))).toBe('d')
})

test('whoever was added out of view is within the range, too', async () => {
  const { readPage } = listOf('abCDEcdefgh')
  expect(ids(await readRange(readPage, known, { first: 1, last: 6 }, 2))).toBe('bCDEcdefg')
})

test('whoever left the list is not within it, and nobody is twice', async () => {
  const { readPage } = listOf('abfgh')
  const left = { starts: [null, 'f', 'g'], onLast: 2 }
  expect(ids(await readRange(readPage, left, { first: 0, last: 5 }, 2))).toBe('abfgh')
})

test('for somebody who has just left, the list is not read to its end', async () => {
  const letters = Array.from({ length: 400 }, (_, n) => String.fromCodePoint(0x4e00 + n)).join('')
  const { asked, readPage } = listOf(letters)
  const gone = { starts: [null, letters[2] ?? '', letters.at(-1) ?? ''], onLast: 2 }
  const people = await readRange(readPage, gone, { first: 0, last: 5 }, 2)
  expect(people.length).toBeLessThanOrEqual(6)
  expect(asked.length).toBeLessThan(60)
})
