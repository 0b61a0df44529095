import { and, asc } from 'drizzle-orm'
import type { PeopleService } from '../contracts.ts'
import type { PersonSummary, Selection } from '../model.ts'
import type { Database } from '../store/database.ts'
import { people } from '../store/schema.ts'
import { isOneOf } from '../store/statements/oneOf.ts'
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
export async function pageOfFiltered(
  db: Database,
  { filters, except }: Filtered,
  { cursor, limit }: { cursor: string | null; limit: number },
): Promise<{ items: PersonSummary[]; next: string | null }> {
  const { items, next } = await pageOfPeople(db, { ...filters, cursor, limit })
  const left = new Set(except)
  return { items: items.filter(({ id }) => !left.has(id)), next }
}

/** Of those who are in the directory, by name; all at once, so few. */
export const byIds = (db: Database, ids: string[]): Promise<PersonSummary[]> =>
  db
    .select(summaryColumns)
    .from(people)
    .where(isOneOf(people.id, ids))
    .orderBy(asc(people.sortName), asc(people.id))

/**
 * How many people fit the filters, without the exceptions.
 * @param service counts those who fit
 */
export async function countFiltered(
  db: Database,
  { filters, except }: Filtered,
  service: Pick<PeopleService, 'counts'>,
): Promise<number> {
  const counts = await service.counts(filters)
  const all = counts[filters.photo ?? 'total']
  if (except.length === 0) return all
  return all - (await db.$count(people, and(isOneOf(people.id, except), filtered(filters))))
}
