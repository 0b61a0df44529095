/** Sorts what was dropped into pictures, lists, and files that can't be used; opens ZIP files. */
import { explainUnusable } from '../files/explainUnusable.ts'
import { withoutCompanions } from '../files/ignored/companions.ts'
import { ignoredIn } from '../files/ignored/ignored.ts'
import type { LocalFile } from '../files/localFile.ts'
import { UnusableFile } from '../files/unusableFile.ts'
import { words } from '../words/words.ts'
import { prepareList } from './list.ts'
import { openListReader, type ListReader } from './lists/listReader.ts'
import { extensionOf, readListFile, startsLikeList } from './readListFile.ts'
import type { SortedSources } from './source.ts'
import { readZip } from './zip.ts'

/** of one drop; more than anybody looks at */
const MAX_LISTS = 20
/** of all lists in one drop */
const MAX_LIST_CELLS = 20_000_000
/** between two pauses in which the page can respond */
const FILES_PER_PAUSE = 1000

/** `maybeText`: a list if it has the columns of one or names files at hand, else a file like any other */
type SourceKind = 'zip' | 'text' | 'maybeText' | 'workbook' | 'unsupported' | 'file'

const kindOfExtension: Record<string, SourceKind> = {
  zip: 'zip',
  csv: 'text',
  tsv: 'text',
  tab: 'text',
  txt: 'maybeText',
  xlsx: 'workbook',
  xlsm: 'workbook',
  xls: 'workbook',
  ods: 'unsupported',
  numbers: 'unsupported',
  '7z': 'unsupported',
  rar: 'unsupported',
  tar: 'unsupported',
  gz: 'unsupported',
  tgz: 'unsupported',
}

function explainUnsupported(extension: string): string {
  if (extension === 'ods') return words('files.list.ods')
  return words(extension === 'numbers' ? 'files.list.numbers' : 'files.archive')
}

/**
 * Nothing is unpacked or sent: a file in a ZIP is unpacked when it is opened. The page stays responsive.
 * @param onFound called now and then with the number of files so far
 * @param atHand names of files that are there already
 */
export async function readSources(
  dropped: LocalFile[],
  onFound: (count: number) => void = () => {},
  atHand: readonly string[] = [],
): Promise<SortedSources> {
  const all = sources({})
  const reader = openListReader()
  const drop: Drop = { reader, lists: 0, cells: 0, later: [] }
  let seen = 0
  try {
    for (const local of dropped) {
      const left = ignoredIn(local.name)
      if (left) all.ignored.set(left.path, left.kind)
      else addTo(all, await readOne(local, drop, (count) => onFound(all.files.length + count)))
      seen += 1
      if (seen % FILES_PER_PAUSE === 0) {
        onFound(all.files.length)
        await pause()
      }
    }
    const names = [...atHand, ...all.files.map(({ name }) => name)]
    for (const local of drop.later) addTo(all, await readMaybeText(local, drop, names))
  } finally {
    reader.close()
  }
  const { files, companions } = withoutCompanions(all.files)
  return { ...all, files, ignored: new Map([...all.ignored, ...companions]) }
}

const pause = (): Promise<void> => new Promise((resolve) => setTimeout(resolve))

/** What is shared by the files of one drop. */
interface Drop {
  reader: ListReader
  /** read so far */
  lists: number
  cells: number
  /** texts that are lists if they name files, so all files have to be known */
  later: LocalFile[]
}

function addTo(
  all: SortedSources,
  { files, lists, archives, problems, ignored }: SortedSources,
): void {
  for (const file of files) all.files.push(file)
  for (const [path, kind] of ignored) all.ignored.set(path, kind)
  all.lists.push(...lists)
  all.archives.push(...archives)
  all.problems.push(...problems)
}

async function readOne(
  local: LocalFile,
  drop: Drop,
  onFound: (count: number) => void,
): Promise<SortedSources> {
  const extension = extensionOf(local)
  const kind = kindOfExtension[extension] ?? 'file'
  try {
    if (kind === 'file') return sources({ files: [local] })
    if (kind === 'unsupported') return problem(local, explainUnsupported(extension))
    if (kind === 'zip') return await openZip(local, drop, onFound)
    if (kind === 'maybeText') {
      drop.later.push(local)
      return sources({})
    }
    return await listOrProblem(local, drop)
  } catch (error) {
    return problem(local, sentenceOf(error))
  }
}

async function readMaybeText(
  local: LocalFile,
  drop: Drop,
  names: readonly string[],
): Promise<SortedSources> {
  try {
    if (!(await startsLikeList(local, drop.reader, names))) return sources({ files: [local] })
    return await listOrProblem(local, drop)
  } catch (error) {
    if (error instanceof UnusableFile || error instanceof DOMException) {
      return sources({ files: [local] })
    }
    throw error
  }
}

const sources = (some: Partial<SortedSources>): SortedSources => ({
  files: [],
  lists: [],
  archives: [],
  problems: [],
  ignored: new Map(),
  ...some,
})

const problem = ({ name }: LocalFile, sentence: string): SortedSources =>
  sources({ problems: [{ name, sentence }] })

/** @throws what is neither an unusable file nor an error of disk or browser */
function sentenceOf(error: unknown): string {
  if (error instanceof UnusableFile) return explainUnusable(error)
  if (error instanceof DOMException) return words('files.movedOnDisk')
  throw error
}

/** The files and lists in a ZIP file. ZIP files within it aren't opened. */
async function openZip(
  local: LocalFile,
  drop: Drop,
  onFound: (count: number) => void,
): Promise<SortedSources> {
  const zip = await readZip(await local.open(), local.name, onFound)
  const all: SortedSources = sources({
    problems: zip.problems,
    archives: zip.archive ? [zip.archive] : [],
    ignored: new Map(zip.ignored),
  })
  for (const inner of zip.files) {
    const kind = kindOfExtension[extensionOf(inner)] ?? 'file'
    if (kind === 'file') all.files.push(inner)
    else if (kind === 'zip')
      all.problems.push({ name: inner.name, sentence: words('files.zip.nested') })
    else addTo(all, await readOne(inner, drop, () => {}))
  }
  return all
}

async function listOrProblem(local: LocalFile, drop: Drop): Promise<SortedSources> {
  if (drop.lists >= MAX_LISTS || drop.cells >= MAX_LIST_CELLS) {
    return problem(local, words('files.list.tooMany', { count: drop.lists }))
  }
  const list = await readListFile(local, drop.reader)
  drop.lists += 1
  for (const { rows, header, guess } of list.sheets) {
    drop.cells += rows.length * header.length
    if (guess.file === null) continue
    const preparing = prepareList(rows, guess)
    while (!preparing.next().done) await pause()
  }
  return sources({ lists: [list] })
}
