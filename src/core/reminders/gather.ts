import { and, eq, isNull, sql } from 'drizzle-orm'
import type { Reminder, ReminderRules } from '../model.ts'
import type { Database } from '../store/database.ts'
import { remindedPeople, reminders } from '../store/schema.ts'
import { factsAfter } from './facts.ts'
import { whyLeftOut } from './rules.ts'

const PAGE_PEOPLE = 500

/** Gives everybody whom a reminder is for a row, some at a time. Cut off and begun again, it adds nobody twice. */
export async function gather(
  db: Database,
  { id: reminderId, scope }: Pick<Reminder, 'id' | 'scope'>,
  rules: ReminderRules,
  signal: AbortSignal,
): Promise<void> {
  for (let after = ''; ;) {
    signal.throwIfAborted()
    const found = await factsAfter(db, { scope, after, limit: PAGE_PEOPLE }, rules)
    const rows = found.map(({ personId, ...facts }) => {
      const reason = whyLeftOut(facts, rules)
      const state = reason === null ? ('waiting' as const) : ('leftOut' as const)
      return { reminderId, personId, state, reason }
    })
    if (rows.length > 0) await db.insert(remindedPeople).values(rows).onConflictDoNothing()
    const last = found.at(-1)
    if (!last || found.length < PAGE_PEOPLE) break
    after = last.personId
  }
  await db
    .update(reminders)
    .set({ gatheredAt: sql`now()` })
    .where(and(eq(reminders.id, reminderId), isNull(reminders.gatheredAt)))
}
