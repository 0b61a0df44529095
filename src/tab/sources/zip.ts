/** ZIP files, opened in place: names and sizes at once, each file only when it is wanted, never the whole. */
import type { FileEntry } from '@zip.js/zip.js'
import { isHidden, largestFile, UnusableFile, type LocalFile } from '../files/localFile.ts'
import type { SourceProblem } from './source.ts'

/** more than any organisation has people; a ZIP may claim more entries than it has bytes */
const mostEntries = 200_000

export interface Unzipped {
  files: LocalFile[]
  problems: SourceProblem[]
}

/**
 * The files in a ZIP, named as if it had been unpacked: `Sales.zip` with `ana.jpg` gives `Sales/ana.jpg`. A folder of
 * the same name around all of them is not doubled. `onFound` is called from time to time with their number so far.
 */
export async function readZip(
  file: File,
  name: string,
  onFound: (count: number) => void = () => {},
): Promise<Unzipped> {
  const zip = await zipLibrary()
  const reader = new zip.ZipReader(new zip.BlobReader(file), {
    normalizeFilename: safeName,
    filenameValidation: 'tolerant',
    strictness: 'tolerant',
  })
  const found: FileEntry[] = []
  let tooMany = false
  try {
    for await (const entry of reader.getEntriesGenerator()) {
      if (entry.directory || isHidden(entry.filename)) continue
      if (found.length === mostEntries) {
        tooMany = true
        break
      }
      found.push(entry)
      if (found.length % 500 === 0) {
        onFound(found.length)
        await new Promise((resolve) => setTimeout(resolve))
      }
    }
  } catch (error) {
    return { files: [], problems: [{ name, sentence: explain(error) }] }
  }
  return sortOut(found, name, tooMany)
}

/** Loaded when the first ZIP comes. Its own workers would need a laxer security policy; the browser inflates anyway. */
async function zipLibrary() {
  const zip = await import('@zip.js/zip.js/lib/zip-core-native.js')
  zip.configure({ useWebWorkers: false, chunkSize: 64 * 1024 })
  return zip
}

/** Names are labels here, nothing is written to a disk; but they should look like paths. */
const safeName = (name: string): string =>
  name
    .replaceAll('\\', '/')
    .split('/')
    .filter(
      (part, index, parts) =>
        (part !== '' || index === parts.length - 1) && part !== '..' && part !== '.',
    )
    .join('/')

function sortOut(entries: FileEntry[], name: string, tooMany: boolean): Unzipped {
  const problems: SourceProblem[] = []
  const folder = name.replace(/\.zip$/i, '')
  const stem = folder.split('/').at(-1) ?? folder
  const wrapped = entries.every((entry) => entry.filename.startsWith(`${stem}/`))
  const prefix = wrapped ? folder.slice(0, folder.length - stem.length) : `${folder}/`
  const usable = entries.filter((entry) => !entry.encrypted)
  const secret = entries.length - usable.length
  if (secret > 0) problems.push({ name, sentence: protectedBy(secret, usable.length === 0) })
  if (tooMany)
    problems.push({ name, sentence: 'It holds too many files; only the first were taken.' })
  if (entries.length === 0) problems.push({ name, sentence: 'There are no files in it.' })
  return { files: usable.map((entry) => localEntry(entry, prefix + entry.filename)), problems }
}

const protectedBy = (count: number, all: boolean): string =>
  `${all ? 'It is' : count === 1 ? 'One file in it is' : `${count} files in it are`} protected by a password. Unpack it and drop the folder.`

function explain(error: unknown): string {
  const message = error instanceof Error ? error.message : String(error)
  if (/encrypted/i.test(message)) return protectedBy(0, true)
  if (/split/i.test(message)) return 'It is one part of several. Unpack it and drop the folder.'
  if (error instanceof DOMException) return 'It cannot be read from the disk. Choose it again.'
  return 'It is damaged, or not a ZIP file: its list of contents cannot be found.'
}

function localEntry(entry: FileEntry, name: string): LocalFile {
  const size = entry.uncompressedSize
  const unpack = (most: number) => unpackEntry(entry, size, most)
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

/** The first `most` bytes at least. What it unpacks to is bounded whatever the entry claims. */
async function unpackEntry(
  entry: FileEntry,
  size: number,
  most: number,
): Promise<Uint8Array<ArrayBuffer>> {
  if (size > largestFile) throw new UnusableFile('This file is larger than 25 MB.')
  const chunks: Uint8Array<ArrayBuffer>[] = []
  let length = 0
  const sink = new WritableStream<Uint8Array<ArrayBuffer>>({
    write: (chunk) => {
      chunks.push(chunk)
      length += chunk.length
      if (length > size) throw new UnusableFile('This file is not as large as its ZIP claims.')
      if (length >= most && most < size) throw new Error('enough')
    },
  })
  try {
    await entry.getData(sink, { checkSignature: most >= size })
  } catch (error) {
    // breaking off is reported in one of several ways
    if (most >= size || length < most) throw unusable(error)
  }
  return joined(chunks, length)
}

function unusable(error: unknown): UnusableFile {
  if (error instanceof UnusableFile) return error
  const damaged = 'This file in the ZIP is damaged, or packed in a way that browsers cannot read.'
  return new UnusableFile(damaged, { cause: error })
}

function joined(chunks: Uint8Array[], length: number): Uint8Array<ArrayBuffer> {
  const all = new Uint8Array(length)
  let at = 0
  for (const chunk of chunks) {
    all.set(chunk, at)
    at += chunk.length
  }
  return all
}
