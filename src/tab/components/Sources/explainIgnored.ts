/** What came with the photos and is none, by kind, in the reader's language. */
import {
  besideKinds,
  elsewhereKinds,
  nameThere,
  type Ignored,
  type IgnoredKind,
} from '../../files/ignored/ignored.ts'
import { words } from '../../words/words.ts'
import { fewOf } from './explain.ts'

/** A sentence for each kind of file that is only elsewhere, with what to do and the first names. */
export function explainElsewhere(ignored: Ignored): string[] {
  const byKind = pathsByKind(ignored)
  return elsewhereKinds.flatMap((kind) => {
    const paths = byKind.get(kind)
    if (!paths) return []
    const sentence = words(`sources.elsewhere.${kind}`, { count: paths.length })
    return words('sources.elsewhere.which', { sentence, names: fewOf(paths.map(nameThere)) })
  })
}

/** How many files are only elsewhere. */
export function countElsewhere(ignored: Ignored): number {
  const byKind = pathsByKind(ignored)
  return elsewhereKinds.reduce((sum, kind) => sum + (byKind.get(kind)?.length ?? 0), 0)
}

/** A line for each kind of files and folders that nobody misses, with how many there were. */
export function explainBeside(ignored: Ignored): string[] {
  const byKind = pathsByKind(ignored)
  return besideKinds.flatMap((kind) => {
    const paths = byKind.get(kind)
    if (!paths) return []
    return words('sources.beside.line', {
      what: words(`sources.beside.${kind}`),
      count: amountOf(paths),
    })
  })
}

/** "1 folder and 6 files that aren't photos of anybody." */
export function explainAllBeside(ignored: Ignored): string {
  const byKind = pathsByKind(ignored)
  const paths = besideKinds.flatMap((kind) => byKind.get(kind) ?? [])
  return words('sources.beside.all', { count: amountOf(paths), total: paths.length })
}

function amountOf(paths: readonly string[]): string {
  const folders = paths.filter((path) => path.endsWith('/')).length
  const counts = { folders, files: paths.length - folders }
  return words.list(
    (['folders', 'files'] as const)
      .filter((each) => counts[each] > 0)
      .map((each) => words(`sources.beside.${each}`, { count: counts[each] })),
  )
}

const pathsByKind = (ignored: Ignored): ReadonlyMap<IgnoredKind, string[]> => {
  const paths = new Map<IgnoredKind, string[]>()
  for (const [path, kind] of ignored) {
    const some = paths.get(kind)
    if (some) some.push(path)
    else paths.set(kind, [path])
  }
  return paths
}
