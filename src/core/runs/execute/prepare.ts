import { isDoubtful } from '../../imaging/notes/doubtful.ts'
import { drawInitials, preparePhoto } from '../../imaging/prepare.ts'
import type { DrawnInitials, PictureFacts } from '../../model.ts'
import { persist, released, type RunRow, type ItemRow } from '../rows/items.ts'
import type { Database } from '../../store/open.ts'
import { sameCrop } from '../rows/wantsOriginal.ts'
import { noteOnTwin, pictureFacts } from '../prepared/duplicates.ts'
import { keepPicture } from '../prepared/keepPicture.ts'
import { markPrepared } from '../prepared/markPrepared.ts'
import { reusePrepared } from '../prepared/reusePrepared.ts'
import { asInstalled } from '../../settings/index.ts'
import { croppingBy } from '../../settings/pictureRules.ts'
import type { ItemProgress, WorkContext } from './workContext.ts'

/**
 * `received` → `prepared`, or the end of an item whose file can't become a photo. The original is removed once the
 * run has started; until then it is kept for another crop. A prepared item is released.
 */
export async function prepare(
  { db, originals, settings = asInstalled }: WorkContext,
  run: RunRow,
  item: ItemRow,
): Promise<ItemProgress> {
  const { originalId: sourceId, drawn } = item
  if (drawn) return draw(db, run, item, drawn)
  if (sourceId === null) throw new Error(`item ${item.id} was received without a file`)
  const requester = { personId: run.createdById, lane: 'background' } as const
  const rules = await settings()
  const reused = await reusePrepared(db, item, rules)
  const crop = { ...croppingBy(rules), ...sameCrop(item) }
  const prepared =
    reused?.photo ?? (await preparePhoto(() => originals.get(sourceId), crop, requester))
  if (prepared.kind === 'rejected') {
    if (item.picture) return keepSmallerPhoto({ db, originals }, item)
    return { item, outcome: { kind: 'refused', code: prepared.code, detail: '', requestId: null } }
  }
  // The hash goes in first: of two duplicates prepared at the same moment, at least one then finds the other.
  const hashed = await keepPicture(db, item, prepared, reused !== null)
  const { facts: made, twinId } = await pictureFacts(db, hashed, prepared, rules)
  const picture = item.picture ? { ...made, ...sameCropper(item.picture) } : made
  const code = doubtAbout(run, item, picture, reused?.wasSet ?? false)
  const originalId = run.startedAt ? null : item.originalId
  const size = item.picture ? noLargerFile : {}
  const next = await markPrepared(db, { ...hashed, picture, originalId, code, ...size })
  if (twinId !== null) await noteOnTwin(db, twinId, item)
  if (originalId === null) await originals.remove(sourceId)
  return { item: next, outcome: null }
}

/**
 * A doubtful photo waits for somebody to say that it is right, unless they have had the same one set before. Once a run is
 * started, nobody reviews it any more.
 */
function doubtAbout(
  { kind, startedAt }: RunRow,
  { code, picture: before }: ItemRow,
  { notes }: PictureFacts,
  wasSet: boolean,
): 'doubtful_photo' | null {
  const wasDecided = before ? code === null : wasSet
  const isReviewed = kind === 'import' && startedAt === null
  return isReviewed && !wasDecided && isDoubtful(notes) ? 'doubtful_photo' : null
}

/** What is drawn resembles what is drawn for others, so it gets no hash by which it would be found. */
async function draw(
  db: Database,
  { createdById: personId }: RunRow,
  item: ItemRow,
  drawn: DrawnInitials,
): Promise<ItemProgress> {
  const [jpeg] = await drawInitials([drawn], { personId, lane: 'background' })
  if (!jpeg) throw new Error(`nothing was drawn for item ${item.id}`)
  const kept = await keepPicture(db, item, { jpeg, perceptualHash: null })
  return { item: await markPrepared(db, kept), outcome: null }
}

/** What is prepared again from the original keeps its crop, and so who chose it. */
const sameCropper = ({ croppedBy = 'face' }: PictureFacts): Pick<PictureFacts, 'croppedBy'> => ({
  croppedBy,
})

/** The original itself was sent, so there is no larger file to ask for. */
const noLargerFile = { fullWidth: null, fullHeight: null }

/** The original can't be read, so the photo made from the browser's smaller picture stays. */
async function keepSmallerPhoto(
  { db, originals }: Pick<WorkContext, 'db' | 'originals'>,
  item: ItemRow,
): Promise<ItemProgress> {
  const patch = { state: 'prepared', originalId: null, ...noLargerFile, ...released } as const
  const kept = await persist(db, item, patch)
  if (item.originalId) await originals.remove(item.originalId)
  return { item: kept, outcome: null }
}
