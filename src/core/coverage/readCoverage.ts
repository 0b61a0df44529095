import { and, asc, eq, gte, inArray, min, sql } from 'drizzle-orm'
import type {
  CountedGroup,
  Coverage,
  CoveredGroup,
  CoverageNight,
  PhotoCounts,
  QualityCounts,
} from '../model.ts'
import { countedGroups } from '../people/counts.ts'
import type { Database } from '../store/database.ts'
import { coverageCounts } from '../store/schema.ts'
import { dateOf, daysBefore } from './night.ts'

const nobody: PhotoCounts = { total: 0, has: 0, none: 0, unknown: 0 }

/**
 * Coverage of active people now, and in the nights of the last days. Everything is read from kept counts, so it costs by
 * the number of departments, offices and nights.
 */
export async function readCoverage(db: Database, days: number, now: Date): Promise<Coverage> {
  const today = dateOf(now)
  const first = daysBefore(today, days)
  const [[all], qualities, departments, offices, nights, since] = await Promise.all([
    countedGroups(db, 'everybody', 'active'),
    countedGroups(db, 'quality', 'active'),
    countedGroups(db, 'department', 'active'),
    countedGroups(db, 'office', 'active'),
    readNights(db, first),
    firstNightWithGroups(db, first),
  ])
  const { total, has, none, unknown } = all ?? nobody
  const before = since === null ? [] : await groupsOf(db, since)
  return {
    today,
    everybody: { total, has, none, unknown },
    quality: qualitiesOf(qualities),
    departments: withBefore(departments, before, 'department'),
    offices: withBefore(offices, before, 'office'),
    since,
    nights,
  }
}

function qualitiesOf(groups: Pick<CountedGroup, 'name' | 'has'>[]): QualityCounts {
  const of = (quality: keyof QualityCounts): number =>
    groups.find(({ name }) => name === quality)?.has ?? 0
  return { fine: of('fine'), low: of('low'), notLookedAt: of('notLookedAt') }
}

type CountsRow = typeof coverageCounts.$inferSelect

async function readNights(db: Database, first: string): Promise<CoverageNight[]> {
  const rows = await db
    .select()
    .from(coverageCounts)
    .where(
      and(
        inArray(coverageCounts.dimension, ['everybody', 'quality']),
        gte(coverageCounts.night, first),
      ),
    )
    .orderBy(asc(coverageCounts.night))
  return [...Map.groupBy(rows, ({ night }) => night)].map(([night, counts]) =>
    nightOf(night, counts),
  )
}

function nightOf(night: string, counts: CountsRow[]): CoverageNight {
  const all = counts.find(({ dimension }) => dimension === 'everybody')
  const { has, none, unknown } = all ?? nobody
  const quality = counts
    .filter(({ dimension }) => dimension === 'quality')
    .map(({ value, has: withPhoto }) => ({ name: value, has: withPhoto }))
  return { night, total: has + none + unknown, has, none, unknown, quality: qualitiesOf(quality) }
}

/** The groups of a night are kept for about a year, everybody's counts for good. */
async function firstNightWithGroups(db: Database, first: string): Promise<string | null> {
  const [row] = await db
    .select({ night: min(coverageCounts.night) })
    .from(coverageCounts)
    .where(and(eq(coverageCounts.dimension, 'department'), gte(coverageCounts.night, first)))
  return row?.night ?? null
}

const groupsOf = (db: Database, night: string) =>
  db
    .select({
      dimension: coverageCounts.dimension,
      value: coverageCounts.value,
      has: coverageCounts.has,
      total: sql<number>`${coverageCounts.has} + ${coverageCounts.none} + ${coverageCounts.unknown}`,
    })
    .from(coverageCounts)
    .where(
      and(
        inArray(coverageCounts.dimension, ['department', 'office']),
        eq(coverageCounts.night, night),
      ),
    )

function withBefore(
  groups: CountedGroup[],
  before: Awaited<ReturnType<typeof groupsOf>>,
  by: 'department' | 'office',
): CoveredGroup[] {
  const own = before.filter(({ dimension }) => dimension === by)
  const byName = new Map(own.map(({ value, has, total }) => [value, { has, total }]))
  return groups.map((group) => ({ ...group, before: byName.get(group.name) ?? null }))
}
