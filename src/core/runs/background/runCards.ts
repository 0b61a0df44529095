import { and, eq, sql } from 'drizzle-orm'
import type { RunCardService } from '../../contracts.ts'
import type { Database } from '../../store/open.ts'
import { runCards } from '../../store/schema.ts'

/** @param wake has a process that works bring cards up to date soon */
export const createRunCards = (db: Database, wake: () => Promise<void>): RunCardService => ({
  async follow(personId, card, { runId, asks }) {
    const now = sql`now()`
    const fresh = { runId, asks, askedAt: now, shown: null, shownAt: now, endedAt: null }
    await db
      .insert(runCards)
      .values({ personId, card, ...fresh })
      .onConflictDoUpdate({
        target: [runCards.personId, runCards.card],
        set: { ...fresh, edition: sql`${runCards.edition} + 1` },
      })
    if (!asks) await wake()
  },
  async again(personId, card) {
    const covered = await db
      .update(runCards)
      .set({ shown: null, endedAt: null, edition: sql`${runCards.edition} + 1` })
      .where(and(eq(runCards.personId, personId), eq(runCards.card, card)))
      .returning({ card: runCards.card })
    if (covered.length > 0) await wake()
  },
  async leave(personId, card) {
    await db.delete(runCards).where(and(eq(runCards.personId, personId), eq(runCards.card, card)))
  },
})
