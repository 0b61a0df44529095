import { eq } from 'drizzle-orm'
import * as z from 'zod'
import type { DirectoryStatus } from '../contracts.ts'
import type { Database } from '../store/database.ts'
import { facts } from '../store/schema.ts'

const SYNCED_AT = 'directory_synced_at'
const SCANNED = 'photo_scan_progress'
const READING_UNTIL = 'directory_reading_until'
/** How long a reader counts as running after its last heartbeat. */
const READING_TIMEOUT_MS = 60_000

const moment = z.iso.datetime().transform((value) => new Date(value))

/** When the directory was last read, and whether any process is reading it now. */
export async function readStatus(db: Database): Promise<DirectoryStatus> {
  const [syncedAt, readingUntil, photos] = await Promise.all([
    readMoment(db, SYNCED_AT),
    readMoment(db, READING_UNTIL),
    readScanned(db),
  ])
  const running = readingUntil !== null && readingUntil.getTime() > Date.now()
  return { syncedAt, running, photos }
}

const progress = z.object({
  unasked: z.number(),
  people: z.number(),
  perSecond: z.number().nullable(),
})
/** Part of the former pace that stays in the new one: the pace of 600 people alone jumps. */
const KEPT_PACE = 0.7

/** Keeps how far the first scan is, and at what measured pace, so that nobody who asks has to count. */
export async function markScanned(
  db: Database,
  { unasked, people }: { unasked: number; people: number },
  { asked, unanswered, ms }: { asked: number; unanswered: unknown[]; ms: number },
): Promise<void> {
  const before = await readProgress(db)
  const now = ms > 0 ? ((asked - unanswered.length) * 1000) / ms : null
  const former = before?.perSecond ?? now
  const perSecond =
    now === null || former === null ? former : former * KEPT_PACE + now * (1 - KEPT_PACE)
  const value = { unasked, people, perSecond: unasked > 0 ? perSecond : null }
  await keep(db, SCANNED, value)
}

async function readScanned(db: Database): Promise<DirectoryStatus['photos']> {
  const found = await readProgress(db)
  if (!found || found.unasked === 0) return null
  const { unasked, people, perSecond } = found
  const secondsLeft = perSecond ? Math.ceil(unasked / perSecond) : null
  return { asked: people - unasked, of: people, secondsLeft }
}

async function readProgress(db: Database): Promise<z.infer<typeof progress> | null> {
  const [row] = await db.select({ value: facts.value }).from(facts).where(eq(facts.name, SCANNED))
  return row ? progress.parse(row.value) : null
}

/** A heartbeat, kept in the database so that every process can report it. */
export function markReading(db: Database): Promise<void> {
  return store(db, READING_UNTIL, new Date(Date.now() + READING_TIMEOUT_MS))
}

export async function clearReading(db: Database): Promise<void> {
  await db.delete(facts).where(eq(facts.name, READING_UNTIL))
}

export function markSynced(db: Database): Promise<void> {
  return store(db, SYNCED_AT, new Date())
}

async function readMoment(db: Database, name: string): Promise<Date | null> {
  const [row] = await db.select({ value: facts.value }).from(facts).where(eq(facts.name, name))
  return moment.safeParse(row?.value).data ?? null
}

const store = (db: Database, name: string, at: Date): Promise<void> =>
  keep(db, name, at.toISOString())

async function keep(db: Database, name: string, value: unknown): Promise<void> {
  await db
    .insert(facts)
    .values({ name, value })
    .onConflictDoUpdate({ target: facts.name, set: { value } })
}
