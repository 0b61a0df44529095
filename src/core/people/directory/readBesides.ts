import { eq } from 'drizzle-orm'
import * as z from 'zod'
import { AppError } from '../../errors.ts'
import type { Graph } from '../../graph/request.ts'
import type { Log } from '../../log.ts'
import type { Database } from '../../store/database.ts'
import { facts } from '../../store/schema.ts'
import { storeLicences } from './licences.ts'
import { storeMailboxes } from './mailboxes.ts'
import { storeRooms } from './rooms.ts'
import type { SyncFinding } from './sync.ts'

const READ_AT = 'directory_besides_read_at'
/** A licence that is bought or renamed is no change of a person. */
const READ_AGAIN_AFTER_MS = 24 * 3_600_000

interface Context {
  db: Database
  graph: Graph
  log: Log
}

/**
 * Reads what only filters need: licences and rooms after a sync that found changes, and daily; mailboxes whenever some
 * are due. What cannot be read is logged, and people are shown nevertheless.
 */
export async function readBesides(context: Context, found: SyncFinding): Promise<void> {
  const { db } = context
  if (found === 'changed' || (await isLongAgo(db))) {
    await attempt(context, 'licences', storeLicences)
    await attempt(context, 'rooms', storeRooms)
    const value = new Date().toISOString()
    const target = { target: facts.name, set: { value } }
    await db.insert(facts).values({ name: READ_AT, value }).onConflictDoUpdate(target)
  }
  // last: whoever is a room already needs no question
  await attempt(context, 'mailboxes', storeMailboxes)
}

/** Has the next sync read everything, whatever it finds. */
export async function readBesidesAgain(db: Database): Promise<void> {
  await db.delete(facts).where(eq(facts.name, READ_AT))
}

async function isLongAgo(db: Database): Promise<boolean> {
  const [row] = await db.select({ value: facts.value }).from(facts).where(eq(facts.name, READ_AT))
  const readAt = z.iso.datetime().safeParse(row?.value).data
  return readAt === undefined || Date.now() - Date.parse(readAt) > READ_AGAIN_AFTER_MS
}

async function attempt(
  { db, graph, log }: Context,
  what: string,
  store: (db: Database, graph: Graph) => Promise<void>,
): Promise<void> {
  try {
    await store(db, graph)
  } catch (error) {
    if (!(error instanceof AppError)) throw error
    log.warn({ what, code: error.code }, 'What filters offer could not be read')
  }
}
