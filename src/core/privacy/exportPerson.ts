import { sql } from 'drizzle-orm'
import { typeOf } from '../exports/readPhoto.ts'
import { zipOf, type ZippedFile } from '../exports/zip.ts'
import { AppError } from '../errors.ts'
import { getBlob } from '../store/blobs.ts'
import type { Database, Store } from '../store/open.ts'
import type { CoreWords } from '../words/words.ts'
import { isAnythingKept } from './eraseRows.ts'
import { personWithId } from './findPerson.ts'
import type { KeptDays } from './inventory.ts'
import { sectionsOf } from './records.ts'
import { PHOTOS_FOLDER, RECORD_FILE, readablePage, type Counted, type Counts } from './summary.ts'

const FILES_FOLDER = 'files'

interface ExportContext extends Pick<Store, 'db' | 'originals'> {
  days: KeptDays
  words: CoreWords
}

/**
 * Everything that is kept about one person as a ZIP, made as it is taken: `record.json` with all rows, the photos by the
 * hash that the rows name, files that wait, and last a page to read. What is deleted meanwhile is left out, and the page
 * says so.
 * @throws AppError `nothing_about_person`, the reason of `signal`
 */
export async function* exportPerson(
  context: ExportContext,
  id: string,
  signal: AbortSignal,
): AsyncGenerator<Uint8Array> {
  if (!(await isAnythingKept(context.db, id))) throw new AppError('nothing_about_person')
  yield* zipOf(filesOf(context, id, signal))
}

async function* filesOf(
  { db, originals, days, words }: ExportContext,
  id: string,
  signal: AbortSignal,
): AsyncGenerator<ZippedFile, void, unknown> {
  const lastModified = new Date()
  const counts: Counts = new Map()
  const person = await personWithId(db, id)
  const { pictures, waiting } = await filesAbout(db, id)
  const record = recordOf(db, id, counts, signal)
  yield { name: RECORD_FILE, lastModified, input: record }
  for (const sha of pictures) {
    signal.throwIfAborted()
    const bytes = await getBlob(db, sha)
    count(counts, bytes ? 'photos' : 'gone')
    const type = bytes && (typeOf(bytes) ?? 'jpg')
    if (bytes) yield { name: `${PHOTOS_FOLDER}/${sha}.${type}`, lastModified, input: bytes }
  }
  for (const { originalId, fileName } of waiting) {
    signal.throwIfAborted()
    const bytes = await unlessGone(originals.get(originalId))
    const name = `${FILES_FOLDER}/${originalId}${extensionOf(fileName)}`
    if (bytes) yield { name, lastModified, input: bytes }
  }
  const summary = readablePage({ person, counts, days, at: lastModified }, words)
  yield { name: words('privacy.export.summary'), lastModified, input: Buffer.from(summary) }
}

const count = (counts: Counts, name: Counted, by = 1): void =>
  void counts.set(name, (counts.get(name) ?? 0) + by)

/** Null for a file that was removed meanwhile. */
async function unlessGone(reading: Promise<Buffer>): Promise<Buffer | null> {
  try {
    return await reading
  } catch (error) {
    if (error instanceof AppError && error.code === 'interrupted') return null
    throw error
  }
}

/** Nothing but letters and digits of a name that somebody else has given. */
const extensionOf = (fileName: string): string => /\.[a-z\d]{1,5}$/i.exec(fileName)?.[0] ?? ''

/** JSON, some rows at a time. */
async function* recordOf(
  db: Database,
  id: string,
  counts: Counts,
  signal: AbortSignal,
): AsyncGenerator<Uint8Array> {
  yield Buffer.from(`{"format":1,"personId":${JSON.stringify(id)}`)
  for (const [name, pages] of sectionsOf(db, id)) {
    yield Buffer.from(`,\n${JSON.stringify(name)}:[`)
    let isFirst = true
    for await (const rows of pages) {
      signal.throwIfAborted()
      count(counts, name, rows.length)
      const text = rows.map((row) => JSON.stringify(row)).join(',\n')
      if (text) yield Buffer.from(isFirst ? text : `,\n${text}`)
      isFirst &&= text === ''
    }
    yield Buffer.from(']')
  }
  yield Buffer.from('}\n')
}

interface FilesAbout {
  /** hashes of photos that are still stored */
  pictures: string[]
  waiting: { originalId: string; fileName: string }[]
}

/** Photos and files about a person, from all the rows that name one. */
export async function filesAbout(db: Database, id: string): Promise<FilesAbout> {
  const { rows } = await db.execute<{ sha: string }>(sql`
    select sha from (
      select before_sha as sha from entries where person_id = ${id}
      union select after_sha from entries where person_id = ${id}
      union select before_sha from items where person_id = ${id}
      union select prepared_sha from items where person_id = ${id}
      union select prepared_sha from drafts where person_id = ${id}
      union select prepared_sha from approvals where person_id = ${id}
      union select thumbnail_sha from people where id = ${id}) shas
    where exists (select from blobs where sha256 = sha) order by sha`)
  const waiting = await db.execute<FilesAbout['waiting'][number]>(sql`
    select original_id as "originalId", file_name as "fileName" from items
    where person_id = ${id} and original_id is not null
    union all select original_id, file_name from drafts where person_id = ${id} and original_id is not null`)
  return { pictures: rows.map(({ sha }) => sha), waiting: waiting.rows }
}
