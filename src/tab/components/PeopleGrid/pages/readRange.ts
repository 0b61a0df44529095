import { pagesInView, type Pages } from './pages.ts'

interface Page<Person> {
  items: Person[]
  next: string | null
}

/** More people than were added meanwhile; the list is not followed to its end for somebody who left it. */
const MORE_PAGES = 50

/**
 * Those from `first` to `last`, both included. Each page is followed to the next: where people were added before the
 * end of one that is out of view, the next one that is known begins later, and they are within the range, too.
 * @param readPage answers from memory what was read before
 */
export async function readRange<Person extends { id: string }>(
  readPage: (cursor: string | null) => Promise<Page<Person>>,
  { starts, ...pages }: Pages,
  { first, last }: { first: number; last: number },
  pageSize: number,
): Promise<Person[]> {
  const known = pagesInView({ starts, ...pages }, { first, last }, pageSize)
  const read = await Promise.all(known.map((page) => readPage(starts[page] ?? null)))
  const from = (known[0] ?? 0) * pageSize
  const final = read.at(-1)?.items[last - (known.at(-1) ?? 0) * pageSize]
  const people: Person[] = []
  let page = read[0]
  for (let n = 0; page && n < known.length + MORE_PAGES; n += 1) {
    people.push(...(n === 0 ? page.items.slice(first - from) : page.items))
    const end = people.findIndex(({ id }) => id === final?.id)
    if (end >= 0) return people.slice(0, end + 1)
    page = page.next === null ? undefined : await readPage(page.next)
  }
  return read.flatMap(({ items }) => items).slice(first - from, last + 1 - from)
}
