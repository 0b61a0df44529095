import { eq } from 'drizzle-orm'
import * as z from 'zod'
import type { DirectoryStatus } from '../contracts.ts'
import type { Database } from '../store/database.ts'
import { facts } from '../store/schema.ts'
import { readProgress, shownProgress } from './scan/progress.ts'

const SYNCED_AT = 'directory_synced_at'
const READING_UNTIL = 'directory_reading_until'
/** How long a reader counts as running after its last heartbeat. */
const READING_TIMEOUT_MS = 60_000

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

export function markSynced(db: Database): Promise<void> {
  return store(db, SYNCED_AT, new Date())
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
