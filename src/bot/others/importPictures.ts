import { randomUUID } from 'node:crypto'
import { AppError } from '../../core/errors.ts'
import type { RunItem, RunSummary } from '../../core/model.ts'
import { MAX_ATTACHMENTS } from '../activity.ts'
import { pictureStream, type PictureAddress } from '../attachments.ts'
import { importedCard, importedSummary, type Imported } from '../cards/person/imported.ts'
import { runLink } from '../links.ts'
import type { Reply } from '../reply.ts'
import type { Services, Turn } from '../turn.ts'
import { explainError } from '../words/words.ts'
import { sortPictures, type PlacedPicture } from './sortFiles.ts'

/**
 * Several pictures that are named after people begin an import: what is certain waits in the tab to be checked, and the rest
 * is named. Null if no name says anything about anybody, so that they are something else.
 */
export async function importPictures(
  pictures: readonly PictureAddress[],
  services: Services,
  turn: Turn,
): Promise<Reply | null> {
  const { config, core } = services
  const { words, sender } = turn
  // A picture that was pasted has no name.
  if (pictures.some(({ name }) => name === '')) return null
  const files = pictures.map(({ name }) => ({ name, size: 1 }))
  const matches = await core.match(sender.id, files)
  if (matches.every(({ candidates }) => candidates.length === 0)) return null
  const { placed, ...rest } = sortPictures(pictures, matches)
  const run = placed.length > 0 ? await fillRun(placed, services, turn) : null
  const imported: Imported = {
    ...rest,
    count: run?.count ?? 0,
    unusable: run?.unusable ?? [],
    url: run && run.count > 0 ? runLink(config, run.id) : null,
  }
  return { card: importedCard(words, imported), summary: importedSummary(words, imported) }
}

interface Filled {
  id: string
  count: number
  unusable: { name: string; reason: string }[]
}

/**
 * One picture after the other, each stored as it comes. Nothing is written: the run is held. If a process has ended in the middle
 * of it, the next one goes on with the same run.
 */
async function fillRun(
  placed: readonly PlacedPicture[],
  services: Services,
  turn: Turn,
): Promise<Filled> {
  const { runs } = services.core
  const run = await runs.createOnce(turn.sender, 'replace', turn.activityKey ?? randomUUID())
  const there = await itemsOf(run.id, services, turn)
  const filled: Filled = { id: run.id, count: 0, unusable: [] }
  for (const each of placed) {
    try {
      await addPicture(run, { ...each, item: there.get(each.person.id) ?? null }, services, turn)
      filled.count += 1
    } catch (err) {
      if (!(err instanceof AppError) || err.code === 'internal') throw err
      filled.unusable.push({ name: each.picture.name, reason: explainError(turn.words, err) })
    }
  }
  if (filled.count === 0 && isHeld(run)) await runs.discard(turn.sender, run.id)
  return filled
}

/** A run has finished, for the time being, when all its pictures so far could not be used. */
const isHeld = ({ startedAt, cancelledAt }: RunSummary): boolean => !startedAt && !cancelledAt

/** What is in the run already, by person: there are no more pictures in a message than items on a page. */
async function itemsOf(
  runId: string,
  { core: { runs } }: Services,
  { sender }: Turn,
): Promise<Map<string, RunItem>> {
  const all = { state: null, remarked: null, cursor: null, limit: MAX_ATTACHMENTS }
  const { items } = await runs.items(sender, runId, all)
  return new Map(items.map((item) => [item.person.id, item]))
}

/** @throws AppError why it could not be fetched or stored; it is left out of the run then */
async function addPicture(
  run: RunSummary,
  { picture, person, match: { rule, confidence }, item }: PlacedPicture & { item: RunItem | null },
  { config, core: { runs }, log }: Services,
  { sender, botToken }: Turn,
): Promise<void> {
  if (item && item.state !== 'awaiting') return refuseUnlessUsed(item)
  // Whoever has started it has looked at what was there.
  if (!isHeld(run)) throw new AppError('wrong_state')
  const added = { fileName: picture.name, fileSize: 0, personId: person.id, rule, confidence }
  const [awaiting] = item ? [item] : await runs.addItems(sender, run.id, [added])
  if (!awaiting) throw new Error('an item was not added')
  try {
    const file = pictureStream(picture, botToken, config, log)
    await runs.receiveFile(sender, run.id, awaiting.id, file)
  } catch (err) {
    if (err instanceof AppError && err.code === 'download_refused')
      await runs.leaveOut(sender, run.id, awaiting.id, true)
    throw err
  }
}

/** @throws AppError why a picture that was added before is not used */
function refuseUnlessUsed({ state, code }: RunItem): void {
  if (state === 'refused' || state === 'skipped') throw new AppError(code ?? 'download_refused')
}
