import { eq } from 'drizzle-orm'
import * as z from 'zod'
import type { Database } from '../../store/database.ts'
import { facts } from '../../store/schema.ts'

const BUDGET = 'photo_scan_budget'
const DAY_MS = 24 * 3_600_000
/** What may be asked at once after a rest, as a part of the day's budget. */
const AT_ONCE = 1 / 24

/** What is left at a moment, in people; `at` is in ms since 1970 */
interface Budget {
  left: number
  at: number
}

const stored = z.object({ left: z.number(), at: z.number() })

/** The budget at `now`. What may be asked at once and what comes back in a day are together `perDay`, never more. */
export function budgetAt(before: Budget | null, perDay: number, now: number): Budget {
  const atOnce = perDay * AT_ONCE
  // Spent while the clock was wrong: nothing would come back until that moment.
  if (!before || before.at > now + DAY_MS) return { left: atOnce, at: now }
  const elapsed = Math.max(0, now - before.at)
  const left = before.left + (elapsed / DAY_MS) * (perDay - atOnce)
  return { left: Math.min(atOnce, left), at: now }
}

/** How many people may be asked for again now. Kept in the database, so that no restart begins a new day. */
export async function budgetLeft(db: Database, perDay: number, now: number): Promise<number> {
  return Math.floor((await read(db, perDay, now)).left)
}

/** Takes what was asked from the budget. */
export async function spend(
  db: Database,
  asked: number,
  perDay: number,
  now: number,
): Promise<void> {
  const { left, at } = await read(db, perDay, now)
  const value = { left: left - asked, at }
  await db
    .insert(facts)
    .values({ name: BUDGET, value })
    .onConflictDoUpdate({ target: facts.name, set: { value } })
}

async function read(db: Database, perDay: number, now: number): Promise<Budget> {
  const [row] = await db.select({ value: facts.value }).from(facts).where(eq(facts.name, BUDGET))
  return budgetAt(row ? stored.parse(row.value) : null, perDay, now)
}
