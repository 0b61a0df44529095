/** Sorts out what was dropped: pictures, lists, ZIP files and what is none of these. */
import { isHidden, UnusableFile, type LocalFile } from '../files/localFile.ts'
import { readCsv } from './csv.ts'
import { sheetOf } from './sheet.ts'
import { isComplete, type List, type Sheet, type SourceProblem, type Sources } from './source.ts'
import { decodeText } from './text.ts'
import { readWorkbookAside } from './workbooks.ts'
import { readZip } from './zip.ts'

/** bytes of a list; 100,000 rows are about a tenth of it */
const largestList = 60 * 1024 * 1024
/** files after which the page may draw */
const stride = 1000

type Kind = 'zip' | 'text' | 'maybeText' | 'workbook' | 'refused' | 'file'

const kinds: Record<string, Kind> = {
  zip: 'zip',
  csv: 'text',
  tsv: 'text',
  tab: 'text',
  txt: 'maybeText',
  xlsx: 'workbook',
  xlsm: 'workbook',
  xls: 'workbook',
  ods: 'refused',
  numbers: 'refused',
  '7z': 'refused',
  rar: 'refused',
  tar: 'refused',
  gz: 'refused',
  tgz: 'refused',
}

const refusals: Record<string, string> = {
  ods: 'Save it as CSV or XLSX and choose that.',
  numbers: 'Export it as CSV or Excel (XLSX) and choose that.',
}
const unpackIt = 'Only ZIP files are opened here. Unpack it and drop the folder.'

/**
 * Nothing is unpacked or sent: files in a ZIP are opened when they are wanted. `onFound` is told from time to time how
 * many files there are so far; the page stays usable meanwhile.
 */
export async function readSources(
  dropped: LocalFile[],
  onFound: (count: number) => void = () => {},
): Promise<Sources> {
  const all: Sources = { files: [], lists: [], problems: [] }
  let seen = 0
  for (const local of dropped) {
    if (isHidden(local.name)) continue
    take(all, await readOne(local, (count) => onFound(all.files.length + count)))
    seen += 1
    if (seen % stride === 0) {
      onFound(all.files.length)
      await new Promise((resolve) => setTimeout(resolve))
    }
  }
  return all
}

function take(all: Sources, { files, lists, problems }: Sources): void {
  for (const file of files) all.files.push(file)
  all.lists.push(...lists)
  all.problems.push(...problems)
}

const extensionOf = ({ name }: LocalFile): string =>
  (/\.([^./]+)$/.exec(name)?.[1] ?? '').toLocaleLowerCase('en')

async function readOne(local: LocalFile, onFound: (count: number) => void): Promise<Sources> {
  const extension = extensionOf(local)
  const kind = kinds[extension] ?? 'file'
  try {
    if (kind === 'file') return just({ files: [local] })
    if (kind === 'refused') return refused(local, refusals[extension] ?? unpackIt)
    if (kind === 'zip') return await openZip(local, onFound)
    const list = kind === 'workbook' ? await workbookList(local) : await textList(local)
    const isList = kind !== 'maybeText' || (list.sheets[0] && isComplete(list.sheets[0].guess))
    return just(isList ? { lists: [list] } : { files: [local] })
  } catch (error) {
    if (kind === 'maybeText') return just({ files: [local] })
    return refused(local, sentenceOf(error))
  }
}

const just = (some: Partial<Sources>): Sources => ({ files: [], lists: [], problems: [], ...some })

const refused = ({ name }: LocalFile, sentence: string): Sources =>
  just({ problems: [{ name, sentence }] })

/** Disks and browsers have their own errors; anything else is a fault of ours. */
function sentenceOf(error: unknown): string {
  if (error instanceof UnusableFile) return error.message
  if (error instanceof DOMException) return 'It cannot be read from the disk. Choose it again.'
  throw error
}

/** What a ZIP holds; lists in it are read, ZIP files in it are not opened. */
async function openZip(local: LocalFile, onFound: (count: number) => void): Promise<Sources> {
  const zip = await readZip(await local.open(), local.name, onFound)
  const all: Sources = just({ problems: zip.problems })
  for (const inner of zip.files) {
    const kind = kinds[extensionOf(inner)] ?? 'file'
    if (kind === 'file') all.files.push(inner)
    else if (kind === 'zip') all.problems.push(notOpened(inner))
    else take(all, await readOne(inner, () => {}))
  }
  return all
}

const notOpened = ({ name }: LocalFile): SourceProblem => ({
  name,
  sentence:
    'It lies inside another ZIP file and was not opened. Unpack the outer one and drop it by itself.',
})

async function bytesOf(local: LocalFile): Promise<Uint8Array> {
  if (local.size > largestList) throw new UnusableFile('This is too large for a list.')
  const file = await local.open()
  return new Uint8Array(await file.arrayBuffer())
}

async function textList(local: LocalFile): Promise<List> {
  return listOfText(local.name, await bytesOf(local))
}

function listOfText(name: string, bytes: Uint8Array): List {
  const text = decodeText(bytes)
  if (text === null)
    throw new UnusableFile('This is not a text file. Save the list as CSV or XLSX.')
  const sheet = sheetOf('', readCsv(text))
  if (!sheet) throw new UnusableFile('Nothing stands in this list.')
  return { name, sheets: [sheet] }
}

/** By what it is, not by its name: programs save tables of text, and HTML, under `.xls`. */
async function workbookList(local: LocalFile): Promise<List> {
  const bytes = await bytesOf(local)
  const head = String.fromCharCode(...bytes.subarray(0, 4))
  if (head === '\xd0\xcf\x11\xe0') throw new UnusableFile(oldOrProtected(local))
  if (!head.startsWith('PK')) return listOfText(local.name, bytes)
  const sheets = (await readWorkbookAside(bytes)).flatMap(({ name, rows }): Sheet[] => {
    const sheet = sheetOf(name, rows)
    return sheet ? [sheet] : []
  })
  if (sheets.length === 0) throw new UnusableFile('Nothing stands in this workbook.')
  return { name: local.name, sheets }
}

/** Both are kept in the same container. */
const oldOrProtected = (local: LocalFile): string =>
  extensionOf(local) === 'xls'
    ? 'This is a workbook of the old kind. Save it as XLSX or CSV and choose that.'
    : 'This workbook is protected by a password. Save it without one, or as CSV, and choose that.'
