import { sql, type SQL } from 'drizzle-orm'
import type { PeopleQuery, ListedPerson } from '../../model.ts'
import type { Database } from '../../store/database.ts'
import { groupMembers, people } from '../../store/schema.ts'
import { written } from '../../store/statements/written.ts'
import { listColumns } from '../summary.ts'
import type { From } from './cursor.ts'
import { filtered, filteredBut, filteredByRareSearch, inGroup, inRun } from './filters.ts'
import { streamsOf, type Segment } from './order.ts'

/** A person in a list. */
export interface Listed {
  summary: ListedPerson
  sortName: string
}

/** What part of which list is read. */
export interface Part {
  query: PeopleQuery
  segment: Segment
  /** where it begins; undefined = at the first */
  from: From | undefined
}

interface Window {
  /** how many of the next people are looked at */
  people: number
  /** how many are returned at most */
  count: number
  /** which of them are returned */
  found: SQL
}

const listed = { summary: listColumns, sortName: people.sortName }
/** Of the summary, and what filters look at. */
const columns = [
  ...Object.values(listColumns),
  people.searchText,
  people.active,
  people.licences,
  people.photoOrigin,
  people.photoQuality,
]
const columnsOfPeople = sql.join([...columns, people.sortName], sql`, `)
const columnsOfMembers = sql.join([...columns, groupMembers.sortName], sql`, `)
const membersByName = { sortName: groupMembers.sortName, id: groupMembers.personId }

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

const all = (...conditions: (SQL | undefined)[]): SQL => {
  const given = conditions.filter((each) => each !== undefined)
  return given.length === 0 ? sql`true` : sql.join(given, sql` and `)
}

/** The next people who fit the filters that an index has, read in its order and no further than needed. */
function next(part: Part, size: number): SQL {
  const { group, conditions } = streamsOf(part.query, part.segment)
  const streams = conditions.map((condition) =>
    group === null
      ? sql`(select ${columnsOfPeople} from ${people} where ${all(condition, part.from?.(people))}
          order by ${orderOf(part)} limit ${written(size)})`
      : nextMembers(group, part, condition, size),
  )
  const together = sql.join(streams, sql` union all `)
  return streams.length === 1
    ? together
    : sql`${together} order by ${orderOf(part, true)} limit ${written(size)}`
}

/** Each member is looked up. Without `offset` PostgreSQL may look through everybody instead. */
function nextMembers(group: string, part: Part, condition: SQL | undefined, size: number): SQL {
  const { sortName, personId } = groupMembers
  const direction = sql.raw(part.query.descending ? 'desc' : 'asc')
  return sql`(select ${columnsOfMembers}
    from ${groupMembers} cross join lateral (select * from ${people} where id = ${personId} offset 0) as people
    where ${all(sql`group_id = ${group} and ${sortName} is not null`, condition, part.from?.(membersByName))}
    order by ${sortName} ${direction}, ${personId} ${direction} limit ${written(size)})`
}

/** The next people, none of whom needs to be looked at. */
export function inOrder(db: Database, part: Part, count: number): Promise<Listed[]> {
  return db
    .with(db.$with('people', {}).as(next(part, count)))
    .select(listed)
    .from(people)
    .orderBy(orderOf(part))
}

/** The rows of some, and whether there is nobody else; else there may be. */
interface Looked {
  rows: Listed[]
  isWhole: boolean
}

/** Those of the next people who are to be found. */
export function lookThrough(db: Database, part: Part, window: Window): Promise<Looked> {
  return rowsOf(db, part, looked(part, window), window)
}

/** Besides those who are to be found, the last one that is looked at is read, if there are so many. */
const looked = (part: Part, { people: size, count, found }: Window): SQL => sql`
  select *, ${found} as fits
  from (
    select *, row_number() over (order by ${orderOf(part, true)}) as place
    from (${next(part, size)}) as next
  ) as people
  where ${found} or place = ${written(size)}
  order by ${orderOf(part)} limit ${written(count + 1)}`

async function rowsOf(
  db: Database,
  part: Part,
  found: SQL,
  { people: size, count }: Pick<Window, 'people' | 'count'>,
): Promise<Looked> {
  const rows = await db
    .with(db.$with('people', {}).as(found))
    .select({ ...listed, fits: sql<boolean>`fits`, isLast: sql<boolean>`place = ${written(size)}` })
    .from(people)
    .orderBy(orderOf(part))
  return {
    rows: rows.filter(({ fits }) => fits).slice(0, count),
    isWhole: !rows.some(({ isLast }) => isLast),
  }
}

/** Finds all and sorts them. */
export function findAll(db: Database, part: Part, count: number): Promise<Listed[]> {
  const { filters } = streamsOf(part.query, part.segment)
  const others = filteredBut(part.query, filters.union(new Set(['search'])))
  const found = sql`
    select * from (${allFound(part, others ? filtered : filteredByRareSearch)}) as people
    order by ${orderOf(part)} limit ${written(count)}`
  return db
    .with(db.$with('people', {}).as(found))
    .select(listed)
    .from(people)
    .orderBy(orderOf(part))
}

/**
 * Finds all only as far as `pivot`, a place in the order of names, and the others among the next people from there. That is
 * fast for the beginning of a word, since most names from there begin with it, and it is a rare one of those before.
 */
export function findAround(
  db: Database,
  part: Part,
  window: Window & { pivot: string },
): Promise<Looked> {
  const { query } = part
  const place =
    (compared: string): From =>
    (by) =>
      all(part.from?.(by), sql`${by.sortName} ${sql.raw(compared)} ${window.pivot}`)
  const before = allFound({ ...part, from: place(query.descending ? '>' : '<') })
  const after = looked({ ...part, from: place(query.descending ? '<=' : '>=') }, window)
  const both = sql`
    (select ${columnsOfPeople}, 0 as place, true as fits from (${before}) as people
      order by ${orderOf(part)} limit ${written(window.count)})
    union all (${after})
    order by ${orderOf(part, true)} limit ${written(window.count + 1)}`
  return rowsOf(db, part, both, window)
}

/** Without `offset` PostgreSQL may look through everybody in the order of an index instead. */
function allFound({ query, segment, from }: Part, by = filtered): SQL {
  const rest = [inGroup(query.group), inRun(query.run), segment.within, from?.(people)]
  return sql`select * from ${people} where ${all(by(query), ...rest)} offset 0`
}
