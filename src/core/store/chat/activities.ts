import { and, eq, inArray, isNull, lt, sql } from 'drizzle-orm'
import type { ActivityService, LeftActivity } from '../../contracts/activities.ts'
import type { Database } from '../database.ts'
import { botActivities } from '../schema.ts'

/** Whoever works on an activity has as long to say that it still does. */
const LEASE_SECONDS = 60
const MAX_ATTEMPTS = 3
const MAX_LEFT_PER_CALL = 20
/** Connectors repeat a delivery within minutes. */
const KEPT_HOURS = 24

const leased = sql`now() + make_interval(secs => ${LEASE_SECONDS})`
const isLeft = sql`${botActivities.endedAt} is null and ${botActivities.takenUntil} < now()`
const again = { takenUntil: leased, attempts: sql`${botActivities.attempts} + 1` }

export const createActivities = (db: Database): ActivityService => ({
  async take({ key, personId, content }) {
    const taken = await db
      .insert(botActivities)
      .values({ key, personId, activity: content, takenUntil: leased })
      .onConflictDoUpdate({ target: botActivities.key, set: again, setWhere: isLeft })
      .returning({ key: botActivities.key })
    if (taken.length > 0) return 'taken'
    const [row] = await db
      .select({ endedAt: botActivities.endedAt })
      .from(botActivities)
      .where(eq(botActivities.key, key))
    return row?.endedAt ? 'done' : 'being_worked_on'
  },
  async renew(key) {
    await db
      .update(botActivities)
      .set({ takenUntil: leased })
      .where(and(eq(botActivities.key, key), isNull(botActivities.endedAt)))
  },
  async end(key) {
    await db
      .update(botActivities)
      .set({ endedAt: sql`now()`, activity: null })
      .where(eq(botActivities.key, key))
  },
  takeLeft: () => takeLeft(db),
})

async function takeLeft(db: Database): Promise<LeftActivity[]> {
  const left = db
    .select({ key: botActivities.key })
    .from(botActivities)
    .where(isLeft)
    .limit(MAX_LEFT_PER_CALL)
  const rows = await db
    .update(botActivities)
    .set(again)
    .where(and(inArray(botActivities.key, left), isLeft))
    .returning()
  return rows.map(({ key, personId, activity, attempts }) => ({
    key,
    personId,
    content: Object(activity) as object,
    isLastAttempt: attempts >= MAX_ATTEMPTS,
  }))
}

/** Forgets those that were worked on long ago. */
export async function removeOldActivities(db: Database): Promise<void> {
  await db
    .delete(botActivities)
    .where(lt(botActivities.endedAt, sql`now() - make_interval(hours => ${KEPT_HOURS})`))
}
