/** Finds the file that a row of a list names. Pure. */
import { pictureExtension, rawExtension } from '../files/extensions.ts'

export interface Path {
  name: string
  /** normalised for comparison */
  path: string
  /** the last part without the extension */
  stem: string
  /** with its dot; empty if there is none */
  extension: string
}

/** Marks that Windows puts before a path, and the quotes around a copied one. */
const wrapping = /[\u200b\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff"]/g

/** Called for every file under review and every row, so it must be fast. */
export function pathOf(name: string): Path {
  const path = name
    .normalize('NFC')
    .toLowerCase()
    .replace(wrapping, '')
    .replace(/[\\\u00a0]/g, slashOrSpace)
    .trim()
  const last = path.slice(path.lastIndexOf('/') + 1).trim()
  const extension = pictureExtension.exec(last)?.[0] ?? ''
  return { name, path, stem: last.slice(0, last.length - extension.length), extension }
}

const slashOrSpace = (character: string): string => (character === '\\' ? '/' : ' ')

/** Deeper folders than anybody compares. */
const MAX_FOLDERS = 20

/** The finders of the last lists of names. */
const finders = new WeakMap<readonly string[], ReturnType<typeof finderOf>>()

/** `finderOf` these names, made once for the same array. */
export function finderAmong(names: readonly string[]): ReturnType<typeof finderOf> {
  const known = finders.get(names) ?? finderOf(names.map(pathOf))
  finders.set(names, known)
  return known
}

/** The names of the folders that these files are in, normalised as `Path.path` is. */
export const foldersAmong = (names: readonly string[]): ReadonlySet<string> =>
  new Set(names.flatMap((name) => pathOf(name).path.split('/').slice(0, -1)))

/**
 * Finds the file that a row names: the one of that name; of several, those with the same extension, then the one with the
 * most folders in common. Every person may have a folder with a `photo.jpg`, so files are found by their folders, too, rather
 * than compared one by one.
 */
export function finderOf(paths: Path[]): (said: Path) => Path | 'none' | 'several' {
  const byStem = Map.groupBy(paths, ({ stem }) => stem)
  const byFolders = new Map<string, Path | 'several'>()
  const put = (key: string, path: Path) => byFolders.set(key, byFolders.has(key) ? 'several' : path)
  for (const alike of byStem.values()) {
    if (alike.length < 2) continue
    for (const path of alike) {
      for (const key of keysOf(path, ANY_EXTENSION)) put(key, path)
      for (const key of keysOf(path, path.extension)) put(key, path)
    }
  }
  return (path) => {
    const said = byStem.has(path.stem) ? path : withoutRawExtension(path)
    const [only, another] = byStem.get(said.stem) ?? []
    if (!only) return 'none'
    if (!another) return only
    const [exact = ''] = keysOf(said, said.extension)
    let found: Path | 'several' = 'several'
    for (const key of keysOf(said, byFolders.has(exact) ? said.extension : ANY_EXTENSION)) {
      const here = byFolders.get(key)
      if (here === undefined) break
      found = here
    }
    return found
  }
}

/** Photographers list the raw files from which they made the pictures. */
const withoutRawExtension = (path: Path): Path => ({
  ...path,
  stem: path.stem.replace(rawExtension, ''),
})

/** Whether both say in which folder they are, and it isn't the same. */
export function isInAnotherFolder(said: Path, file: Path): boolean {
  const [own, other] = [folderOf(said), folderOf(file)]
  return own !== '' && other !== '' && own !== other
}

/** The innermost folder. */
const folderOf = ({ path }: Path): string =>
  path
    .split('/')
    .slice(0, -1)
    .map((folder) => folder.trim())
    .findLast((folder) => folder !== '' && folder !== '.') ?? ''

const ANY_EXTENSION = '*'

/** One for the bare name, then one for each folder more, counted from the file upwards. */
function* keysOf({ path, stem }: Path, extension: string): Generator<string> {
  let key = `${extension}/${stem}`
  yield key
  const folders = path.split('/').slice(0, -1)
  let count = 0
  while (folders.length > 0 && count < MAX_FOLDERS) {
    const folder = folders.pop()?.trim() ?? ''
    if (folder === '' || folder === '.') continue
    key += `/${folder}`
    count += 1
    yield key
  }
}
