import { sql, type SQL } from 'drizzle-orm'
import type { PeopleQuery, ListedPerson } from '../../model.ts'
import type { Database } from '../../store/database.ts'
import { people } from '../../store/schema.ts'
import { filtered, inGroup, inRun } from './filters.ts'
import { streamsOf, type Segment } from './order.ts'
import { listColumns } from '../summary.ts'

/** A person in a list, and how many people were looked at for the whole of it, if they were counted. */
export interface Listed {
  summary: ListedPerson
  sortName: string
  looked: number
}

/** What part of which list is read. */
export interface Part {
  query: PeopleQuery
  segment: Segment
  /** where it begins; undefined = at the first */
  from: SQL | undefined
}

interface Window {
  /** how many of the next people are looked at */
  people: number
  /** how many are returned at most */
  count: number
  /** which of them are returned; all, unless given */
  found?: SQL
  /** whether to count those that there were; else none is read after the last one returned */
  counted?: boolean
}

const number = sql`(select count(*)::int from next)`
/** Of the summary, and what filters look at. */
const columns = sql.join(
  [
    ...Object.values(listColumns),
    people.sortName,
    people.searchText,
    people.active,
    people.licences,
    people.photoOrigin,
    people.photoQuality,
  ],
  sql`, `,
)

/** Without the table, the same order is that of the columns of a union. */
function orderOf({ query, segment }: Part, isOfUnion = false): SQL {
  const { sortName, id } = people
  const by = [...(segment.column === null ? [] : [people[segment.column]]), sortName, id]
  const direction = sql.raw(query.descending ? 'desc' : 'asc')
  const terms = by.map(
    (column) => sql`${isOfUnion ? sql.identifier(column.name) : column} ${direction}`,
  )
  return sql.join(terms, sql`, `)
}

/** The next people who fit the filters that an index has, read in its order and no further than needed. */
export function inOrder(
  db: Database,
  part: Part,
  { people: size, count, found, counted = false }: Window,
): Promise<Listed[]> {
  const streams = streamsOf(part.query, part.segment).conditions.map((condition) => {
    const where = sql.join(
      [condition, part.from].filter((each) => each !== undefined),
      sql` and `,
    )
    const all = condition || part.from ? where : sql`true`
    return sql`(select ${columns} from ${people} where ${all} order by ${orderOf(part)} limit ${size})`
  })
  const all = sql.join(streams, sql` union all `)
  const next =
    streams.length === 1 ? all : sql`${all} order by ${orderOf(part, true)} limit ${size}`
  const window = counted
    ? sql`with next as materialized (${next}) select *, ${number} as looked from next`
    : sql`select *, ${size} as looked from (${next}) as next`
  return db
    .with(db.$with('people', {}).as(window))
    .select({ summary: listColumns, sortName: people.sortName, looked: sql<number>`looked` })
    .from(people)
    .where(found)
    .orderBy(orderOf(part))
    .limit(count)
}

/** Finds all and sorts them. Without `offset` PostgreSQL may look through everybody in the order of an index instead. */
export function findAll(db: Database, part: Part, count: number): Promise<Listed[]> {
  const { query, segment, from } = part
  const conditions = [filtered(query), inGroup(query.group), inRun(query.run), segment.within, from]
  const where = sql.join(
    conditions.filter((each) => each !== undefined),
    sql` and `,
  )
  const all = sql`select * from ${people} where ${where} offset 0`
  return db
    .with(db.$with('people', {}).as(all))
    .select({ summary: listColumns, sortName: people.sortName, looked: sql<number>`0` })
    .from(people)
    .orderBy(orderOf(part))
    .limit(count)
}
