/** Sorts what was dropped into pictures, lists, and files that can't be used; opens ZIP files. */
import { explainUnusable } from '../files/explainUnusable.ts'
import { withoutCompanions } from '../files/ignored/companions.ts'
import { ignoredIn } from '../files/ignored/ignored.ts'
import type { LocalFile } from '../files/localFile.ts'
import { UnusableFile } from '../files/unusableFile.ts'
import { words } from '../words/words.ts'
import { prepareList } from './list.ts'
import { openListReader, type ListReader } from './lists/listReader.ts'
import { isComplete, type List, type Sheet, type SortedSources } from './source.ts'
import { readZip } from './zip.ts'

/** 100,000 rows are about a tenth of it. */
const MAX_LIST_BYTES = 60 * 1024 * 1024
/** of a text file that may be a list */
const MAX_HEAD_BYTES = 64 * 1024
/** of one drop; more than anybody looks at */
const MAX_LISTS = 20
/** of all lists in one drop */
const MAX_LIST_CELLS = 20_000_000
/** between two pauses in which the page can respond */
const FILES_PER_PAUSE = 1000

/** `maybeText`: a list if it has the columns of one, else a file like any other */
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
 */
export async function readSources(
  dropped: LocalFile[],
  onFound: (count: number) => void = () => {},
): Promise<SortedSources> {
  const all = sources({})
  const reader = openListReader()
  const drop = { reader, lists: 0, cells: 0 }
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
}

function addTo(all: SortedSources, { files, lists, problems, ignored }: SortedSources): void {
  for (const file of files) all.files.push(file)
  for (const [path, kind] of ignored) all.ignored.set(path, kind)
  all.lists.push(...lists)
  all.problems.push(...problems)
}

const extensionOf = ({ name }: LocalFile): string =>
  (/\.([^./]+)$/.exec(name)?.[1] ?? '').toLocaleLowerCase('en')

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
    if (kind === 'maybeText' && !(await startsLikeList(local, drop))) {
      return sources({ files: [local] })
    }
    return await listOrProblem(local, drop)
  } catch (error) {
    if (kind === 'maybeText') return sources({ files: [local] })
    return problem(local, sentenceOf(error))
  }
}

const sources = (some: Partial<SortedSources>): SortedSources => ({
  files: [],
  lists: [],
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
  const all = sources({ problems: zip.problems, ignored: new Map(zip.ignored) })
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
  const list = await readListFile(local, drop)
  drop.lists += 1
  for (const { rows, header, guess } of list.sheets) {
    drop.cells += rows.length * header.length
    if (guess.file === null) continue
    const preparing = prepareList(rows, guess.file)
    while (!preparing.next().done) await pause()
  }
  return sources({ lists: [list] })
}

async function readListFile(local: LocalFile, { reader }: Drop): Promise<List> {
  if (local.size > MAX_LIST_BYTES) throw new UnusableFile('listTooLarge')
  const file = await local.open()
  try {
    const sheets = await reader.read(new Uint8Array(await file.arrayBuffer()))
    return { name: local.name, sheets: sheets.map(withColumnNames) }
  } catch (error) {
    const isOld = error instanceof UnusableFile && error.reason === 'workbookOld'
    throw isOld && extensionOf(local) !== 'xls' ? new UnusableFile('workbookProtected') : error
  }
}

const withColumnNames = (sheet: Sheet): Sheet => ({
  ...sheet,
  header: sheet.header.map(
    (name, column) => name || words('files.list.column', { number: column + 1 }),
  ),
})

/** Whether its first lines have the columns of a list. */
async function startsLikeList(local: LocalFile, { reader }: Drop): Promise<boolean> {
  const bytes = await local.head(MAX_HEAD_BYTES)
  const end = local.size > bytes.length ? bytes.lastIndexOf(LINE_FEED) : -1
  const [sheet] = await reader.read(bytes.slice(0, end < 0 ? bytes.length : end))
  return sheet !== undefined && isComplete(sheet.guess)
}

const LINE_FEED = 10
