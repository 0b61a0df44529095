import { randomUUID } from 'node:crypto'
import { eq, sql } from 'drizzle-orm'
import * as z from 'zod'
import type { Database } from '../../store/database.ts'
import { facts } from '../../store/schema.ts'

const NAME = 'directory_position'
/** The tokens of `/users/delta` are valid for seven days (Graph: delta-query-overview); read again before, in any case. */
const LIST_AGAIN_AFTER_MS = 7 * 24 * 3_600_000
/** How long a list that was interrupted is gone on with. The validity of its links is not documented. */
const RESUME_WITHIN_MS = 24 * 3_600_000

const placeSchema = z.object({
  /** see `indexingVersion` */
  version: z.string(),
  /** the link that the next changes are at; null = everybody has to be listed first */
  changes: z.string().nullable(),
  /** when the list that is complete was begun */
  listedAt: z.iso.datetime().nullable(),
  /** a list in progress */
  list: z
    .object({
      begunAt: z.iso.datetime(),
      /** the link to the changes since it was begun */
      changes: z.string(),
      /** the link to the next page; null = the first */
      next: z.string().nullable(),
    })
    .nullable(),
})

/** How far the directory has been read. */
export type Place = z.infer<typeof placeSchema>

/** Nothing was read yet, or nothing that can be gone on with. */
export const nowhere = (version: string): Place => ({
  version,
  changes: null,
  listedAt: null,
  list: null,
})

/** What a sync does next: begin a list of everybody, read its next page, or read the next changes. */
export type Step = 'beginList' | 'list' | 'changes'

/** Pure. A list comes first, and once in seven days, for whatever changes have not told. */
export function nextStep(place: Place, version: string, now: number): Step {
  const { changes, listedAt, list } = place
  if (place.version !== version) return 'beginList'
  if (list) return now - Date.parse(list.begunAt) < RESUME_WITHIN_MS ? 'list' : 'beginList'
  if (changes === null || listedAt === null) return 'beginList'
  return now - Date.parse(listedAt) < LIST_AGAIN_AFTER_MS ? 'changes' : 'beginList'
}

/** Another sync has begun, so that this one must not write any more. */
export class SyncSuperseded extends Error {
  override name = 'SyncSuperseded'
}

/** The place as it is stored. Of two syncs, only the one that took it last can write. */
export interface Position {
  /** where it is now; a transaction that moved it and fails leaves it wrong, and the sync must end */
  place(): Place
  /** in a transaction; throws `SyncSuperseded` if another sync has taken the position */
  assertMine(tx: Database): Promise<void>
  /** in a transaction; throws like `assertMine` */
  move(tx: Database, place: Place): Promise<void>
}

/** Takes over from whichever sync was last. A place that cannot be read is none. */
export async function takePosition(db: Database, version: string): Promise<Position> {
  const owner = randomUUID()
  const [row] = await db.select({ value: facts.value }).from(facts).where(eq(facts.name, NAME))
  let place = placeSchema.safeParse(row?.value).data ?? nowhere(version)
  const value = { ...place, owner }
  await db
    .insert(facts)
    .values({ name: NAME, value })
    .onConflictDoUpdate({ target: facts.name, set: { value } })
  const isMine = sql`${facts.name} = ${NAME} and ${facts.value} ->> 'owner' = ${owner}`
  return {
    place: () => place,
    async assertMine(tx) {
      const rows = await tx.select({ name: facts.name }).from(facts).where(isMine).for('share')
      if (rows.length === 0) throw new SyncSuperseded('another sync has begun')
    },
    async move(tx, next) {
      const moved = await tx
        .update(facts)
        .set({ value: { ...next, owner } })
        .where(isMine)
        .returning({ name: facts.name })
      if (moved.length === 0) throw new SyncSuperseded('another sync has begun')
      place = next
    },
  }
}

/**
 * Has the next sync list everybody, as after somebody was removed whom the directory still has: changes would not tell of
 * them. A sync in progress ends.
 */
export async function listAgain(db: Database): Promise<void> {
  const again = JSON.stringify({ listedAt: null, list: null, owner: randomUUID() })
  await db
    .update(facts)
    .set({ value: sql`${facts.value} || ${again}::jsonb` })
    .where(eq(facts.name, NAME))
}
