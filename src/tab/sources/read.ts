/** Sorts what was dropped into pictures, lists, and files that can't be used; opens ZIP files. */
import { explainUnusable } from '../files/explainUnusable.ts'
import { isHidden, type LocalFile } from '../files/localFile.ts'
import { UnusableFile } from '../files/unusableFile.ts'
import { words } from '../words/words.ts'
import { readCsv } from './lists/csv.ts'
import { sheetOf } from './lists/sheet.ts'
import { isComplete, type List, type Sheet, type SortedSources } from './source.ts'
import { decodeText } from './lists/text.ts'
import { readWorkbookInWorker } from './lists/listReader.ts'
import { readZip } from './zip.ts'

/** 100,000 rows are about a tenth of it. */
const MAX_LIST_BYTES = 60 * 1024 * 1024
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
  const all: SortedSources = { files: [], lists: [], problems: [] }
  let seen = 0
  for (const local of dropped) {
    if (isHidden(local.name)) continue
    addTo(all, await readOne(local, (count) => onFound(all.files.length + count)))
    seen += 1
    if (seen % FILES_PER_PAUSE === 0) {
      onFound(all.files.length)
      await new Promise((resolve) => setTimeout(resolve))
    }
  }
  return all
}

function addTo(all: SortedSources, { files, lists, problems }: SortedSources): void {
  for (const file of files) all.files.push(file)
  all.lists.push(...lists)
  all.problems.push(...problems)
}

const extensionOf = ({ name }: LocalFile): string =>
  (/\.([^./]+)$/.exec(name)?.[1] ?? '').toLocaleLowerCase('en')

async function readOne(local: LocalFile, onFound: (count: number) => void): Promise<SortedSources> {
  const extension = extensionOf(local)
  const kind = kindOfExtension[extension] ?? 'file'
  try {
    if (kind === 'file') return sources({ files: [local] })
    if (kind === 'unsupported') return problem(local, explainUnsupported(extension))
    if (kind === 'zip') return await openZip(local, onFound)
    const list = kind === 'workbook' ? await workbookList(local) : await textList(local)
    const isList = kind !== 'maybeText' || (list.sheets[0] && isComplete(list.sheets[0].guess))
    return sources(isList ? { lists: [list] } : { files: [local] })
  } catch (error) {
    if (kind === 'maybeText') return sources({ files: [local] })
    return problem(local, sentenceOf(error))
  }
}

const sources = (some: Partial<SortedSources>): SortedSources => ({
  files: [],
  lists: [],
  problems: [],
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
async function openZip(local: LocalFile, onFound: (count: number) => void): Promise<SortedSources> {
  const zip = await readZip(await local.open(), local.name, onFound)
  const all: SortedSources = sources({ problems: zip.problems })
  for (const inner of zip.files) {
    const kind = kindOfExtension[extensionOf(inner)] ?? 'file'
    if (kind === 'file') all.files.push(inner)
    else if (kind === 'zip')
      all.problems.push({ name: inner.name, sentence: words('files.zip.nested') })
    else addTo(all, await readOne(inner, () => {}))
  }
  return all
}

async function bytesOf(local: LocalFile): Promise<Uint8Array> {
  if (local.size > MAX_LIST_BYTES) throw new UnusableFile('listTooLarge')
  const file = await local.open()
  return new Uint8Array(await file.arrayBuffer())
}

async function textList(local: LocalFile): Promise<List> {
  return listOfText(local.name, await bytesOf(local))
}

function listOfText(name: string, bytes: Uint8Array): List {
  const text = decodeText(bytes)
  if (text === null) throw new UnusableFile('listNotText')
  const sheet = sheetOf('', readCsv(text))
  if (!sheet) throw new UnusableFile('listEmpty')
  return { name, sheets: [sheet] }
}

/** The compound file format (MS-CFB), of old workbooks and of encrypted new ones. */
const OLE_SIGNATURE = '\xd0\xcf\x11\xe0'

/** By content rather than name: some programs save text and HTML as `.xls`. */
async function workbookList(local: LocalFile): Promise<List> {
  const bytes = await bytesOf(local)
  const head = String.fromCharCode(...bytes.subarray(0, 4))
  if (head === OLE_SIGNATURE) {
    throw new UnusableFile(extensionOf(local) === 'xls' ? 'workbookOld' : 'workbookProtected')
  }
  if (!head.startsWith('PK')) return listOfText(local.name, bytes)
  const sheets = (await readWorkbookInWorker(bytes)).flatMap(({ name, rows }): Sheet[] => {
    const sheet = sheetOf(name, rows)
    return sheet ? [sheet] : []
  })
  if (sheets.length === 0) throw new UnusableFile('workbookEmpty')
  return { name: local.name, sheets }
}
