import { and, inArray, lt, sql } from 'drizzle-orm'
import type { Ending } from '../background/watch.ts'
import type { CoverageDimension } from '../model.ts'
import { readStatus } from '../people/status.ts'
import type { Database } from '../store/database.ts'
import {
  coverageCounts,
  coverageNights,
  peopleCountChanges,
  peopleCounts,
} from '../store/schema.ts'
import { daysBefore, nightDue } from './night.ts'

const dimensions: CoverageDimension[] = ['everybody', 'department', 'office', 'quality']
/** Of departments and offices, of which there may be thousands. The others stay. */
const GROUPS_KEPT_DAYS = 400

/**
 * Keeps tonight's counts, once, whichever process comes first; may be repeated at any time. It copies kept counts inside
 * the database, so it costs the same however many people there are.
 * @returns `idle` if the night is counted already or not due, or while the directory has never been read
 */
export async function countNight(db: Database, now: Date): Promise<Ending> {
  const night = nightDue(now)
  if (night === null) return 'idle'
  if ((await readStatus(db)).syncedAt === null) return 'idle'
  return db.transaction(async (tx) => {
    // Whoever comes second waits here for the first to end, and finds the row.
    const begun = await tx
      .insert(coverageNights)
      .values({ night })
      .onConflictDoNothing()
      .returning({ night: coverageNights.night })
    if (begun.length === 0) return 'idle'
    await copyCounts(tx, night)
    await tx
      .delete(coverageCounts)
      .where(
        and(
          inArray(coverageCounts.dimension, ['department', 'office']),
          lt(coverageCounts.night, daysBefore(night, GROUPS_KEPT_DAYS)),
        ),
      )
    return 'done'
  })
}

const copyCounts = (tx: Database, night: string): Promise<unknown> =>
  tx.execute(sql`
    insert into ${coverageCounts} (night, dimension, value, has, none, unknown)
    select ${night}::date, dimension, value, sum(has)::int, sum(none)::int, sum(unknown)::int
    from (select * from ${peopleCounts} union all select * from ${peopleCountChanges}) as counts
    where active and dimension in (${sql.join(
      dimensions.map((each) => sql`${each}`),
      sql`, `,
    )})
    group by dimension, value
    having sum(has + none + unknown) > 0`)
