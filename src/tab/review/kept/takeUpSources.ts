/** Has lists, plans and ZIP files read as the reader had them read in the last review. */
import { readListIn } from '../../sources/readListFile.ts'
import type { List, UsedList } from '../../sources/source.ts'
import type { LocalFile } from '../../files/localFile.ts'
import { UnusableFile } from '../../files/unusableFile.ts'
import { renames, type NamedFiles } from '../understand/nameArchives.ts'
import { keyOfFile, type KeptReview } from './keptReview.ts'

type Kept = Pick<KeptReview, 'lists' | 'plans' | 'archives'> | null

/** Lists that were used in the last review are used in the same way again. */
export async function asBefore(understood: UsedList[], kept: Kept): Promise<UsedList[]> {
  const before = new Map(kept?.lists.map((list) => [keyOfFile(list), list]))
  const used: UsedList[] = []
  for (const each of understood) {
    const wanted = before.get(keyOfList(each.list))
    if (!wanted?.choice) {
      used.push(each)
      continue
    }
    const { choice, encoding } = wanted
    const list = encoding === null ? each.list : await inEncoding(each.list, encoding)
    used.push(list.sheets[choice.sheet] ? { list, choice } : each)
  }
  return used
}

async function inEncoding(list: List, encoding: NonNullable<List['encoding']>): Promise<List> {
  if (list.encoding === encoding) return list
  try {
    return await readListIn(list, encoding)
  } catch (error) {
    // it could be read a moment ago: it stays as it is
    if (error instanceof UnusableFile || error instanceof DOMException) return list
    throw error
  }
}

const keyOfList = ({ name, file }: List): string => keyOfFile({ name, size: file.size })

/** Whether it is a plan whose changes are among the kept decisions: it would undo what was decided since. */
export const wasApplied = (list: List, kept: Kept): boolean =>
  kept?.plans.some((plan) => keyOfFile(plan) === keyOfList(list)) ?? false

/** Names the files of ZIP files as the reader had them named; the ZIP files whose names are still to be chosen are `unclear`. */
export function namedAsBefore({ files, unclear }: NamedFiles, kept: Kept) {
  const chosen: KeptReview['archives'] = []
  const renamed = new Map<LocalFile, LocalFile>()
  const left = unclear.filter((archive) => {
    const before = kept?.archives.find(({ name }) => name === archive.name)
    if (!before || !archive.readings.some(({ encoding }) => encoding === before.encoding))
      return true
    for (const [from, to] of renames(archive, before.encoding)) renamed.set(from, to)
    chosen.push(before)
    return false
  })
  return { files: files.map((file) => renamed.get(file) ?? file), unclear: left, chosen }
}

/** The files whose names were under review, in their order. */
export function thoseKept(files: readonly LocalFile[], kept: KeptReview | null): LocalFile[] {
  const rows = kept ? [...kept.rows.values()] : []
  const order = new Map(rows.map(({ name }, index) => [name, index]))
  const orderOf = ({ name }: LocalFile): number => order.get(name) ?? -1
  return files
    .filter((file) => orderOf(file) >= 0)
    .toSorted((one, other) => orderOf(one) - orderOf(other))
}

/** Whether a list was used. */
export function isUnderKeptLists(kept: Kept): (list: List) => boolean {
  const keys = new Set(kept?.lists.map(keyOfFile))
  return (list) => keys.has(keyOfList(list))
}
