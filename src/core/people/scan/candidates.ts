import { and, asc, eq, lte, not, sql } from 'drizzle-orm'
import type { CheckTurn, PhotoState } from '../../model.ts'
import type { Database } from '../../store/database.ts'
import { people, photoChecks } from '../../store/schema.ts'
import { isAwaited } from '../awaited.ts'

export interface PersonToAsk {
  id: string
  photo: PhotoState
  photoEtag: string | null
}

/** Whoever is due of one turn, the longest due first. */
function dueOf(db: Database, turn: CheckTurn, limit: number) {
  return db
    .select({ id: people.id, photo: people.photo, photoEtag: people.photoEtag })
    .from(photoChecks)
    .innerJoin(people, eq(people.id, photoChecks.personId))
    .where(and(eq(photoChecks.turn, turn), lte(photoChecks.dueAt, sql`now()`), not(isAwaited)))
    .orderBy(asc(photoChecks.dueAt), asc(photoChecks.personId))
    .limit(limit)
}

/** People never asked for, or to be asked for again at an admin's wish, in the order in which they came. */
export const unaskedPeople = (db: Database, limit: number) => dueOf(db, 'first', limit)

const inTurn = ['none', 'has', 'unknown'] as const

/**
 * People to ask for again, at most `limit`: first those who changed in the directory since they were asked for; then,
 * of those not asked for within a day, by turns one without a photo, one with, and one never answered for. Turns, since
 * people without a photo would otherwise hold up all others where they are more than the budget.
 */
export async function peopleToRecheck(db: Database, limit: number): Promise<PersonToAsk[]> {
  const changed = await dueOf(db, 'changed', limit)
  const left = limit - changed.length
  if (left === 0) return changed
  const stale = await Promise.all(inTurn.map((turn) => dueOf(db, turn, left)))
  return [...changed, ...inTurns(stale)].slice(0, limit)
}

/** The first of each list, then the second of each, and so on. */
function inTurns<T>(lists: T[][]): T[] {
  const longest = Math.max(...lists.map((list) => list.length))
  return Array.from({ length: longest }, (_, n) =>
    lists.flatMap((list) => list.slice(n, n + 1)),
  ).flat()
}

/** Every query that looks for people to ask, so that a test can see how the database answers them. */
export const queriesOfScan = (db: Database, limit: number) =>
  (['first', 'changed', ...inTurn] as const).map((turn) => dueOf(db, turn, limit))
