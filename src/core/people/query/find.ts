import { sql, type SQL } from 'drizzle-orm'
import type { Database } from '../../store/database.ts'
import { people } from '../../store/schema.ts'
import { written } from '../../store/statements/written.ts'
import type { From } from './cursor.ts'
import {
  amongWaiting,
  filtered,
  filteredBut,
  filteredByRareSearch,
  inGroup,
  inRun,
} from './filters.ts'
import { all, columnsOfPeople, listed, next, orderOf, type Listed, type Part } from './inOrder.ts'
import { streamsOf } from './order.ts'

interface Window {
  /** how many of the next people are looked at */
  people: number
  /** how many are returned at most */
  count: number
  /** which of them are returned */
  found: SQL
  /** of each, how many of those looked at have it is counted */
  counted?: (SQL | undefined)[]
}

/** The rows of some, and whether there is nobody else; else there may be. */
interface Looked {
  rows: Listed[]
  isWhole: boolean
  /** empty if it was not asked for, or not all that is asked for was looked at */
  counts: number[]
}

/** Those of the next people who are to be found. */
export function lookThrough(db: Database, part: Part, window: Window): Promise<Looked> {
  return rowsOf(db, part, looked(part, window), window)
}

/** Besides those who are to be found, the last one that is looked at is read, if there are so many. */
const looked = (part: Part, { people: size, count, found, counted = [] }: Window): SQL => sql`
  select *, ${found} as fits
  from (
    select *, row_number() over in_order as place, ${countsOf(counted)} as counts
    from (${next(part, size)}) as people
    window in_order as (order by ${orderOf(part, true)})
  ) as people
  where ${found} or place = ${written(size)}
  order by ${orderOf(part)} limit ${written(count + 1)}`

function countsOf(conditions: (SQL | undefined)[]): SQL {
  const counts = conditions.map(
    (condition) => sql`count(*) filter (where ${condition}) over in_order`,
  )
  return sql`array[${sql.join(counts, sql`, `)}]::int[]`
}

async function rowsOf(
  db: Database,
  part: Part,
  found: SQL,
  { people: size, count }: Pick<Window, 'people' | 'count'>,
): Promise<Looked> {
  const rows = await db
    .with(db.$with('people', {}).as(found))
    .select({
      ...listed,
      fits: sql<boolean>`fits`,
      isLast: sql<boolean>`place = ${written(size)}`,
      counts: sql<number[]>`counts`,
    })
    .from(people)
    .orderBy(orderOf(part))
  const last = rows.find(({ isLast }) => isLast)
  return {
    rows: rows.filter(({ fits }) => fits).slice(0, count),
    isWhole: last === undefined,
    counts: last?.counts ?? [],
  }
}

/**
 * Finds all and sorts them.
 * @param common which words of the search many have
 */
export function findAll(
  db: Database,
  part: Part,
  count: number,
  common: ReadonlySet<number>,
): Promise<Listed[]> {
  const { filters } = streamsOf(part.query, part.segment)
  const others = filteredBut(part.query, filters.union(new Set(['search'])))
  const found = sql`
    select * from (${allFound(part, others ? filtered(part.query) : filteredByRareSearch(part.query, common))}) as people
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
    (select ${columnsOfPeople}, 0 as place, '{}'::int[] as counts, true as fits from (${before}) as people
      order by ${orderOf(part)} limit ${written(window.count)})
    union all (${after})
    order by ${orderOf(part, true)} limit ${written(window.count + 1)}`
  return rowsOf(db, part, both, window)
}

/** Without `offset` PostgreSQL may look through everybody in the order of an index instead. */
function allFound({ query, segment, from }: Part, by = filtered(query)): SQL {
  const among = [inGroup(query.group), inRun(query.run), amongWaiting(query)]
  const rest = [...among, segment.within, from?.(people)]
  return sql`select * from ${people} where ${all(by, ...rest)} offset 0`
}
