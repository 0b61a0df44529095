/** Finds the files of a kept review among those that are added again. Pure. */
import { isDecided, keyOfFile, type KeptFile, type KeptRow } from './keptReview.ts'

interface Pairs {
  /** the kept id by the id of the row */
  sure: Map<number, number>
  /** of the same size, but named otherwise: only their hash can tell */
  perhaps: { id: number; keptIds: number[] }[]
}

/**
 * By name and size; where the folders above have changed, by the last part of the name, if it is one file only. What was decided
 * and found neither way may have been renamed.
 * @param added rows by id
 */
export function pairKept(
  kept: ReadonlyMap<number, KeptRow>,
  added: ReadonlyMap<number, KeptFile>,
): Pairs {
  const sure = new Map<number, number>()
  for (const keyOf of [keyOfFile, keyWithoutFolders]) {
    const paired = new Set(sure.values())
    const left = singles(
      [...kept].filter(([id]) => !paired.has(id)),
      keyOf,
    )
    const open = singles(
      [...added].filter(([id]) => !sure.has(id)),
      keyOf,
    )
    for (const [key, id] of open) {
      const keptId = left.get(key)
      if (keptId !== undefined) sure.set(id, keptId)
    }
  }
  return { sure, perhaps: sameSizes(kept, added, sure) }
}

const keyWithoutFolders = ({ name, size }: KeptFile): string =>
  `${size} ${name.slice(name.lastIndexOf('/') + 1)}`

/** Ids by key, without the keys that several have. */
function singles(
  files: [number, KeptFile][],
  keyOf: (file: KeptFile) => string,
): Map<string, number> {
  const ids = new Map<string, number>()
  const several = new Set<string>()
  for (const [id, file] of files) {
    const key = keyOf(file)
    if (ids.has(key)) several.add(key)
    ids.set(key, id)
  }
  for (const key of several) ids.delete(key)
  return ids
}

function sameSizes(
  kept: ReadonlyMap<number, KeptRow>,
  added: ReadonlyMap<number, KeptFile>,
  sure: ReadonlyMap<number, number>,
): Pairs['perhaps'] {
  const paired = new Set(sure.values())
  const bySize = new Map<number, number[]>()
  for (const [id, row] of kept) {
    if (paired.has(id) || row.sha256 === undefined || !isDecided(row)) continue
    bySize.set(row.size, [...(bySize.get(row.size) ?? []), id])
  }
  return [...added].flatMap(([id, { size }]) => {
    const keptIds = sure.has(id) ? undefined : bySize.get(size)
    return keptIds ? [{ id, keptIds }] : []
  })
}
