import { desc, sql } from 'drizzle-orm'
import { newestOf, type LineSource } from '../history/merge.ts'
import type { Deletion, Page } from '../model.ts'
import type { Database } from '../store/database.ts'
import { deletions } from '../store/schema.ts'
import { exactMoment } from '../store/statements/exactMoment.ts'

/** To the microsecond, and with the id, as the index has them. */
const keyOf = sql<string>`${exactMoment(deletions.at)} || ${deletions.id}`
const TIME_LENGTH = 27

/**
 * When people were deleted and who asked for it, newest first.
 * @throws AppError `invalid_request` for a cursor that is not one of ours
 */
export const listDeletions = (
  db: Database,
  query: { cursor: string | null; limit: number },
): Promise<Page<Deletion>> => newestOf([deletionsIn(db)], query)

const deletionsIn = (db: Database): LineSource<Deletion> => ({
  key: /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{6}Z[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/,
  async read(after, limit) {
    const rows = await db
      .select({ key: keyOf, row: deletions })
      .from(deletions)
      .where(after === null ? undefined : isAfter(after))
      .orderBy(desc(deletions.at), desc(deletions.id))
      .limit(limit)
    return rows.map(({ key, row: { id, at, askedFor, askedById, askedByName, people } }) => {
      const by = askedById === null ? null : { id: askedById, name: askedByName ?? '' }
      return { key, line: { id, at, askedFor, by, people } }
    })
  },
})

const isAfter = (key: string) =>
  sql`(${deletions.at}, ${deletions.id}) < (${key.slice(0, TIME_LENGTH)}::timestamptz, ${key.slice(TIME_LENGTH)}::uuid)`
