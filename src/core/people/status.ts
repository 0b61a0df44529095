import { eq } from 'drizzle-orm'
import * as z from 'zod'
import type { DirectoryStatus } from '../contracts.ts'
import type { Database } from '../store/database.ts'
import { facts } from '../store/schema.ts'

const SYNCED = 'directory_synced_at'
const READING = 'directory_reading_until'
/** ms for which a reader is believed to be at work after its last sign of life */
const BELIEVED = 60_000

const moment = z.iso.datetime().transform((value) => new Date(value))

/** When the directory was last read, and whether any process reads it now. */
export async function readStatus(db: Database): Promise<DirectoryStatus> {
  const [syncedAt, readingUntil] = await Promise.all([momentOf(db, SYNCED), momentOf(db, READING)])
  return { syncedAt, running: readingUntil !== null && readingUntil.getTime() > Date.now() }
}

/** A sign of life, for everybody who asks: kept in the database, since another process may be the one that is asked. */
export function stillReading(db: Database): Promise<void> {
  return keep(db, READING, new Date(Date.now() + BELIEVED))
}

export async function doneReading(db: Database): Promise<void> {
  await db.delete(facts).where(eq(facts.name, READING))
}

export function synced(db: Database): Promise<void> {
  return keep(db, SYNCED, new Date())
}

async function momentOf(db: Database, name: string): Promise<Date | null> {
  const [row] = await db.select({ value: facts.value }).from(facts).where(eq(facts.name, name))
  return row ? moment.parse(row.value) : null
}

async function keep(db: Database, name: string, at: Date): Promise<void> {
  const value = at.toISOString()
  await db
    .insert(facts)
    .values({ name, value })
    .onConflictDoUpdate({ target: facts.name, set: { value } })
}
