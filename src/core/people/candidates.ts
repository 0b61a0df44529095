import { and, asc, eq, isNotNull, isNull, lt, lte, not, sql, type SQL } from 'drizzle-orm'
import type { PhotoState } from '../model.ts'
import type { Database } from '../store/database.ts'
import { people } from '../store/schema.ts'
import { isAwaited } from './awaited.ts'

/** A photo asked for longer ago than this may be asked for again. */
const STALE_AFTER_MS = 24 * 3_600_000

export interface PersonToAsk {
  id: string
  photo: PhotoState
  photoEtag: string | null
}

const columns = { id: people.id, photo: people.photo, photoEtag: people.photoEtag }
/** Someone whom Graph did not answer for waits longer each time, so that they hold nobody up. */
const isDue = and(lte(people.photoDueAt, sql`now()`), not(isAwaited))
/** Condition on a person: never asked for, or to be asked for again at an admin's wish. */
const isUnasked = isNull(people.photoCheckedAt)

/** People never asked for, in the order in which they came; a partial index has only them. */
export function unaskedPeople(db: Database, limit: number) {
  return db
    .select(columns)
    .from(people)
    .where(and(isUnasked, isDue))
    .orderBy(asc(people.photoDueAt), asc(people.id))
    .limit(limit)
}

/** How many were never asked for, and how many there are. */
export async function countUnasked(db: Database): Promise<{ unasked: number; people: number }> {
  const [unasked, all] = await Promise.all([db.$count(people, isUnasked), db.$count(people)])
  return { unasked, people: all }
}

const inTurn = ['none', 'has', 'unknown'] as const

/**
 * People to ask for again, at most `limit`: first those who changed in the directory since they were asked for; then,
 * of those not asked for within a day, by turns one without a photo, one with, and one never answered for. Turns, since
 * people without a photo would otherwise hold up all others where they are more than the budget.
 */
export async function peopleToRecheck(db: Database, limit: number): Promise<PersonToAsk[]> {
  const changed = await changedPeople(db, limit)
  if (changed.length === limit) return changed
  const stale = await Promise.all(inTurn.map((photo) => stalePeople(db, photo, limit)))
  const known = new Map([...changed, ...inTurns(stale)].map((person) => [person.id, person]))
  return [...known.values()].slice(0, limit)
}

function changedPeople(db: Database, limit: number) {
  return db
    .select(columns)
    .from(people)
    .where(and(sql`${people.changedAt} > ${people.photoCheckedAt}`, isDue))
    .orderBy(asc(people.changedAt), asc(people.id))
    .limit(limit)
}

/** Those of one state, the longest unseen first. */
function stalePeople(db: Database, photo: PhotoState, limit: number) {
  const before = new Date(Date.now() - STALE_AFTER_MS)
  const isStale: SQL | undefined = and(
    eq(people.photo, photo),
    isNotNull(people.photoCheckedAt),
    lt(people.photoCheckedAt, before),
  )
  return db
    .select(columns)
    .from(people)
    .where(and(isStale, isDue))
    .orderBy(asc(people.photoCheckedAt), asc(people.id))
    .limit(limit)
}

/** The first of each list, then the second of each, and so on. */
function inTurns<T>(lists: T[][]): T[] {
  const longest = Math.max(...lists.map((list) => list.length))
  return Array.from({ length: longest }, (_, n) =>
    lists.flatMap((list) => list.slice(n, n + 1)),
  ).flat()
}

/** Every query that looks for people to ask, so that a test can see how the database answers them. */
export const queriesOfScan = (db: Database, limit: number) => [
  unaskedPeople(db, limit),
  changedPeople(db, limit),
  ...inTurn.map((photo) => stalePeople(db, photo, limit)),
]
