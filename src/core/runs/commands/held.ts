import { and, eq, inArray, isNotNull, isNull, sql, type SQL } from 'drizzle-orm'
import { LikenessError } from '../../errors.ts'
import type { ImportItem, Principal } from '../../model.ts'
import type { Database, Store } from '../../store/open.ts'
import { imports, items } from '../../store/schema.ts'
import { among, itemOf, released, type ImportRow } from '../rows/items.ts'
import { compareAgain } from '../execute/duplicates.ts'
import { itemIn, ownImport } from '../queries/summaries.ts'
import type { RequestRun } from './receiveFile.ts'
import { finish } from '../execute/record.ts'

interface Parts extends Pick<Store, 'db' | 'originals'> {
  requestRun: RequestRun
}

/**
 * Lets a held import be written: what is prepared at once, what comes in later as soon as it is prepared.
 * Starting it again changes nothing.
 * @param awaiting what becomes of files that have not come: `skip` leaves them out
 * @throws LikenessError `wrong_state` when it has ended before it was started: it was discarded, or nothing was usable
 */
export async function startImport(
  { db, originals, requestRun }: Parts,
  owner: Principal,
  importId: string,
  awaiting: 'wait' | 'skip',
): Promise<void> {
  const done = await db.transaction(async (tx) => {
    const held = await ownImport(tx, owner, importId, { lock: true })
    if (held.startedAt) return []
    if (held.finishedAt) throw new LikenessError('wrong_state')
    await tx
      .update(imports)
      .set({ startedAt: sql`now()` })
      .where(eq(imports.id, importId))
    if (awaiting === 'skip') await leave(tx, importId, eq(items.state, 'awaiting'))
    await requestRun(tx, importId)
    return giveUp(tx, eq(items.importId, importId))
  })
  for (const id of done) await originals.remove(id)
  await finish(db, importId)
}

/** Ends a held import without writing anything. @throws LikenessError `wrong_state` when it was started */
export async function discardImport(
  { db, originals }: Parts,
  owner: Principal,
  importId: string,
): Promise<void> {
  const done = await db.transaction(async (tx) => {
    await heldImport(tx, owner, importId)
    return leaveAll(tx, importId)
  })
  for (const id of done) await originals.remove(id)
  await finish(db, importId)
}

/** The same for an import that nobody has come back to; one that was started meanwhile stays. */
export async function discardAbandoned(
  { db, originals }: Pick<Store, 'db' | 'originals'>,
  importId: string,
): Promise<void> {
  const done = await db.transaction(async (tx) => {
    const [held] = await tx
      .select({ id: imports.id })
      .from(imports)
      .where(and(eq(imports.id, importId), isNull(imports.startedAt)))
      .for('update')
    return held ? leaveAll(tx, importId) : []
  })
  for (const id of done) await originals.remove(id)
  await finish(db, importId)
}

async function leaveAll(tx: Database, importId: string): Promise<string[]> {
  await leave(tx, importId, inArray(items.state, ['awaiting', 'received', 'prepared']))
  return giveUp(tx, eq(items.importId, importId))
}

/**
 * Leaves one item of a held import out, or takes it in again.
 * @throws LikenessError `wrong_state` when it was started, is being prepared or has ended otherwise
 */
export async function leaveOut(
  { db, requestRun }: Parts,
  owner: Principal,
  importId: string,
  itemId: string,
  out: boolean,
): Promise<ImportItem> {
  const row = await db.transaction(async (tx) => {
    await heldImport(tx, owner, importId)
    const item = await itemIn(tx, importId, itemId)
    const isOut = item.state === 'skipped' && item.code === 'left_out'
    if (isOut === out) return item
    const before = item.preparedSha ? ('prepared' as const) : ('awaiting' as const)
    if (!isOut && item.state !== before) throw new LikenessError('wrong_state')
    const patch = out
      ? ({ state: 'skipped', code: 'left_out' } as const)
      : { state: before, code: null }
    const [changed] = await tx
      .update(items)
      .set({ ...patch, updatedAt: sql`now()` })
      .where(eq(items.id, itemId))
      .returning()
    if (!out) {
      await tx.update(imports).set({ finishedAt: null }).where(eq(imports.id, importId))
      await requestRun(tx, importId)
    }
    return changed ?? item
  })
  await compareAgain(db, importId, itemId)
  await finish(db, importId)
  return itemOf(row)
}

/** The import's row, locked, while nothing of it may be written yet. @throws LikenessError `wrong_state` */
export async function heldImport(
  tx: Database,
  owner: Principal,
  importId: string,
): Promise<ImportRow> {
  const job = await ownImport(tx, owner, importId, { lock: true })
  if (job.startedAt) throw new LikenessError('wrong_state')
  return job
}

async function leave(tx: Database, importId: string, which: SQL): Promise<void> {
  await tx
    .update(items)
    .set({ state: 'skipped', code: 'left_out', ...released, updatedAt: sql`now()` })
    .where(and(eq(items.importId, importId), which))
}

/** The originals of items that have waited for their start for more than a week; returns what may be removed. */
export function giveUpOldOriginals(db: Database): Promise<string[]> {
  return db.transaction((tx) => giveUp(tx, sql`${items.updatedAt} < now() - interval '7 days'`))
}

/** Originals that nobody needs any more; the files are to be removed once that is certain. */
async function giveUp(tx: Database, which: SQL): Promise<string[]> {
  const isReady = inArray(items.state, ['prepared', 'skipped'])
  const rows = await tx
    .select({ id: items.id, originalId: items.originalId })
    .from(items)
    .where(and(which, isReady, isNotNull(items.originalId)))
    .for('update')
  await tx
    .update(items)
    .set({ originalId: null })
    .where(among(rows.map(({ id }) => id)))
  return rows.flatMap(({ originalId }) => originalId ?? [])
}
