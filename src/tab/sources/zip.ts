/** Reads ZIP files in place: names and sizes at once, each file's content only when it is opened. */
import type { FileEntry } from '@zip.js/zip.js'
import { LIMITS } from '../../api/contract/limits.ts'
import { ignoredIn, type Ignored, type IgnoredKind } from '../files/ignored/ignored.ts'
import type { LocalFile } from '../files/localFile.ts'
import { UnusableFile } from '../files/unusableFile.ts'
import { words } from '../words/words.ts'
import type { SourceProblem } from './source.ts'

/** More than any organisation has people, folders and hidden files included. */
const MAX_ENTRIES = 200_000
/** between two pauses in which the page can respond */
const ENTRIES_PER_PAUSE = 500

export interface ZipContent {
  files: LocalFile[]
  ignored: Ignored
  problems: SourceProblem[]
}

/**
 * The files in a ZIP, named as if it had been unpacked: `Sales.zip` with `ana.jpg` gives `Sales/ana.jpg`, and so does one
 * with `Sales/ana.jpg`. What is ignored by its name is only counted.
 * @param onFound called now and then with the number of files so far
 */
export async function readZip(
  file: File,
  name: string,
  onFound: (count: number) => void = () => {},
): Promise<ZipContent> {
  const zip = await zipLibrary()
  const reader = new zip.ZipReader(new zip.BlobReader(file), {
    normalizeFilename: safeName,
    filenameValidation: 'tolerant',
    strictness: 'tolerant',
  })
  const found: FileEntry[] = []
  const ignored = new Map<string, IgnoredKind>()
  let seen = 0
  let packedBytes = 0
  let tooMany = false
  try {
    for await (const entry of reader.getEntriesGenerator()) {
      tooMany = seen === MAX_ENTRIES
      if (tooMany) break
      seen += 1
      if (seen % ENTRIES_PER_PAUSE === 0) {
        onFound(found.length)
        await new Promise((resolve) => setTimeout(resolve))
      }
      packedBytes += entry.compressedSize
      if (entry.directory) continue
      const left = ignoredIn(entry.filename)
      if (left) ignored.set(left.path, left.kind)
      else found.push(entry)
    }
  } catch (error) {
    return withoutFiles(name, explainError(error))
  }
  // the entries of a bomb share their bytes, so that a small file unpacks to any size
  if (packedBytes > file.size) {
    return withoutFiles(name, words('files.zip.overlapping'))
  }
  return contentOf({ found, ignored, tooMany }, name)
}

const withoutFiles = (name: string, sentence: string): ZipContent => ({
  files: [],
  ignored: new Map(),
  problems: [{ name, sentence }],
})

/** Loaded with the first ZIP. Its workers need a laxer content security policy; the browser inflates without them too. */
async function zipLibrary() {
  const zip = await import('@zip.js/zip.js/lib/zip-core-native.js')
  zip.configure({ useWebWorkers: false, chunkSize: 64 * 1024 })
  return zip
}

/** Nothing is written to disk, so this isn't about security: names should look like paths. */
const safeName = (name: string): string =>
  name
    .replace(controlCharacters, '')
    .replaceAll('\\', '/')
    .split('/')
    .filter(
      (part, index, parts) =>
        (part !== '' || index === parts.length - 1) && part !== '..' && part !== '.',
    )
    .join('/')

// oxlint-disable-next-line no-control-regex
const controlCharacters = /[\0-\x1f\x7f]/g

interface Entries {
  found: FileEntry[]
  /** by path in the ZIP */
  ignored: Ignored
  tooMany: boolean
}

function contentOf({ found: entries, ignored, tooMany }: Entries, name: string): ZipContent {
  const problems: SourceProblem[] = []
  const folder = name.replace(/\.zip$/i, '')
  const stem = folder.split('/').at(-1) ?? folder
  const wrapped = entries.every((entry) => entry.filename.startsWith(`${stem}/`))
  const prefix = wrapped ? folder.slice(0, folder.length - stem.length) : `${folder}/`
  const usable = entries.filter((entry) => !entry.encrypted)
  const encrypted = entries.length - usable.length
  const add = (sentence: string) => problems.push({ name, sentence })
  if (encrypted > 0 && usable.length === 0) add(words('files.zip.protected'))
  else if (encrypted > 0) add(words('files.zip.partlyProtected', { count: encrypted }))
  if (tooMany) add(words('files.zip.tooMany', { count: MAX_ENTRIES }))
  if (entries.length === 0 && ignored.size === 0) add(words('files.zip.empty'))
  return {
    files: usable.map((entry) => localEntry(entry, prefix + entry.filename)),
    ignored: new Map([...ignored].map(([path, kind]) => [`${folder}/${path}`, kind])),
    problems,
  }
}

/** Why a ZIP can't be opened. The library's errors differ only in their messages. */
function explainError(error: unknown): string {
  const message = error instanceof Error ? error.message : String(error)
  if (/encrypted/i.test(message)) return words('files.zip.protected')
  if (/split/i.test(message)) return words('files.zip.split')
  if (error instanceof DOMException) return words('files.movedOnDisk')
  return words('files.zip.damaged')
}

function localEntry(entry: FileEntry, name: string): LocalFile {
  const size = entry.uncompressedSize
  const unpack = (wanted: number) => unpackEntry(entry, size, wanted)
  return {
    name,
    size,
    head: async (bytes) => (await unpack(bytes)).subarray(0, bytes),
    open: async () => {
      const content = await unpack(size)
      return new File([content], name.split('/').at(-1) ?? name, {
        lastModified: entry.lastModDate?.getTime() ?? 0,
      })
    },
  }
}

/**
 * At least the first `wanted` bytes. Never unpacks more than `size` and a chunk, whatever the ZIP says: zip bombs lie.
 * @param size bytes, as the ZIP gives it
 */
async function unpackEntry(
  entry: FileEntry,
  size: number,
  wanted: number,
): Promise<Uint8Array<ArrayBuffer>> {
  if (size > LIMITS.MAX_SOURCE_BYTES) throw new UnusableFile('tooLarge')
  const chunks: Uint8Array<ArrayBuffer>[] = []
  let length = 0
  const sink = new WritableStream<Uint8Array<ArrayBuffer>>({
    write: (chunk) => {
      chunks.push(chunk)
      length += chunk.length
      if (length > size) throw new Error('more bytes than the ZIP says')
      if (length >= wanted && wanted < size) throw new Error('enough bytes')
    },
  })
  try {
    await entry.getData(sink, { checkSignature: wanted >= size })
  } catch (error) {
    const isEnough = wanted < size && length >= wanted && length <= size
    if (!isEnough) throw new UnusableFile('zipDamaged', { cause: error })
  }
  return concatenate(chunks, length)
}

function concatenate(chunks: Uint8Array[], length: number): Uint8Array<ArrayBuffer> {
  const all = new Uint8Array(length)
  let at = 0
  for (const chunk of chunks) {
    all.set(chunk, at)
    at += chunk.length
  }
  return all
}
