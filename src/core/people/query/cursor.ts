import { sql, type SQL } from 'drizzle-orm'
import type { AnyPgColumn } from 'drizzle-orm/pg-core'
import * as z from 'zod'
import { AppError } from '../../errors.ts'
import type { PeopleQuery, ListedPerson } from '../../model.ts'
import { people } from '../../store/schema.ts'
import { valueIn, type Segment } from './order.ts'

/** PostgreSQL stores neither NUL nor halves of surrogate pairs; JSON has both. */
const storable = z.string().refine((text) => !text.includes('\0') && text.isWellFormed())
const cursorSchema = z.object({
  /** what it is a place in */
  sort: z.string(),
  /** which segment of the list, from 0 */
  segment: z.number().int(),
  /** of the last person of a page: what they are sorted by, and a date as ISO 8601 */
  value: storable.nullable(),
  name: storable,
  id: storable,
})
type Cursor = z.infer<typeof cursorSchema>

/** The condition on who follows, by the columns that keep names and ids in order. */
export type From = (by: { sortName: AnyPgColumn; id: AnyPgColumn }) => SQL

const dates: ReadonlySet<Segment['column']> = new Set(['photoChangedAt', 'createdDateTime'])
/** Years before are no dates of PostgreSQL's, and none of the directory. */
const date = z.iso.datetime().refine((text) => text >= '1000')

/** A list in another order has other places. */
const sortOf = ({ sort = 'name', descending = false }: PeopleQuery): string =>
  `${sort}${descending ? '-' : ''}`

/** The place after a person, opaque to whoever gets it. */
export function cursorAfter(
  query: PeopleQuery,
  segments: readonly Segment[],
  { segment, summary, sortName }: { segment: number; summary: ListedPerson; sortName: string },
): string {
  const own = segments[segment]
  const value = own ? valueIn(own, summary) : null
  const cursor: Cursor = {
    sort: sortOf(query),
    segment,
    value: value instanceof Date ? value.toISOString() : value,
    name: sortName,
    id: summary.id,
  }
  return Buffer.from(JSON.stringify(cursor)).toString('base64url')
}

/**
 * The place that a page begins after, as the number of its segment and the condition on who follows in it.
 * @throws AppError `invalid_request` for a cursor that is not one of ours, or of another order
 */
export function placeAfter(
  query: PeopleQuery,
  segments: readonly Segment[],
  text: string,
): { segment: number; from: From } {
  const cursor = readCursor(text)
  const own = segments[cursor.segment]
  const isOwn = own && cursor.sort === sortOf(query)
  const { value, name, id } = cursor
  const isDate = own !== undefined && dates.has(own.column)
  const fits = own?.column == null ? value === null : isDate ? date.safeParse(value).success : value
  if (!isOwn || !fits) throw new AppError('invalid_request', { detail: 'cursor' })
  const follows = sql.raw(query.descending ? '<' : '>')
  const { column } = own
  const from: From = (by) =>
    column === null
      ? sql`(${by.sortName}, ${by.id}) ${follows} (${name}, ${id})`
      : sql`(${people[column]}, ${people.sortName}, ${people.id}) ${follows} (
          ${value}${sql.raw(isDate ? '::timestamptz' : '')}, ${name}, ${id})`
  return { segment: cursor.segment, from }
}

function readCursor(cursor: string): Cursor {
  try {
    return cursorSchema.parse(JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8')))
  } catch (error) {
    throw new AppError('invalid_request', { detail: 'cursor', cause: error })
  }
}
