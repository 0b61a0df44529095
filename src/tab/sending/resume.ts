/** Matches files that are dropped again to the items that still wait for theirs. Pure. */
import type { ItemView } from '../../api/contract.ts'
import type { LocalFile } from '../files/localFile.ts'
import type { Upload } from './uploads.ts'

/**
 * Matches by full name and size. If the files were dropped from a different folder level, by file name and size, as long as
 * these are unique on both sides.
 */
export function pairFiles(
  items: Pick<ItemView, 'id' | 'fileName' | 'fileSize'>[],
  files: LocalFile[],
): { uploads: Upload[]; unmatched: LocalFile[] } {
  const byPath = uniqueByKey(items, ({ fileName, fileSize }) => `${fileSize} ${normal(fileName)}`)
  const byName = uniqueByKey(items, ({ fileName, fileSize }) => `${fileSize} ${lastPart(fileName)}`)
  const filesByName = uniqueByKey(files, ({ name, size }) => `${size} ${lastPart(name)}`)
  const taken = new Set<string>()
  const uploads: Upload[] = []
  const unmatched: LocalFile[] = []
  for (const file of files) {
    const nameKey = `${file.size} ${lastPart(file.name)}`
    const sameName = filesByName.has(nameKey) ? byName.get(nameKey) : undefined
    const item = byPath.get(`${file.size} ${normal(file.name)}`) ?? sameName
    if (item && !taken.has(item.id)) {
      taken.add(item.id)
      uploads.push({ itemId: item.id, file })
    } else {
      unmatched.push(file)
    }
  }
  return { uploads, unmatched }
}

/** Without those whose key occurs more than once. */
function uniqueByKey<T>(things: T[], key: (thing: T) => string): Map<string, T> {
  const counts = new Map<string, number>()
  for (const thing of things) counts.set(key(thing), (counts.get(key(thing)) ?? 0) + 1)
  return new Map(
    things.flatMap((thing): [string, T][] =>
      counts.get(key(thing)) === 1 ? [[key(thing), thing]] : [],
    ),
  )
}

/** macOS decomposes the accents in file names, other systems don't. */
const normal = (name: string): string => name.normalize('NFC')
const lastPart = (name: string): string => normal(name).split('/').at(-1) ?? ''
