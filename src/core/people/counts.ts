import { and, asc, eq, isNull, sql, type SQL } from 'drizzle-orm'
import type {
  CountedBy,
  CountedGroup,
  CountsQuery,
  PeopleFilters,
  PeopleScope,
  PhotoCounts,
  PhotoState,
} from '../model.ts'
import type { Database } from '../store/database.ts'
import { people, peopleCountChanges, peopleCounts } from '../store/schema.ts'
import { filtered } from './query/filters.ts'
import { isCountKept, keptCountOf } from './query/kept.ts'

/**
 * How many people fit, by photo state. Of everybody, a department, an office, those without one, a country, a kind or a
 * quality this is kept and costs the same however many people there are; with other filters, they are counted.
 */
export async function countPhotos(db: Database, query: CountsQuery): Promise<PhotoCounts> {
  const filters = { ...query, photo: null }
  const kept = keptCountOf(filters)
  if (!kept) return countFound(db, filters)
  const [group] = await countedGroups(db, kept.by, kept.scope, kept)
  return group ? withoutName(group) : { total: 0, has: 0, none: 0, unknown: 0 }
}

async function countFound(db: Database, filters: PeopleFilters): Promise<PhotoCounts> {
  const [row] = await db.select(counts).from(people).where(filtered(filters))
  return row ?? { total: 0, has: 0, none: 0, unknown: 0 }
}

function countOf(photo: PhotoState): SQL<number> {
  return sql<number>`(count(*) filter (where ${people.photo} = ${photo}))::int`
}

const counts = {
  total: sql<number>`count(*)::int`,
  has: countOf('has'),
  none: countOf('none'),
  unknown: countOf('unknown'),
}

const withoutName = ({ total, has, none, unknown }: CountedGroup): PhotoCounts => ({
  total,
  has,
  none,
  unknown,
})

/**
 * How many people fit in each department or office, ordered by name with those without one last. The counts are by photo,
 * of all who fit otherwise; with a filter by photo, groups in which nobody has that state are left out.
 */
export async function countGroups(
  db: Database,
  by: 'department' | 'office',
  filters: PeopleFilters,
): Promise<CountedGroup[]> {
  const others = { ...filters, photo: null }
  const { photo, scope } = filters
  const only = filters[by] === null ? undefined : { value: filters[by] }
  const groups = isCountKept(others, by)
    ? await countedGroups(db, by, scope, only)
    : await groupsFound(db, by, others)
  return groups.filter((group) => group[photo ?? 'total'] > 0)
}

function groupsFound(
  db: Database,
  by: 'department' | 'office',
  filters: PeopleFilters,
): Promise<CountedGroup[]> {
  const name = by === 'department' ? people.department : people.officeLocation
  return db
    .select({ name, ...counts })
    .from(people)
    .where(filtered(filters))
    .groupBy(name)
    .orderBy(asc(name))
}

/**
 * The kept counts by department or another dimension, ordered by name with those without one last; groups of nobody are
 * left out.
 * @param only of this name; null = those without one
 */
export function countedGroups(
  db: Database,
  by: CountedBy,
  scope: PeopleScope,
  only?: { value: string | null },
): Promise<CountedGroup[]> {
  const { dimension, value, active } = peopleCounts
  const all = sum(sql`has + none + unknown`)
  const both = sql`select * from ${peopleCounts} union all select * from ${peopleCountChanges}`
  return db
    .with(db.$with('people_counts', {}).as(both))
    .select({
      name: value,
      total: all,
      has: sum('has'),
      none: sum('none'),
      unknown: sum('unknown'),
    })
    .from(peopleCounts)
    .where(
      and(
        eq(dimension, by),
        scope === 'active' ? eq(active, true) : undefined,
        only === undefined ? undefined : isValue(only.value),
      ),
    )
    .groupBy(value)
    .having(sql`${all} > 0`)
    .orderBy(asc(value))
}

/** Written so that an index can be used. */
const isValue = (value: string | null): SQL =>
  value === null ? isNull(peopleCounts.value) : eq(peopleCounts.value, value)

function sum(of: PhotoState | SQL): SQL<number> {
  return sql<number>`sum(${typeof of === 'string' ? peopleCounts[of] : of})::int`
}

/** Those of active people, sorted. */
export async function namesOf(
  db: Database,
  by: 'department' | 'office' | 'country',
): Promise<string[]> {
  const groups = await countedGroups(db, by, 'active')
  return groups.flatMap(({ name }) => name ?? [])
}
