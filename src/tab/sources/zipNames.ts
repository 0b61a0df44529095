/** What the names in a ZIP file read: many programs don't say in which encoding they write them. Pure. */
import type { FileEntry } from '@zip.js/zip.js'
import type { ReadNames } from './source.ts'
import { candidatesFor } from './text/candidates.ts'
import { archiveEncodings, decode, type GuessedEncoding } from './text/encodings.ts'
import { joined } from './text/sampleOf.ts'

type Named = Pick<FileEntry, 'filename' | 'rawFilename' | 'filenameUTF8'>

/** of which the directory tells what the encoding is */
const MAX_NAMES = 24

/** Most likely first; empty if all names are in ASCII or UTF-8. */
export function readingsOfNames(entries: readonly Named[]): ReadNames[] {
  const names = entries.filter(isUnclear).slice(0, MAX_NAMES)
  if (names.length === 0) return []
  const lines = names.flatMap(({ rawFilename }) => [rawFilename, Uint8Array.of(LINE_FEED)])
  return candidatesFor(joined(lines), archiveEncodings).map(({ encoding, cost }) => ({
    encoding,
    cost,
    names: names.map(({ rawFilename }) => safeName(decode(rawFilename, encoding))),
  }))
}

const LINE_FEED = 10

const isUnclear = ({ rawFilename, filenameUTF8 }: Named): boolean =>
  !filenameUTF8 && rawFilename.some((byte) => byte > 0x7f)

/**
 * The paths of all entries as if the ZIP had been unpacked, see `readZip`.
 * @param encoding of the names that don't say; null if all do
 */
export function pathsOf(
  entries: readonly Named[],
  archive: string,
  encoding: GuessedEncoding | null,
): string[] {
  const names = entries.map((entry) =>
    encoding && isUnclear(entry) ? safeName(decode(entry.rawFilename, encoding)) : entry.filename,
  )
  const folder = archive.replace(/\.zip$/i, '')
  const stem = folder.split('/').at(-1) ?? folder
  const isWrapped = names.every((name) => name.normalize().startsWith(`${stem.normalize()}/`))
  const prefix = isWrapped ? folder.slice(0, folder.length - stem.length) : `${folder}/`
  return names.map((name) => prefix + name)
}

/** Nothing is written to disk, so this isn't about security: names should look like paths. */
export const safeName = (name: string): string =>
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
