import { eq, gte, lt } from 'drizzle-orm'
import { AppError } from '../errors.ts'
import { searchWords } from '../matching/search.ts'
import type { ListedPerson, Page, PeopleQuery, PersonSummary } from '../model.ts'
import type { Database } from '../store/database.ts'
import { people } from '../store/schema.ts'
import { cursorAfter, placeAfter, type From } from './query/cursor.ts'
import { filteredBut, searchedWords } from './query/filters.ts'
import { inOrder, type Listed, type Part } from './query/inOrder.ts'
import { findAll, findAround, lookThrough } from './query/find.ts'
import { DIGITS, letterAfter } from './query/letters.ts'
import { segmentsOf, streamsOf } from './query/order.ts'
import { commonOf, FIRST_WINDOW, nextWindow } from './query/searchWindow.ts'
import { summaryColumns } from './summary.ts'

/**
 * One page of people. It costs the same however many people there are, except for filters without an index in that order
 * that fit a few percent of them: it may look at some thousand.
 * @throws AppError `invalid_request` for a cursor that is not one of ours, and for a letter with another sort than by name
 */
export async function pageOfPeople(db: Database, query: PeopleQuery): Promise<Page<ListedPerson>> {
  const { rows, hasMore } = await rowsOfPage(db, query)
  const last = rows.at(-1)
  const next = hasMore && last ? cursorAfter(query, segmentsOf(query), last) : null
  return { items: rows.map(({ summary }) => summary), next }
}

/** Like `pageOfPeople`, with what cursors are made of: a list can be read in both directions from any of its people. */
export async function rowsOfPage(
  db: Database,
  query: PeopleQuery,
): Promise<{ rows: PlacedPerson[]; hasMore: boolean }> {
  const segments = segmentsOf(query)
  const begin = await beginningOf(db, query)
  const rows: PlacedPerson[] = []
  const wanted = query.limit + 1
  for (const [n, segment] of segments.entries()) {
    if (n < begin.segment || rows.length === wanted) continue
    const from = n === begin.segment ? begin.from : undefined
    const next = await firstRows(db, { query, segment, from }, wanted - rows.length)
    rows.push(...next.map((row) => ({ ...row, segment: n })))
  }
  return { rows: rows.slice(0, query.limit), hasMore: rows.length > query.limit }
}

/** @property segment of the list, from 0 */
export type PlacedPerson = Listed & { segment: number }

interface Beginning {
  segment: number
  from: From | undefined
}

async function beginningOf(db: Database, query: PeopleQuery): Promise<Beginning> {
  const { cursor, letter = null, sort = 'name', descending = false } = query
  if (letter !== null && sort !== 'name')
    throw new AppError('invalid_request', { detail: 'letter: only with sort=name' })
  if (cursor !== null) return placeAfter(query, segmentsOf(query), cursor)
  if (letter === null) return { segment: 0, from: undefined }
  if (!descending)
    return { segment: 0, from: ({ sortName }) => gte(sortName, letter === DIGITS ? '0' : letter) }
  const later = await letterAfter(db, letter)
  return { segment: 0, from: later === null ? undefined : ({ sortName }) => lt(sortName, later) }
}

/**
 * What fits many is found among the next few people in order, and of what fits few all are found by their indexes. Which
 * it is shows in the next few people.
 */
async function firstRows(db: Database, part: Part, count: number): Promise<Listed[]> {
  const found = filteredBut(part.query, streamsOf(part.query, part.segment).filters)
  if (!found) return inOrder(db, part, count)
  // So few that they are found at once, however many people there are
  if (part.query.approval !== null) return findAll(db, part, count, new Set())
  const words = searchedWords(part.query.search)
  const counted = words.length > 1 ? words : []
  const first = await lookThrough(db, part, { people: FIRST_WINDOW, count, found, counted })
  if (first.rows.length === count || first.isWhole) return first.rows
  const more = nextWindow({ found: first.rows.length, wanted: count })
  if (more !== null) {
    const { rows, isWhole } = await lookThrough(db, part, { people: more, count, found })
    if (rows.length === count || isWhole) return rows
  }
  const pivot = more === null ? pivotOf(part) : null
  if (pivot !== null) {
    const window = { people: FIRST_WINDOW, count, found, pivot }
    const { rows, isWhole } = await findAround(db, part, window)
    if (rows.length === count || isWhole) return rows
  }
  return findAll(db, part, count, commonOf(first.counts))
}

/** Where names begin with the one or two letters that are searched for, if lists are by name. */
function pivotOf({ query, segment }: Part): string | null {
  const [word, ...others] = searchWords(query.search)
  if (!word?.[0]?.startsWith(' ') || others.length > 0 || segment.column !== null) return null
  const beginning = word[0].trim()
  return query.descending ? `${beginning}\u{10ffff}` : beginning
}

export async function personById(db: Database, id: string): Promise<PersonSummary | null> {
  const [row] = await db.select(summaryColumns).from(people).where(eq(people.id, id))
  return row ?? null
}
