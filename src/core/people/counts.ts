import { and, asc, eq, sql, type SQL } from 'drizzle-orm'
import type {
  CountedBy,
  CountedGroup,
  CountsQuery,
  PeopleScope,
  PhotoCounts,
  PhotoState,
} from '../model.ts'
import type { Database } from '../store/database.ts'
import { people, peopleCountChanges, peopleCounts } from '../store/schema.ts'
import { filtered, searched } from './list.ts'

/**
 * How many people fit, by photo state. Without a search these are kept and cost the same however many people there are;
 * with one, they are counted.
 */
export async function countPhotos(db: Database, query: CountsQuery): Promise<PhotoCounts> {
  const { department, scope } = query
  if (searched({ ...query, photo: null })) return countFound(db, query)
  const [group] =
    department === null
      ? await countedGroups(db, 'everybody', scope)
      : await countedGroups(db, 'department', scope, department)
  return group ? withoutName(group) : { total: 0, has: 0, none: 0, unknown: 0 }
}

async function countFound(db: Database, query: CountsQuery): Promise<PhotoCounts> {
  const [row] = await db
    .select({ has: countOf('has'), none: countOf('none'), unknown: countOf('unknown') })
    .from(people)
    .where(filtered({ ...query, photo: null }))
  const { has, none, unknown } = row ?? { has: 0, none: 0, unknown: 0 }
  return { total: has + none + unknown, has, none, unknown }
}

function countOf(photo: PhotoState): SQL<number> {
  return sql<number>`(count(*) filter (where ${people.photo} = ${photo}))::int`
}

const withoutName = ({ total, has, none, unknown }: CountedGroup): PhotoCounts => ({
  total,
  has,
  none,
  unknown,
})

/**
 * The kept counts by department or office, ordered by name with those without one last; groups of nobody are left out.
 * @param only of this name
 */
export function countedGroups(
  db: Database,
  by: CountedBy,
  scope: PeopleScope,
  only: string | null = null,
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
        only === null ? undefined : eq(value, only),
      ),
    )
    .groupBy(value)
    .having(sql`${all} > 0`)
    .orderBy(asc(value))
}

function sum(of: PhotoState | SQL): SQL<number> {
  return sql<number>`sum(${typeof of === 'string' ? peopleCounts[of] : of})::int`
}

/** Departments of active people, sorted. */
export async function departmentNames(db: Database): Promise<string[]> {
  const groups = await countedGroups(db, 'department', 'active')
  return groups.flatMap(({ name }) => name ?? [])
}
