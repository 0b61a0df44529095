import { and, eq, isNotNull, sql } from 'drizzle-orm'
import { isDoubtful } from '../../imaging/notes/doubtful.ts'
import type { NoteCode, Remark } from '../../model.ts'
import type { Database } from '../../store/open.ts'
import { items } from '../../store/schema.ts'
import { isPicked, isTicked } from '../rows/held/picked.ts'

/**
 * Which notes there are about the pictures of a held run, on how many of them, left out or not: first those that make a
 * photo doubtful, then the most frequent. The caller checks that the run is the principal's.
 */
export async function remarksOf(db: Database, runId: string): Promise<Remark[]> {
  const note = sql<{ code: NoteCode }>`jsonb_array_elements(${items.picture} -> 'notes')`
  const noted = db
    .select({ code: sql<NoteCode>`${note} ->> 'code'`.as('code'), ticked: isTicked.as('ticked') })
    .from(items)
    .where(and(eq(items.runId, runId), isNotNull(items.picture), isPicked.any))
    .as('noted')
  const rows = await db
    .select({
      code: noted.code,
      count: sql<number>`count(*)::int`,
      ticked: sql<number>`(count(*) filter (where ${noted.ticked}))::int`,
    })
    .from(noted)
    .groupBy(noted.code)
  return rows.toSorted(
    (a, b) => rank(a) - rank(b) || b.count - a.count || (a.code < b.code ? -1 : 1),
  )
}

const noteOf = (code: NoteCode) => ({ code, sentence: '', measure: null })

/** What makes a photo doubtful comes first. */
const rank = ({ code }: Remark): number => (isDoubtful([noteOf(code)]) ? 0 : 1)
