import { sql, type SQL } from 'drizzle-orm'
import type { PeopleQuery, ListedPerson } from '../../model.ts'
import type { Database } from '../../store/database.ts'
import { groupMembers, people } from '../../store/schema.ts'
import { written } from '../../store/statements/written.ts'
import { listColumns } from '../summary.ts'
import type { From } from './cursor.ts'
import { filtered, inGroup, inRun } from './filters.ts'
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

/**
 * Those of the next people who are to be found, and whether there was nobody else to look at. Besides them, the last one
 * that was looked at is read, if so many were needed.
 */
export async function lookThrough(
  db: Database,
  part: Part,
  { people: size, count, found }: Window,
): Promise<{ rows: Listed[]; isWhole: boolean }> {
  const window = sql`
    select *, ${found} as fits
    from (select *, row_number() over (order by ${orderOf(part, true)}) as place from (${next(part, size)}) as next) as people
    where ${found} or place = ${written(size)}
    order by ${orderOf(part)} limit ${written(count + 1)}`
  const rows = await db
    .with(db.$with('people', {}).as(window))
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
  const found = sql`
    select * from (${allFound(part)}) as people
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
 * @returns fewer than `count` even if there may be more
 */
export function findAround(
  db: Database,
  part: Part,
  { pivot, people: size, count, found }: Window & { pivot: string },
): Promise<Listed[]> {
  const [before, after] = part.query.descending ? ['>', '<='] : ['<', '>=']
  const onlyIf =
    (is: string): From =>
    (by) =>
      all(part.from?.(by), sql`${by.sortName} ${sql.raw(is)} ${pivot}`)
  const first = { ...part, from: onlyIf(before) }
  const second = next({ ...part, from: onlyIf(after) }, size)
  const both = sql`
    (select ${columnsOfPeople} from (${allFound(first)}) as people
      order by ${orderOf(part)} limit ${written(count)})
    union all
    (select * from (${second}) as people where ${found} order by ${orderOf(part)} limit ${written(count)})
    order by ${orderOf(part, true)} limit ${written(count)}`
  return db.with(db.$with('people', {}).as(both)).select(listed).from(people).orderBy(orderOf(part))
}

/** Without `offset` PostgreSQL may look through everybody in the order of an index instead. */
function allFound({ query, segment, from }: Part): SQL {
  const rest = [inGroup(query.group), inRun(query.run), segment.within, from?.(people)]
  return sql`select * from ${people} where ${all(filtered(query), ...rest)} offset 0`
}
