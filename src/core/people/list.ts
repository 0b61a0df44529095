import { and, asc, eq, like, or, sql, type SQL } from 'drizzle-orm'
import * as z from 'zod'
import { AppError } from '../errors.ts'
import { searchWords } from '../matching/search.ts'
import type {
  Page,
  PeopleFilters,
  PeopleQuery,
  PeopleScope,
  PersonSummary,
  PhotoCounts,
  PhotoState,
} from '../model.ts'
import type { Database } from '../store/database.ts'
import { people } from '../store/schema.ts'
import { inScope, summaryColumns } from './summary.ts'

/** PostgreSQL stores neither NUL nor halves of surrogate pairs; JSON has both. */
const storable = z.string().refine((text) => !text.includes('\0') && text.isWellFormed())
/** Sort name and id of the last person of a page. */
const cursorSchema = z.tuple([storable, storable])

/**
 * One page of people, by name.
 * @throws AppError `invalid_request` for a cursor that is not one of ours
 */
export async function pageOfPeople(db: Database, query: PeopleQuery): Promise<Page<PersonSummary>> {
  const rows = await db
    .select({ summary: summaryColumns, sortName: people.sortName })
    .from(people)
    .where(and(filtered(query), query.cursor === null ? undefined : after(query.cursor)))
    .orderBy(asc(people.sortName), asc(people.id))
    .limit(query.limit + 1)
  const items = rows.slice(0, query.limit)
  const last = items.at(-1)
  const next = rows.length > query.limit && last ? cursorOf(last.sortName, last.summary.id) : null
  return { items: items.map(({ summary }) => summary), next }
}

function filtered({ scope, photo, search, department }: PeopleFilters): SQL | undefined {
  // By type, every filter has a condition; undefined means no restriction.
  const conditions: Record<keyof PeopleFilters, SQL | undefined> = {
    scope: inScope(scope),
    photo: photo === null ? undefined : eq(people.photo, photo),
    search: and(...searchWords(search).map((ways) => or(...ways.map(matches)))),
    department: department === null ? undefined : eq(people.department, department),
  }
  return and(...Object.values(conditions))
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

export async function countPhotos(db: Database, scope: PeopleScope): Promise<PhotoCounts> {
  const [row] = await db
    .select({ has: countOf('has'), none: countOf('none'), unknown: countOf('unknown') })
    .from(people)
    .where(inScope(scope))
  const { has, none, unknown } = row ?? { has: 0, none: 0, unknown: 0 }
  return { total: has + none + unknown, has, none, unknown }
}

function countOf(photo: PhotoState): SQL<number> {
  return sql<number>`(count(*) filter (where ${people.photo} = ${photo}))::int`
}

/** Departments of active people, sorted. */
export async function departmentNames(db: Database): Promise<string[]> {
  const rows = await db
    .selectDistinct({ department: people.department })
    .from(people)
    .where(and(inScope('active'), sql`${people.department} is not null`))
    .orderBy(asc(people.department))
  return rows.flatMap(({ department }) => department ?? [])
}

export async function personById(db: Database, id: string): Promise<PersonSummary | null> {
  const [row] = await db.select(summaryColumns).from(people).where(eq(people.id, id))
  return row ?? null
}
