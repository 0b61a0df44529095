import { and, desc, eq, ne, sql } from 'drizzle-orm'
import { getBlobs } from '../../store/blobs.ts'
import type { Database } from '../../store/open.ts'
import { entries } from '../../store/schema.ts'
import type { ItemRow } from '../rows/items.ts'

/** Longer than a write is looked at. */
const WITHIN_HOURS = 25
const MAX_ENTRIES = 5

/** The pictures that a person had before a write of ours, as far as Graph may still be showing them. */
export async function earlierPictures(
  db: Database,
  {
    id,
    personId,
    beforeSha,
    preparedSha,
  }: Pick<ItemRow, 'id' | 'personId' | 'beforeSha' | 'preparedSha'>,
): Promise<Buffer[]> {
  const rows = await db
    .select({ beforeSha: entries.beforeSha, afterSha: entries.afterSha })
    .from(entries)
    .where(
      and(
        eq(entries.personId, personId),
        ne(entries.itemId, id),
        sql`${entries.at} > now() - make_interval(hours => ${WITHIN_HOURS})`,
      ),
    )
    .orderBy(desc(entries.id))
    .limit(MAX_ENTRIES)
  const shas = [beforeSha, ...rows.flatMap((row) => [row.afterSha, row.beforeSha])]
  const earlier = new Set(shas.filter((sha) => sha !== null && sha !== preparedSha))
  return [
    ...(
      await getBlobs(
        db,
        [...earlier].filter((sha) => sha !== null),
      )
    ).values(),
  ]
}
