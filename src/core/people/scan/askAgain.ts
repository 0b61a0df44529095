import { setImmediate as yieldToOthers } from 'node:timers/promises'
import { eq, sql } from 'drizzle-orm'
import * as z from 'zod'
import type { Database } from '../../store/database.ts'
import { facts, photoChecks } from '../../store/schema.ts'

const ASK_AGAIN = 'photos_to_ask_again'
/** PGlite runs in this thread, and takes about 20 ms for so many. */
const PEOPLE_PER_BATCH = 1000

/** The last person, by id, who was put first; those after are still to be. */
const stored = z.object({ after: z.string() })

/** Lets the next scan ask for everybody again, whatever was asked lately; the stored state stays until then. */
export async function askEverybodyAgain(db: Database): Promise<void> {
  const value: z.infer<typeof stored> = { after: '' }
  await db
    .insert(facts)
    .values({ name: ASK_AGAIN, value })
    .onConflictDoUpdate({ target: facts.name, set: { value } })
}

/**
 * Puts everybody first whom an admin wished to be asked for again, some at a time; goes on where it was interrupted.
 * @returns whether anybody was
 */
export async function putFirst(db: Database): Promise<boolean> {
  let left = await putNextFirst(db)
  if (left === 'nobody') return false
  for (; left === 'more'; left = await putNextFirst(db)) await yieldToOthers()
  return true
}

/** `nobody`: there was no such wish */
function putNextFirst(db: Database): Promise<'more' | 'done' | 'nobody'> {
  return db.transaction(async (tx) => {
    const isWish = eq(facts.name, ASK_AGAIN)
    const [wish] = await tx.select({ value: facts.value }).from(facts).where(isWish).for('update')
    if (!wish) return 'nobody'
    const { after } = stored.parse(wish.value)
    const { rows } = await tx.execute<{ last: string | null; count: number }>(sql`
      with next as (
        select person_id from ${photoChecks} where person_id > ${after}
        order by person_id limit ${PEOPLE_PER_BATCH}
      ), put as (
        update ${photoChecks} set turn = 'first', due_at = now()
        where person_id in (select person_id from next) and turn <> 'first'
      )
      select max(person_id) as last, count(*)::int as count from next`)
    const { last = null, count = 0 } = rows[0] ?? {}
    const isMore = last !== null && count === PEOPLE_PER_BATCH
    if (isMore)
      await tx
        .update(facts)
        .set({ value: { after: last } })
        .where(isWish)
    else await tx.delete(facts).where(isWish)
    return isMore ? 'more' : 'done'
  })
}
