import { AppError } from '../errors.ts'
import type { PhotosRequest } from '../model.ts'
import { parseNamePattern } from '../matching/writePattern.ts'
import { awaitedPhotos } from '../people/awaited.ts'
import { getBlob } from '../store/blobs.ts'
import type { Database } from '../store/database.ts'
import type { CoreWords } from '../words/words.ts'
import { exportedPeople } from './exportedPeople.ts'
import { createNaming, type NamedPerson } from './fileNames.ts'
import { createListInside, type SavedPhoto } from './listInside.ts'
import { readAhead } from './readAhead.ts'
import { storedKeys } from './storedKeys.ts'
import { readPhoto, typeOf, type PhotoRead, type PhotoSource } from './readPhoto.ts'
import { zipOf } from './zip.ts'

/** Photos that are read or wait to be sent: as many as one batch of Graph can have. */
export const PHOTOS_AT_ONCE = 20
/** So many in a row that could not be read are no accident: something meets everybody. */
const MAX_UNREAD_IN_A_ROW = 40

export interface ZipContext extends PhotoSource {
  db: Database
  /** of the list in the ZIP */
  words: CoreWords
}

/**
 * The photos of the selected people as a ZIP, made as it is taken; the list of everybody comes last. What meets one person
 * is said in the list, what meets everybody breaks the ZIP off.
 * @throws AppError `throttled`, or why 40 photos in a row could not be read; the reason of `signal`
 */
export async function* photosZip(
  context: ZipContext,
  request: PhotosRequest,
  signal: AbortSignal,
): AsyncGenerator<Uint8Array> {
  yield* zipOf(filesOf(context, request, signal))
}

async function* filesOf(
  context: ZipContext,
  { selection, pattern, part }: PhotosRequest,
  signal: AbortSignal,
) {
  const lastModified = new Date()
  const list = createListInside(context.words)
  const named = namedPeople(context.db, exportedPeople(context.db, selection, part), pattern)
  const gone = new Set('ids' in selection && part === null ? selection.ids : [])
  let unread = 0
  for await (const saved of readAhead(named, PHOTOS_AT_ONCE, (one) => save(context, one, signal))) {
    signal.throwIfAborted()
    unread = saved.photo.kind === 'unread' ? unread + 1 : 0
    if (saved.photo.kind === 'unread' && unread >= MAX_UNREAD_IN_A_ROW)
      throw new AppError(saved.photo.code)
    list.add(saved)
    gone.delete(saved.person.id)
    if (saved.photo.kind === 'found' && saved.fileName !== null)
      yield { name: saved.fileName, lastModified, input: saved.photo.bytes }
  }
  for (const id of gone) list.addGone(id)
  yield { name: context.words('exports.listInside'), lastModified, input: list.bytes() }
}

interface Wanted extends NamedPerson {
  /** the hash of a photo that was set and that Graph does not show yet; null = removed, undefined = ask Graph */
  awaited: string | null | undefined
}

async function* namedPeople(
  db: Database,
  pages: AsyncIterable<NamedPerson['person'][]>,
  pattern: string,
): AsyncGenerator<Wanted> {
  const name = createNaming(parseNamePattern(pattern), storedKeys(db))
  for await (const page of pages) {
    const awaited = await awaitedPhotos(
      db,
      page.map(({ id }) => id),
    )
    // Only those with a file: the others would take names from them, and numbers other than were said before.
    const hasFile = ({ id, photo }: NamedPerson['person']) =>
      awaited.has(id) ? awaited.get(id) !== null : photo !== 'none'
    const filed = await name(page.filter(hasFile))
    const names = new Map(filed.map((named) => [named.person.id, named]))
    for (const person of page) {
      const named = names.get(person.id) ?? { person, path: '', note: null }
      yield { ...named, awaited: awaited.get(person.id) }
    }
  }
}

async function save(
  context: ZipContext,
  { awaited, ...named }: Wanted,
  signal: AbortSignal,
): Promise<SavedPhoto> {
  const photo = await photoOf(context, named, awaited, signal)
  const fileName = photo.kind === 'found' ? `${named.path}.${photo.type}` : null
  return { ...named, photo, fileName }
}

async function photoOf(
  context: ZipContext,
  { person }: NamedPerson,
  awaited: Wanted['awaited'],
  signal: AbortSignal,
): Promise<PhotoRead> {
  if (awaited === null) return { kind: 'none' }
  const set = awaited === undefined ? null : await getBlob(context.db, awaited)
  const type = set && typeOf(set)
  if (set && type) return { kind: 'found', bytes: set, type }
  if (person.photo === 'none') return { kind: 'none' }
  return readPhoto(context, person.id, signal)
}
