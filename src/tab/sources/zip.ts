/** Reads ZIP files in place: names and sizes at once, each file's content only when it is opened. */
import type { FileEntry } from '@zip.js/zip.js'
import { ignoredIn, type Ignored, type IgnoredKind } from '../files/ignored/ignored.ts'
import type { LocalFile } from '../files/localFile.ts'
import { words } from '../words/words.ts'
import type { Archive, SourceProblem } from './source.ts'
import type { GuessedEncoding } from './text/encodings.ts'
import { localEntry } from './zipEntry.ts'
import { pathsOf, readingsOfNames, safeName } from './zipNames.ts'

/** More than any organisation has people, folders and hidden files included. */
const MAX_ENTRIES = 200_000
/** between two pauses in which the page can respond */
const ENTRIES_PER_PAUSE = 500

export interface ZipContent {
  files: LocalFile[]
  ignored: Ignored
  problems: SourceProblem[]
  /** null if there is no doubt how its names read */
  archive: Archive | null
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
  archive: null,
})

/** Loaded with the first ZIP. Its workers need a laxer content security policy; the browser inflates without them too. */
async function zipLibrary() {
  const zip = await import('@zip.js/zip.js/lib/zip-core-native.js')
  zip.configure({ useWebWorkers: false, chunkSize: 64 * 1024 })
  return zip
}

interface Entries {
  found: FileEntry[]
  /** by path in the ZIP */
  ignored: Ignored
  tooMany: boolean
}

function contentOf({ found: entries, ignored, tooMany }: Entries, name: string): ZipContent {
  const problems: SourceProblem[] = []
  const usable = entries.filter((entry) => !entry.encrypted)
  const encrypted = entries.length - usable.length
  const add = (sentence: string) => problems.push({ name, sentence })
  if (encrypted > 0 && usable.length === 0) add(words('files.zip.protected'))
  else if (encrypted > 0) add(words('files.zip.partlyProtected', { count: encrypted }))
  if (tooMany) add(words('files.zip.tooMany', { count: MAX_ENTRIES }))
  if (entries.length === 0 && ignored.size === 0) add(words('files.zip.empty'))
  const readings = readingsOfNames(usable)
  const filesIn = (encoding: GuessedEncoding | null): LocalFile[] => {
    const paths = pathsOf(usable, name, encoding)
    return usable.map((entry, index) => localEntry(entry, paths[index] ?? entry.filename))
  }
  const files = filesIn(readings[0]?.encoding ?? null)
  const archive = readings.length > 1 ? { name, readings, files, filesIn } : null
  const folder = name.replace(/\.zip$/i, '')
  return {
    files,
    ignored: new Map([...ignored].map(([path, kind]) => [`${folder}/${path}`, kind])),
    problems,
    archive,
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
