import { randomUUID } from 'node:crypto'
import { eq, sql } from 'drizzle-orm'
import { AppError } from '../errors.ts'
import type { PhotoAccess } from '../graph/photos.ts'
import { persist, released, type RunRow, type ItemRow } from '../runs/rows/items.ts'
import { toFailure, finish, record } from '../runs/execute/record.ts'
import { writePhoto } from '../runs/write/writePhoto.ts'
import type { ActingAs, Outcome, Principal } from '../model.ts'
import type { Database } from '../store/open.ts'
import { runs, items } from '../store/schema.ts'
import { releaseDraft, takeDraft } from './draft.ts'

/**
 * Longer than all calls of one change can take. After it, the next sweep takes over a change that a crash interrupted.
 */
const LEASE_SECONDS = 120

/** Graph may show a write a little late, and the person is waiting for the answer. */
const READ_BACK_DELAYS_MS = [700]

interface Change {
  run: RunRow
  item: ItemRow
}

/**
 * Writes a draft to Graph. If the write fails, the draft can be confirmed again.
 * @throws AppError `not_found`, `wrong_state`, and what `Graph.call` throws
 */
export async function confirmDraft(
  db: Database,
  photos: PhotoAccess,
  owner: Principal,
  as: ActingAs,
  draftId: string,
): Promise<Outcome> {
  const change = await db.transaction(async (tx) => {
    const { preparedSha, sourceSha, perceptualHash } = await takeDraft(tx, owner, draftId)
    return begin(tx, owner, as, { preparedSha, sourceSha, perceptualHash, action: null })
  })
  try {
    return await apply(db, photos, change)
  } finally {
    const item = await reread(db, change.item)
    if (item.state === 'failed') await releaseDraft(db, draftId)
  }
}

/** Removes the owner's photo. @throws what `Graph.call` throws */
export async function removePhoto(
  db: Database,
  photos: PhotoAccess,
  owner: Principal,
  as: ActingAs,
): Promise<Outcome> {
  const change = await db.transaction((tx) => begin(tx, owner, as, { action: 'remove' }))
  return apply(db, photos, change)
}

/** Creates a run of kind `own` with one item, leased by the current request so that no runner claims it. */
async function begin(
  tx: Database,
  owner: Principal,
  actingAs: ActingAs,
  columns: Partial<ItemRow>,
): Promise<Change> {
  const runId = randomUUID()
  const createdBy = { createdById: owner.id, createdByName: owner.name }
  const [run] = await tx
    .insert(runs)
    .values({
      id: runId,
      kind: 'own',
      existing: 'replace',
      actingAs,
      startedAt: sql`now()`,
      ...createdBy,
    })
    .returning()
  const about = { personId: owner.id, personName: owner.name, fileName: '', fileSize: 0 }
  const leaseUntil = sql`now() + make_interval(secs => ${LEASE_SECONDS})`
  const lease = { leaseOwner: randomUUID(), leaseUntil }
  const [item] = await tx
    .insert(items)
    .values({
      id: randomUUID(),
      runId,
      position: 0,
      state: 'prepared',
      ...about,
      ...lease,
      ...columns,
    })
    .returning()
  if (!run || !item) throw new Error('a change was not begun')
  return { run, item }
}

/**
 * Makes a change and records its outcome. Nothing is postponed, because the person is waiting for the answer.
 * @throws what `Graph.call` throws
 */
async function apply(db: Database, photos: PhotoAccess, { run, item }: Change): Promise<Outcome> {
  try {
    const context = { db, photos, run, readBackDelaysMs: READ_BACK_DELAYS_MS }
    const { item: last, outcome } = await writePhoto(context, item)
    await record(db, run, last, outcome, [])
    await finish(db, run.id)
    if (outcome.kind === 'skipped') throw new AppError(outcome.code)
    return outcome
  } catch (error) {
    const now = await reread(db, item)
    // Released, so that the next sweep checks, as the app, whether the write reached Graph.
    if (now.state === 'uploading') await persist(db, now, released)
    else if (now.state === 'prepared') await record(db, run, now, toFailure(error), [])
    await finish(db, run.id)
    throw error
  }
}

async function reread(db: Database, item: ItemRow): Promise<ItemRow> {
  const [row] = await db.select().from(items).where(eq(items.id, item.id))
  if (!row) throw new Error(`item ${item.id} is gone`)
  return row
}
