import { randomUUID } from 'node:crypto'
import { eq, sql } from 'drizzle-orm'
import { AppError, databaseLost } from '../errors.ts'
import type { PhotoAccess } from '../graph/photos.ts'
import { persist, released, type RunRow, type ItemRow } from '../runs/rows/items.ts'
import { toFailure, record } from '../runs/execute/record.ts'
import { finish } from '../runs/rows/finish.ts'
import { writePhoto, type ItemOutcome } from '../runs/write/writePhoto.ts'
import type { ActingAs, Outcome, PictureFacts, Principal } from '../model.ts'
import type { Database } from '../store/open.ts'
import { runs, items } from '../store/schema.ts'
import { otherChange, refuseIfChanged, refuseIfOthersChange } from './conflict.ts'
import { releaseDraft, takeDraft } from './drafts/draft.ts'

/**
 * Longer than all calls of one change can take. After it, the next sweep takes over a change that a crash interrupted.
 */
const LEASE_SECONDS = 120

/** Graph may show a write a little late, and the person is waiting for the answer. */
const READ_BACK_DELAYS_MS = [700]

/** What a change is written with. */
export interface ChangeContext {
  db: Database
  /** of the identity that the change acts as */
  photos: PhotoAccess
  /** does work when the database is back, after it was lost in the middle */
  later: (work: (db: Database) => Promise<void>) => void
  /** names a refusal more exactly than Graph does */
  explain?: (run: RunRow, item: ItemRow, outcome: ItemOutcome) => Promise<ItemOutcome>
}

/** Who changes whose photo. */
export interface ChangeRequest {
  owner: Principal
  /** the owner themselves, or somebody else */
  person: { id: string; name: string }
  as: ActingAs
  /** also a photo that the person has changed since it was last set; without meaning for one's own */
  overwrite: boolean
  /** etag of the photo that the owner was shown, null for none; absent = not known */
  seen?: string | null | undefined
  /** id of the item of the last change that the owner was shown, null for none; absent = not known */
  lastChange?: string | null | undefined
}

/** A change that was made, and the run that it is in the history. */
export interface Changed {
  runId: string
  outcome: Outcome
}

/** A change whose run is in the database, and whose photo is still to be written. */
export interface Begun {
  run: RunRow
  item: ItemRow
}

/** Whatever was refused may be allowed by now, or with another crop. */
const mayBeTriedAgain: ReadonlySet<ItemRow['state']> = new Set(['failed', 'refused', 'skipped'])

/**
 * Writes a draft to Graph. If the write fails, is refused, or is left because the person has changed their photo, the draft can be
 * confirmed again.
 * @param check throws why the picture may not be set
 * @throws AppError `not_found`, `wrong_state`, `changed_since`, also if somebody else has changed the photo after the draft
 * was made, `being_changed`, and what `Graph.call` throws
 */
export async function confirmDraft(
  context: ChangeContext,
  request: ChangeRequest,
  draftId: string,
  check: (picture: PictureFacts | null) => void = () => {},
): Promise<Changed> {
  const { db } = context
  const begun = await db.transaction(async (tx) => {
    const draft = await takeDraft(tx, request.owner, draftId, request.person.id)
    check(draft.picture)
    if (request.person.id !== request.owner.id && !request.overwrite)
      await refuseIfChanged(tx, request.owner, request.person.id, draft.createdAt)
    const { preparedSha, sourceSha, perceptualHash, picture, fileName, pictureFrom } = draft
    const given = { fileName, pictureFrom }
    const made = { preparedSha, sourceSha, perceptualHash, picture }
    return begin(tx, request, { ...made, ...given, action: null })
  })
  return apply(context, begun, async (later) => {
    const item = await reread(later, begun.item)
    if (mayBeTriedAgain.has(item.state)) await releaseDraft(later, draftId)
  })
}

/** Removes a photo. @throws AppError `changed_since`, `being_changed`, and what `Graph.call` throws */
export const removePhoto = (context: ChangeContext, request: ChangeRequest): Promise<Changed> =>
  changePhoto(context, request, { action: 'remove' })

/**
 * Makes the change that the columns of its item describe: the photo that is set, or none to remove it.
 * @throws AppError `changed_since`, `being_changed`, and what `Graph.call` throws
 */
export async function changePhoto(
  context: ChangeContext,
  request: ChangeRequest,
  columns: Partial<ItemRow>,
): Promise<Changed> {
  const begun = await context.db.transaction((tx) => begin(tx, request, columns))
  return apply(context, begun)
}

/**
 * Creates a run with one item, leased by the current request so that no runner claims it.
 * @param undoes the id of the run that it undoes
 * @throws AppError `being_changed`, `changed_since`
 */
export async function begin(
  tx: Database,
  { owner, person, as: actingAs, overwrite, seen, lastChange }: ChangeRequest,
  columns: Partial<ItemRow>,
  undoes: string | null = null,
): Promise<Begun> {
  const since = overwrite ? undefined : lastChange
  if (person.id !== owner.id) await refuseIfOthersChange(tx, owner, person.id, since)
  const runId = randomUUID()
  const createdBy = { createdById: owner.id, createdByName: owner.name }
  const [run] = await tx
    .insert(runs)
    .values({
      id: runId,
      kind: person.id === owner.id ? 'own' : 'single',
      existing: 'replace',
      undoes,
      actingAs,
      startedAt: sql`now()`,
      ...createdBy,
    })
    .returning()
  const first = { position: 0, state: 'prepared', overwrite } as const
  const about = { personId: person.id, personName: person.name, fileName: '', fileSize: 0 }
  const [item] = await tx
    .insert(items)
    .values({
      id: randomUUID(),
      runId,
      ...first,
      selectedEtag: seen === undefined ? null : (seen ?? ''),
      ...about,
      leaseOwner: randomUUID(),
      leaseUntil: sql`now() + make_interval(secs => ${LEASE_SECONDS})`,
      ...columns,
    })
    .returning()
  if (!run || !item) throw new Error('a change was not begun')
  return { run, item }
}

/**
 * Makes a change and records its outcome. Nothing is postponed, because the person is waiting for the answer; only what
 * is left to do when the database is lost comes once it is back.
 * @param afterwards called once it has ended, or has been left
 * @throws AppError why nothing was sent, and what `Graph.call` throws
 */
export async function apply(
  context: ChangeContext,
  begun: Begun,
  afterwards: (db: Database) => Promise<void> = async () => {},
): Promise<Changed> {
  try {
    const changed = await make(context, begun)
    await afterwards(context.db)
    return changed
  } catch (error) {
    const end = async (db: Database) => {
      await leave(db, begun, error)
      await afterwards(db)
    }
    if (databaseLost(error)) context.later(end)
    else await end(context.db)
    throw error
  }
}

async function make(context: ChangeContext, { run, item }: Begun): Promise<Changed> {
  const { db, photos, explain } = context
  const write = { db, photos, run, readBackDelaysMs: READ_BACK_DELAYS_MS }
  const { item: last, outcome: given } = await writePhoto(write, item)
  if (given === null) throw new Error('a change of one photo was paused')
  const outcome = explain ? await explain(run, last, given) : given
  await record(db, run, last, outcome, [])
  await finish(db, run.id)
  if (outcome.kind === 'skipped')
    throw new AppError(outcome.code, {
      changedBy: await otherChange(db, outcome.changedByEntry),
    })
  return { runId: run.id, outcome }
}

async function leave(db: Database, { run, item }: Begun, error: unknown): Promise<void> {
  const now = await reread(db, item)
  // Released, so that the runner checks, as the app, whether the write reached Graph.
  if (now.state === 'uploading') await persist(db, now, released)
  else if (now.state === 'prepared') await record(db, run, now, toFailure(error), [])
  await finish(db, run.id)
}

async function reread(db: Database, item: ItemRow): Promise<ItemRow> {
  const [row] = await db.select().from(items).where(eq(items.id, item.id))
  if (!row) throw new Error(`item ${item.id} is gone`)
  return row
}
