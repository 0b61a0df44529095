import { and, asc } from 'drizzle-orm'
import type { PersonSummary, Selection } from '../model.ts'
import type { Database } from '../store/database.ts'
import { people } from '../store/schema.ts'
import { isOneOf } from '../store/statements/oneOf.ts'
import { countPhotos } from './counts.ts'
import { pageOfPeople } from './list.ts'
import { filtered } from './query/filters.ts'
import { summaryColumns } from './summary.ts'

type Filtered = Extract<Selection, { filters: unknown }>

/** The selected people who are (still) in the directory, by name, in pages; each page is read when the one before is used up. */
export async function* selectedPeople(
  db: Database,
  selection: Selection,
  pageSize: number,
): AsyncGenerator<PersonSummary[]> {
  if ('ids' in selection) {
    const chosen = await byIds(db, selection.ids)
    for (let from = 0; from < chosen.length; from += pageSize)
      yield chosen.slice(from, from + pageSize)
    return
  }
  let cursor: string | null = null
  do {
    const page = await pageOfFiltered(db, selection, { cursor, limit: pageSize })
    if (page.items.length > 0) yield page.items
    cursor = page.next
  } while (cursor !== null)
}

/** One page of those who fit the filters, without the exceptions: it may be shorter than the limit, or empty. */
async function pageOfFiltered(
  db: Database,
  { filters, except }: Filtered,
  { cursor, limit }: { cursor: string | null; limit: number },
): Promise<{ items: PersonSummary[]; next: string | null }> {
  const { items, next } = await pageOfPeople(db, { ...filters, cursor, limit })
  const left = new Set(except)
  return { items: items.filter(({ id }) => !left.has(id)), next }
}

const byIds = (db: Database, ids: string[]): Promise<PersonSummary[]> =>
  db
    .select(summaryColumns)
    .from(people)
    .where(isOneOf(people.id, ids))
    .orderBy(asc(people.sortName), asc(people.id))

/** How many people are selected and (still) in the directory. */
export async function countSelected(db: Database, selection: Selection): Promise<number> {
  if ('ids' in selection) return db.$count(people, isOneOf(people.id, selection.ids))
  const { filters, except } = selection
  const counts = await countPhotos(db, filters)
  const all = filters.photo === null ? counts.total : counts[filters.photo]
  if (except.length === 0) return all
  return all - (await db.$count(people, and(isOneOf(people.id, except), filtered(filters))))
}
