import { randomUUID } from 'node:crypto'
import { eq, sql } from 'drizzle-orm'
import { AppError } from '../errors.ts'
import type { PhotoAccess } from '../graph/photos.ts'
import { persist, released, type RunRow, type ItemRow } from '../runs/rows/items.ts'
import { failedBy, finish, record } from '../runs/execute/record.ts'
import { write } from '../runs/write/writePhoto.ts'
import type { ActingAs, Outcome, Principal } from '../model.ts'
import type { Database } from '../store/open.ts'
import { runs, items } from '../store/schema.ts'
import { giveBack, useDraft } from './draft.ts'

/** Longer than all the calls of one change can take; what a crash leaves open is cleared up after it. */
const lease = sql`now() + interval '2 minutes'`

/** ms between looks at what was written: somebody waits, and Graph may show it a little late */
const lag = [500, 1500, 4000]

interface Change {
  job: RunRow
  item: ItemRow
}

/** Writes a draft to Graph; one that did not get there may be confirmed again. */
export async function confirmDraft(
  db: Database,
  photos: PhotoAccess,
  owner: Principal,
  as: ActingAs,
  draftId: string,
): Promise<Outcome> {
  const change = await db.transaction(async (tx) => {
    const { preparedSha, sourceSha, perceptualHash } = await useDraft(tx, owner, draftId)
    return begin(tx, owner, as, { preparedSha, sourceSha, perceptualHash, action: null })
  })
  try {
    return await carryOut(db, photos, change)
  } finally {
    const item = await reread(db, change.item)
    if (item.state === 'failed') await giveBack(db, draftId)
  }
}

export async function removePhoto(
  db: Database,
  photos: PhotoAccess,
  owner: Principal,
  as: ActingAs,
): Promise<Outcome> {
  const change = await db.transaction((tx) => begin(tx, owner, as, { action: 'remove' }))
  return carryOut(db, photos, change)
}

/** One's own photo goes the way of everybody's: an import with one item, in the hands of whoever asks. */
async function begin(
  tx: Database,
  owner: Principal,
  actingAs: ActingAs,
  what: Partial<ItemRow>,
): Promise<Change> {
  const runId = randomUUID()
  const createdBy = { createdById: owner.id, createdByName: owner.name }
  const [job] = await tx
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
  const whose = { personId: owner.id, personName: owner.name, fileName: '', fileSize: 0 }
  const held = { leaseOwner: randomUUID(), leaseUntil: lease }
  const [item] = await tx
    .insert(items)
    .values({
      id: randomUUID(),
      runId,
      position: 0,
      state: 'prepared',
      ...whose,
      ...held,
      ...what,
    })
    .returning()
  if (!job || !item) throw new Error('a change was not begun')
  return { job, item }
}

/**
 * Carries a change out and records what came of it. Nothing is put off: somebody waits.
 * @throws what the sign-in to Graph throws
 */
async function carryOut(
  db: Database,
  photos: PhotoAccess,
  { job, item }: Change,
): Promise<Outcome> {
  try {
    const { item: last, ending } = await write({ db, photos, job, lag }, item)
    await record(db, job, last, ending, [])
    await finish(db, job.id)
    if (ending.kind === 'skipped') throw new AppError(ending.code)
    return ending
  } catch (error) {
    const now = await reread(db, item)
    // Whether a write that was under way has landed, the next sweep asks as the app.
    if (now.state === 'uploading') await persist(db, now, released)
    else if (now.state === 'prepared') await record(db, job, now, failedBy(error), [])
    await finish(db, job.id)
    throw error
  }
}

async function reread(db: Database, item: ItemRow): Promise<ItemRow> {
  const [row] = await db.select().from(items).where(eq(items.id, item.id))
  if (!row) throw new Error(`item ${item.id} is gone`)
  return row
}
