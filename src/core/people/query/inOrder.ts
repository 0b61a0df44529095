import { sql, type SQL } from 'drizzle-orm'
import type { PeopleQuery, ListedPerson } from '../../model.ts'
import type { Database } from '../../store/database.ts'
import { groupMembers, people } from '../../store/schema.ts'
import { written } from '../../store/statements/written.ts'
import { listColumns } from '../summary.ts'
import type { From } from './cursor.ts'
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

/** What a statement returns of each. */
export const listed = { summary: listColumns, sortName: people.sortName }
/** Of the summary, and what filters look at. */
const columns = [
  ...Object.values(listColumns),
  people.searchText,
  people.active,
  people.licences,
  people.photoOrigin,
  people.photoQuality,
]
export const columnsOfPeople = sql.join([...columns, people.sortName], sql`, `)
const columnsOfMembers = sql.join([...columns, groupMembers.sortName], sql`, `)
const membersByName = { sortName: groupMembers.sortName, id: groupMembers.personId }

/** Without the table, the same order is that of the columns of a union. */
export function orderOf({ query, segment }: Part, isOfUnion = false): SQL {
  const { sortName, id } = people
  const by = [...(segment.column === null ? [] : [people[segment.column]]), sortName, id]
  const direction = sql.raw(query.descending ? 'desc' : 'asc')
  const terms = by.map(
    (column) => sql`${isOfUnion ? sql.identifier(column.name) : column} ${direction}`,
  )
  return sql.join(terms, sql`, `)
}

/** True if there are none. */
export const all = (...conditions: (SQL | undefined)[]): SQL => {
  const given = conditions.filter((each) => each !== undefined)
  return given.length === 0 ? sql`true` : sql.join(given, sql` and `)
}

/** The next people who fit the filters that an index has, read in its order and no further than needed. */
export function next(part: Part, size: number): SQL {
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
