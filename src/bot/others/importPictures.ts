import { AppError } from '../../core/errors.ts'
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

/** One picture after the other, each stored as it comes. Nothing is written: the run is held. */
async function fillRun(
  placed: readonly PlacedPicture[],
  services: Services,
  turn: Turn,
): Promise<Filled> {
  const { runs } = services.core
  const { id } = await runs.create(turn.sender, 'replace')
  const filled: Filled = { id, count: 0, unusable: [] }
  for (const each of placed) {
    try {
      await addPicture(id, each, services, turn)
      filled.count += 1
    } catch (err) {
      if (!(err instanceof AppError) || err.code === 'internal') throw err
      filled.unusable.push({ name: each.picture.name, reason: explainError(turn.words, err) })
    }
  }
  if (filled.count === 0) await runs.discard(turn.sender, id)
  return filled
}

/** @throws AppError why it could not be fetched or stored; it is left out of the run then */
async function addPicture(
  runId: string,
  { picture, person, match: { rule, confidence } }: PlacedPicture,
  { config, core: { runs }, log }: Services,
  { sender, botToken }: Turn,
): Promise<void> {
  const item = { fileName: picture.name, fileSize: 0, personId: person.id, rule, confidence }
  const [added] = await runs.addItems(sender, runId, [item])
  if (!added) throw new Error('an item was not added')
  try {
    const file = pictureStream(picture, botToken, config, log)
    await runs.receiveFile(sender, runId, added.id, file)
  } catch (err) {
    if (err instanceof AppError && err.code === 'download_refused')
      await runs.leaveOut(sender, runId, added.id, true)
    throw err
  }
}
