import { Readable } from 'node:stream'
import { buffer } from 'node:stream/consumers'
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
    url: run?.id ? runLink(config, run.id) : null,
  }
  return { card: importedCard(words, imported), summary: importedSummary(words, imported) }
}

interface Filled {
  /** null = none of the pictures could be used, so that there is no run */
  id: string | null
  count: number
  unusable: { name: string; reason: string }[]
}

/** One picture after the other, so that no more than one is in memory. Nothing is written: the run is held. */
async function fillRun(
  placed: readonly PlacedPicture[],
  services: Services,
  turn: Turn,
): Promise<Filled> {
  const { core } = services
  const filled: Filled = { id: null, count: 0, unusable: [] }
  for (const each of placed) {
    const { name } = each.picture
    try {
      const bytes = await fetched(each.picture, services, turn)
      filled.id ??= (await core.runs.create(turn.sender, 'replace')).id
      await addPicture(filled.id, each, bytes, services, turn)
      filled.count += 1
    } catch (err) {
      if (!(err instanceof AppError) || err.code === 'internal') throw err
      filled.unusable.push({ name, reason: explainError(turn.words, err) })
    }
  }
  return filled
}

const fetched = (
  picture: PictureAddress,
  { config, log }: Services,
  { botToken }: Turn,
): Promise<Buffer> => buffer(pictureStream(picture, botToken, config, log))

async function addPicture(
  runId: string,
  { picture, person, match: { rule, confidence } }: PlacedPicture,
  bytes: Buffer,
  { core }: Services,
  { sender }: Turn,
): Promise<void> {
  const item = { fileName: picture.name, fileSize: bytes.length, personId: person.id }
  const [added] = await core.runs.addItems(sender, runId, [{ ...item, rule, confidence }])
  if (!added) throw new Error('an item was not added')
  await core.runs.receiveFile(sender, runId, added.id, Readable.from([bytes]))
}
