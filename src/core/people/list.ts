import { and, asc, eq, like, or, sql, type SQL } from 'drizzle-orm'
import * as z from 'zod'
import { AppError } from '../errors.ts'
import { searchWords } from '../matching/search.ts'
import type { Page, PeopleFilters, PeopleQuery, PersonSummary } from '../model.ts'
import type { Database } from '../store/database.ts'
import { people } from '../store/schema.ts'
import { inNameOrder, type Listed } from './nameOrder.ts'
import { FIRST_WINDOW, nextWindow } from './searchWindow.ts'
import { inScope, summaryColumns } from './summary.ts'

/** PostgreSQL stores neither NUL nor halves of surrogate pairs; JSON has both. */
const storable = z.string().refine((text) => !text.includes('\0') && text.isWellFormed())
/** Sort name and id of the last person of a page. */
const cursorSchema = z.tuple([storable, storable])

/**
 * One page of people, by name. It costs the same however many people there are, except for a search that fits a few
 * percent of them: it may look at some thousand.
 * @throws AppError `invalid_request` for a cursor that is not one of ours
 */
export async function pageOfPeople(db: Database, query: PeopleQuery): Promise<Page<PersonSummary>> {
  const rows = await firstRows(db, query, query.limit + 1)
  const items = rows.slice(0, query.limit)
  const last = items.at(-1)
  const next = rows.length > query.limit && last ? cursorOf(last.sortName, last.summary.id) : null
  return { items: items.map(({ summary }) => summary), next }
}

/**
 * A search that fits many finds a page among the next few names, and one that fits few finds all of them by their
 * letters. Which it is shows in the next few names.
 */
async function firstRows(db: Database, query: PeopleQuery, count: number): Promise<Listed[]> {
  const found = searched(query)
  const from = query.cursor === null ? undefined : after(query.cursor)
  if (!found) return inNameOrder(db, query, from, { names: count, count })
  const window = { names: FIRST_WINDOW, count, found }
  const first = await inNameOrder(db, query, from, { ...window, counted: true })
  const isWhole = (first[0]?.looked ?? FIRST_WINDOW) < FIRST_WINDOW
  if (first.length === count || isWhole) return first
  const names = nextWindow({ found: first.length, wanted: count })
  if (names !== null) {
    const more = await inNameOrder(db, query, from, { ...window, names })
    if (more.length === count) return more
  }
  return byLetters(db, and(filtered(query), from), count)
}

/** Finds all and sorts them. Without `offset` PostgreSQL may look through everybody in the order of names instead. */
function byLetters(db: Database, condition: SQL | undefined, count: number): Promise<Listed[]> {
  const all = sql`select * from ${people} where ${condition} offset 0`
  return db
    .with(db.$with('people', {}).as(all))
    .select({ summary: summaryColumns, sortName: people.sortName, looked: sql<number>`0` })
    .from(people)
    .orderBy(asc(people.sortName), asc(people.id))
    .limit(count)
}

/** The condition of all filters; undefined for everybody. */
export const filtered = (filters: PeopleFilters): SQL | undefined =>
  and(...Object.values(conditionsOf(filters)))

/** The condition of the filters that neither an index keeps in the order of names nor counts are kept by. */
export function searched(filters: PeopleFilters): SQL | undefined {
  const { scope: _, photo: __, department: ___, ...others } = conditionsOf(filters)
  return and(...Object.values(others))
}

/** By type, every filter has a condition; undefined means no restriction. */
function conditionsOf({
  scope,
  photo,
  search,
  department,
}: PeopleFilters): Record<keyof PeopleFilters, SQL | undefined> {
  return {
    scope: inScope(scope),
    photo: photo === null ? undefined : eq(people.photo, photo),
    search: and(...searchWords(search).map((ways) => or(...ways.map(matches)))),
    department: department === null ? undefined : eq(people.department, department),
  }
}

/** Both sides are lower case. Words contain only letters and digits, so nothing needs escaping for `like`. */
const matches = (word: string): SQL => like(people.searchText, `%${word}%`)

function cursorOf(sortName: string, id: string): string {
  return Buffer.from(JSON.stringify([sortName, id])).toString('base64url')
}

function after(cursor: string): SQL {
  const [sortName, id] = readCursor(cursor)
  return sql`(${people.sortName}, ${people.id}) > (${sortName}, ${id})`
}

function readCursor(cursor: string): [string, string] {
  try {
    return cursorSchema.parse(JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8')))
  } catch (error) {
    throw new AppError('invalid_request', { detail: 'cursor', cause: error })
  }
}

export async function personById(db: Database, id: string): Promise<PersonSummary | null> {
  const [row] = await db.select(summaryColumns).from(people).where(eq(people.id, id))
  return row ?? null
}
