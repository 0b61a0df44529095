import { and, desc, eq, inArray, isNotNull, ne, sql } from 'drizzle-orm'
import type { PictureFacts, PreparedPhoto, QualityNote } from '../model.ts'
import type { Database } from '../store/open.ts'
import { entries, items } from '../store/schema.ts'

/** Of 64 bits; two pictures of the same sitting are further apart. */
const mostApart = 3
/** The newest of a very large import or history are compared, so that a look-up stays within milliseconds. */
const mostCompared = 20_000

/** What is kept of a prepared picture, with a remark when nearly the same one is meant for somebody else. */
export async function factsOf(
  db: Database,
  { personId, importId }: { personId: string; importId: string | null },
  { sha256, side, width, height, crop, rotation, faces, notes, look }: PreparedPhoto,
): Promise<PictureFacts> {
  const alike = await nearestOther(db, { personId, importId, look })
  const all = alike ? [...notes, alike] : notes
  return { sha256, side, width, height, crop, rotation, faces, notes: all }
}

/** Compared with the pictures of the same import and with those written lately. */
async function nearestOther(
  db: Database,
  { personId, importId, look }: { personId: string; importId: string | null; look: string },
): Promise<QualityNote | null> {
  const planned = db
    .select({ name: items.personName, look: items.look })
    .from(items)
    .where(
      and(
        importId === null ? sql`false` : eq(items.importId, importId),
        ne(items.personId, personId),
        isNotNull(items.look),
        inArray(items.state, ['received', 'prepared', 'uploading', 'done', 'unchanged']),
      ),
    )
    .orderBy(desc(items.position))
    .limit(mostCompared)
  const written = db
    .select({ name: entries.personName, look: entries.look })
    .from(entries)
    .where(and(ne(entries.personId, personId), isNotNull(entries.look)))
    .orderBy(desc(entries.id))
    .limit(mostCompared)
  const others = planned.unionAll(written).as('others')
  const apart = sql<number>`bit_count(('x' || ${others.look})::bit(64) # ('x' || ${look}::text)::bit(64))::int`
  const [nearest] = await db
    .select({ name: others.name, apart: apart.as('apart') })
    .from(others)
    .where(sql`${apart} <= ${mostApart}`)
    .orderBy(sql`apart`)
    .limit(1)
  if (!nearest) return null
  const sentence = `Nearly the same picture is meant for or used by ${nearest.name}.`
  return { code: 'looks_like_another', sentence, measure: nearest.apart }
}
