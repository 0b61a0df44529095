import { and, eq, lte, sql } from 'drizzle-orm'
import * as z from 'zod'
import type { DirectoryStatus } from '../../contracts.ts'
import type { Database } from '../../store/database.ts'
import { facts, photoChecks } from '../../store/schema.ts'
import { countPhotos } from '../counts.ts'
import { everybody } from '../query/filters.ts'

const PROGRESS = 'photo_scan_progress'
/** Who comes and goes meanwhile is counted so often. */
const COUNT_AFTER_MS = 10 * 60_000
/** What the pace was so long ago has about a third of its weight: longer than the rest between two scans. */
const PACE_WINDOW_MS = 15 * 60_000
/** A longer gap is no rest: nothing was running. */
const MAX_REST_MS = 6 * 60_000
/** Scans begin at every minute of the hour that this divides. */
export const MINUTES_BETWEEN_SCANS = 5

const stored = z.object({
  /** people still to be asked for first, or again at an admin's wish */
  unasked: z.number(),
  people: z.number(),
  /** times in ms since 1970: of the count, of the last answers, and until when the scan rests */
  countedAt: z.number(),
  at: z.number(),
  restsUntil: z.number(),
  /** people answered for lately and how long that took, rests included; both lose weight as time passes */
  answered: z.number(),
  ms: z.number(),
})

/** How far the photos of everybody have been asked for. */
export type Progress = z.infer<typeof stored>

/** Before anybody has been asked for. Pure. */
export const beginning = (unasked: number, people: number, now: number): Progress => ({
  unasked,
  people,
  countedAt: now,
  at: now,
  restsUntil: 0,
  answered: 0,
  ms: 0,
})

/** After some answers. The time since those before counts, the rest between two scans included. Pure. */
export function afterAnswers(before: Progress, answered: number, now: number): Progress {
  const gap = now - before.at
  const passed = gap > 0 && gap <= MAX_REST_MS ? gap : 0
  const kept = Math.exp(-passed / PACE_WINDOW_MS)
  return {
    ...before,
    unasked: Math.max(0, before.unasked - answered),
    at: now,
    restsUntil: 0,
    answered: before.answered * kept + answered,
    ms: before.ms * kept + passed,
  }
}

/** At the end of a scan that has not asked for everybody: the next one begins with the schedule. Pure. */
export function resting(before: Progress, now: number): Progress {
  const interval = MINUTES_BETWEEN_SCANS * 60_000
  return { ...before, restsUntil: (Math.floor(now / interval) + 1) * interval }
}

/** What is shown; null when nobody is left. Pure. */
export function shownProgress(progress: Progress, now: number): DirectoryStatus['photos'] {
  const { unasked, people, answered, ms, restsUntil } = progress
  if (unasked === 0) return null
  const restMs = Math.max(0, restsUntil - now)
  const secondsLeft = answered > 0 ? Math.ceil((restMs + (unasked * ms) / answered) / 1000) : null
  return { asked: Math.max(0, people - unasked), of: people, secondsLeft }
}

/**
 * The progress to go on with, counted now if it is old or there is none.
 * @param isNew everybody is to be asked for again
 */
export async function takeProgress(db: Database, now: number, isNew: boolean): Promise<Progress> {
  const before = isNew ? null : await readProgress(db)
  const isOpen = before !== null && before.unasked > 0
  if (isOpen && now - before.countedAt < COUNT_AFTER_MS) return before
  const progress = beginning(await countUnasked(db), await countPeople(db), now)
  if (!isOpen) return progress
  const { at, answered, ms } = before
  return { ...progress, at, answered, ms }
}

/** Whoever has waited for several answers in vain is no longer waited for. */
function countUnasked(db: Database): Promise<number> {
  const isSoon = lte(photoChecks.dueAt, sql`now() + interval '1 hour'`)
  return db.$count(photoChecks, and(eq(photoChecks.turn, 'first'), isSoon))
}

/** Everybody in the index, as the kept counts say. */
export async function countPeople(db: Database): Promise<number> {
  const query = { ...everybody, scope: 'all' } as const
  return (await countPhotos(db, query)).total
}

/** At the end of a scan that found nobody more: who is left waits to be tried again. */
export async function recount(db: Database, before: Progress, now: number): Promise<Progress> {
  return { ...before, unasked: await countUnasked(db), countedAt: now }
}

/** Kept in the database, so that nobody who asks has to count. */
export async function keepProgress(db: Database, value: Progress): Promise<void> {
  await db
    .insert(facts)
    .values({ name: PROGRESS, value })
    .onConflictDoUpdate({ target: facts.name, set: { value } })
}

/** null as long as nothing is known, or it was stored by an earlier version. */
export async function readProgress(db: Database): Promise<Progress | null> {
  const [row] = await db.select({ value: facts.value }).from(facts).where(eq(facts.name, PROGRESS))
  return stored.safeParse(row?.value).data ?? null
}
