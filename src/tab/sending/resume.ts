/** Which of the files dropped again belong to the items that still wait for theirs. Pure. */
import type { ItemView } from '../../api/contract.ts'
import type { LocalFile } from '../files/localFile.ts'
import type { Upload } from './uploads.ts'

/**
 * Pairs by name and size; where the folder was dropped from another level, by the last part of the name and size,
 * as long as that is unique on both sides.
 */
export function pairFiles(
  items: Pick<ItemView, 'id' | 'fileName' | 'fileSize'>[],
  files: LocalFile[],
): { uploads: Upload[]; unknown: LocalFile[] } {
  const exact = once(items, ({ fileName, fileSize }) => `${fileSize} ${normal(fileName)}`)
  const loose = once(items, ({ fileName, fileSize }) => `${fileSize} ${lastPart(fileName)}`)
  const looseFiles = once(files, ({ name, size }) => `${size} ${lastPart(name)}`)
  const taken = new Set<string>()
  const uploads: Upload[] = []
  const unknown: LocalFile[] = []
  for (const file of files) {
    const looseKey = `${file.size} ${lastPart(file.name)}`
    const byLastPart = looseFiles.has(looseKey) ? loose.get(looseKey) : undefined
    const item = exact.get(`${file.size} ${normal(file.name)}`) ?? byLastPart
    if (item && !taken.has(item.id)) {
      taken.add(item.id)
      uploads.push({ itemId: item.id, file })
    } else {
      unknown.push(file)
    }
  }
  return { uploads, unknown }
}

/** by key, without those whose key occurs twice */
function once<T>(things: T[], key: (thing: T) => string): Map<string, T> {
  const counts = new Map<string, number>()
  for (const thing of things) counts.set(key(thing), (counts.get(key(thing)) ?? 0) + 1)
  return new Map(
    things.flatMap((thing): [string, T][] =>
      counts.get(key(thing)) === 1 ? [[key(thing), thing]] : [],
    ),
  )
}

/** macOS decomposes accents in file names, other systems don't */
const normal = (name: string): string => name.normalize('NFC')
const lastPart = (name: string): string => normal(name).split('/').at(-1) ?? ''
