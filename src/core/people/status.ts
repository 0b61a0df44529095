import { eq } from 'drizzle-orm'
import * as z from 'zod'
import type { DirectoryStatus } from '../contracts.ts'
import type { Database } from '../store/database.ts'
import { facts } from '../store/schema.ts'
import { readProgress, shownProgress } from './scan/progress.ts'

const SYNCED_AT = 'directory_synced_at'
const SYNC_DUE_AT = 'directory_sync_due_at'
const READING_UNTIL = 'directory_reading_until'
/** How long a reader counts as running after its last heartbeat. */
const READING_TIMEOUT_MS = 60_000

const MINUTE_MS = 60_000
/**
 * When to read the directory again: after an hour, or five quarters of one if nothing had changed. It is looked at every
 * quarter of an hour, so a few minutes less.
 */
const DUE_AFTER_MS = { changed: 55 * MINUTE_MS, unchanged: 70 * MINUTE_MS }

const moment = z.iso.datetime().transform((value) => new Date(value))

/** When the directory was last read, and whether any process is reading it now. */
export async function readStatus(db: Database): Promise<DirectoryStatus> {
  const [syncedAt, readingUntil, progress] = await Promise.all([
    readMoment(db, SYNCED_AT),
    readMoment(db, READING_UNTIL),
    readProgress(db),
  ])
  const now = Date.now()
  const running = readingUntil !== null && readingUntil.getTime() > now
  const photos = progress && shownProgress(progress, now)
  return { syncedAt, running, photos }
}

/** A heartbeat, kept in the database so that every process can report it. */
export function markReading(db: Database): Promise<void> {
  return store(db, READING_UNTIL, new Date(Date.now() + READING_TIMEOUT_MS))
}

export async function clearReading(db: Database): Promise<void> {
  await db.delete(facts).where(eq(facts.name, READING_UNTIL))
}

/** @param found what the sync found; it decides when the next is due */
export async function markSynced(db: Database, found: keyof typeof DUE_AFTER_MS): Promise<void> {
  const now = Date.now()
  await store(db, SYNCED_AT, new Date(now))
  await store(db, SYNC_DUE_AT, new Date(now + DUE_AFTER_MS[found]))
}

/** Whether it is time to read the directory again; also after a sync that failed. */
export async function isSyncDue(db: Database): Promise<boolean> {
  const dueAt = await readMoment(db, SYNC_DUE_AT)
  return dueAt === null || dueAt.getTime() <= Date.now()
}

export async function makeSyncDue(db: Database): Promise<void> {
  await db.delete(facts).where(eq(facts.name, SYNC_DUE_AT))
}

async function readMoment(db: Database, name: string): Promise<Date | null> {
  const [row] = await db.select({ value: facts.value }).from(facts).where(eq(facts.name, name))
  return moment.safeParse(row?.value).data ?? null
}

async function store(db: Database, name: string, at: Date): Promise<void> {
  const value = at.toISOString()
  await db
    .insert(facts)
    .values({ name, value })
    .onConflictDoUpdate({ target: facts.name, set: { value } })
}
