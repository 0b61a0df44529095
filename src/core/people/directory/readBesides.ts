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

const READ = 'directory_besides_read'
/** A licence that is bought or renamed is no change of a person. */
const READ_AGAIN_AFTER_MS = 24 * 3_600_000

/** When it was read, and with which permissions; null = they are not known */
const readSchema = z.object({ at: z.iso.datetime(), permissions: z.array(z.string()).nullable() })
type Read = z.infer<typeof readSchema>

interface Context {
  db: Database
  graph: Graph
  log: Log
}

/**
 * Reads what only filters need: licences and rooms after a sync that found changes, daily, and once the app may read more or
 * less; mailboxes whenever some are due. What cannot be read is logged, tried again after the next sync, and people are
 * shown nevertheless.
 */
export async function readBesides(context: Context, found: SyncFinding): Promise<void> {
  const { db, graph } = context
  // Why there is no token is logged by what cannot be read without one.
  const permissions = await graph.appPermissions().catch(() => null)
  const now: Read = {
    at: new Date().toISOString(),
    permissions: permissions && [...permissions].toSorted(),
  }
  if (found === 'changed' || isOutdated(await lastRead(db), now)) {
    const licences = await attempt(context, 'licences', storeLicences)
    const rooms = await attempt(context, 'rooms', storeRooms)
    if (licences && rooms) await storeRead(db, now)
    else await readBesidesAgain(db)
  }
  // last: whoever is a room already needs no question
  await attempt(context, 'mailboxes', storeMailboxes)
}

/** Has the next sync read everything, whatever it finds. */
export async function readBesidesAgain(db: Database): Promise<void> {
  await db.delete(facts).where(eq(facts.name, READ))
}

const isOutdated = (last: Read | null, now: Read): boolean =>
  last === null ||
  Date.parse(now.at) - Date.parse(last.at) > READ_AGAIN_AFTER_MS ||
  last.permissions?.join() !== now.permissions?.join()

async function lastRead(db: Database): Promise<Read | null> {
  const [row] = await db.select({ value: facts.value }).from(facts).where(eq(facts.name, READ))
  return readSchema.safeParse(row?.value).data ?? null
}

async function storeRead(db: Database, value: Read): Promise<void> {
  const target = { target: facts.name, set: { value } }
  await db.insert(facts).values({ name: READ, value }).onConflictDoUpdate(target)
}

/** @returns whether it could be read */
async function attempt(
  { db, graph, log }: Context,
  what: string,
  store: (db: Database, graph: Graph) => Promise<void>,
): Promise<boolean> {
  try {
    await store(db, graph)
    return true
  } catch (error) {
    if (!(error instanceof AppError)) throw error
    log.warn({ what, code: error.code }, 'What filters offer could not be read')
    return false
  }
}
