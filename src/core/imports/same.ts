import { and, count, desc, eq, inArray, sql } from 'drizzle-orm'
import type { Database } from '../store/open.ts'
import { entries, items, people } from '../store/schema.ts'
import type { ImportRow } from './items.ts'

/**
 * Of the imports that are held: how many of their prepared pictures are the ones that were set last, where the photo
 * is still that one when it was last looked at (as `planOf` judges, once it has looked again).
 */
export async function sameAlready(db: Database, rows: ImportRow[]): Promise<Map<string, number>> {
  const held = rows.filter(({ startedAt, finishedAt }) => !startedAt && !finishedAt)
  if (held.length === 0) return new Map()
  const lastWrite = db
    .select({ afterSha: entries.afterSha, afterEtag: entries.afterEtag })
    .from(entries)
    .where(eq(entries.personId, items.personId))
    .orderBy(desc(entries.id))
    .limit(1)
    .as('last_write')
  const lines = await db
    .select({ importId: items.importId, count: count() })
    .from(items)
    .innerJoin(people, eq(people.id, items.personId))
    .innerJoinLateral(lastWrite, sql`true`)
    .where(
      and(
        inArray(
          items.importId,
          held.map(({ id }) => id),
        ),
        eq(items.state, 'prepared'),
        eq(lastWrite.afterSha, items.preparedSha),
        eq(lastWrite.afterEtag, people.photoEtag),
      ),
    )
    .groupBy(items.importId)
  return new Map(lines.map((line) => [line.importId, line.count]))
}
