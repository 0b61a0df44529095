import { and, asc, desc, eq, sql } from 'drizzle-orm'
import type { MissingReport } from '../model.ts'
import type { Database } from '../store/database.ts'
import { people } from '../store/schema.ts'
import { countPhotos } from './list.ts'
import { inScope, summaryColumns } from './summary.ts'

const MAX_LISTED = 50

/** Active people without a photo: counts, departments with the most missing first, and the first people by name (at most 50). */
export async function reportMissing(db: Database, firstPeople: number): Promise<MissingReport> {
  const none = sql<number>`(count(*) filter (where photo = 'none'))::int`
  const [counts, departments, first] = await Promise.all([
    countPhotos(db, 'active'),
    db
      .select({ department: people.department, none, total: sql<number>`count(*)::int` })
      .from(people)
      .where(inScope('active'))
      .groupBy(people.department)
      .having(sql`${none} > 0`)
      .orderBy(desc(none), asc(people.department)),
    db
      .select(summaryColumns)
      .from(people)
      .where(and(inScope('active'), eq(people.photo, 'none')))
      .orderBy(asc(people.sortName), asc(people.id))
      .limit(Math.min(MAX_LISTED, firstPeople)),
  ])
  return { counts, departments, people: first }
}
