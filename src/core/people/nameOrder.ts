import { and, asc, eq, sql, type SQL } from 'drizzle-orm'
import type { PeopleQuery, PersonSummary, PhotoState } from '../model.ts'
import type { Database } from '../store/database.ts'
import { people } from '../store/schema.ts'
import { summaryColumns } from './summary.ts'

/** A person in a list, and how many names were looked at for the whole of it, if they were counted. */
export interface Listed {
  summary: PersonSummary
  sortName: string
  looked: number
}

interface Window {
  /** how many of the next names are looked at */
  names: number
  /** how many people are returned at most */
  count: number
  /** which of those names are returned; all, unless given */
  found?: SQL
  /** whether to count the names that there were; else none is read after the last one returned */
  counted?: boolean
}

const photoStates: PhotoState[] = ['has', 'none', 'unknown']
const order = sql`order by ${people.sortName}, ${people.id}`
const number = sql`(select count(*)::int from next)`
const columns = sql.join(
  [...Object.values(summaryColumns), people.sortName, people.searchText],
  sql`, `,
)

/**
 * The next people by name who fit the filters, the search left aside, read in the order of an index and no further than
 * needed.
 */
export function inNameOrder(
  db: Database,
  filters: Omit<PeopleQuery, 'search'>,
  from: SQL | undefined,
  { names, count, found, counted = false }: Window,
): Promise<Listed[]> {
  const streams = streamsOf(filters).map((condition) => {
    const where = and(condition, from) ?? sql`true`
    return sql`(select ${columns} from ${people} where ${where} ${order} limit ${names})`
  })
  const all = sql.join(streams, sql` union all `)
  const next = streams.length === 1 ? all : sql`${all} order by sort_name, id limit ${names}`
  const window = counted
    ? sql`with next as materialized (${next}) select *, ${number} as looked from next`
    : sql`select *, ${names} as looked from (${next}) as next`
  return db
    .with(db.$with('people', {}).as(window))
    .select({ summary: summaryColumns, sortName: people.sortName, looked: sql<number>`looked` })
    .from(people)
    .where(found)
    .orderBy(asc(people.sortName), asc(people.id))
    .limit(count)
}

/**
 * The conditions of which each has an index that keeps its people in the order of names: an index of photo states
 * begins with the state, so people with any are its three parts put together.
 */
function streamsOf({ scope, photo, department }: Omit<PeopleQuery, 'search'>): (SQL | undefined)[] {
  if (photo === null && department === null)
    return [scope === 'active' ? eq(people.active, true) : undefined]
  const states = photo === null ? photoStates : [photo]
  const kinds = scope === 'active' ? [true] : [true, false]
  const inDepartment = department === null ? undefined : eq(people.department, department)
  return states.flatMap((state) =>
    kinds.map((active) => and(inDepartment, eq(people.photo, state), eq(people.active, active))),
  )
}
