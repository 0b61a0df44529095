/** Reads a file as a list. */
import type { LocalFile } from '../files/localFile.ts'
import { UnusableFile } from '../files/unusableFile.ts'
import { openListReader, type ListReader } from './lists/listReader.ts'
import { isComplete, type List, type Sheet } from './source.ts'
import type { GuessedEncoding } from './text/encodings.ts'
import { columnName, withFilesAtHand } from './atHand.ts'

/** 100,000 rows are about a tenth of it. */
const MAX_LIST_BYTES = 60 * 1024 * 1024
/** of a text file that may be a list */
const MAX_HEAD_BYTES = 64 * 1024

/**
 * In the most likely encoding; `readings` has the others.
 * @throws UnusableFile
 */
export async function readListFile(local: LocalFile, reader: ListReader): Promise<List> {
  if (local.size > MAX_LIST_BYTES) throw new UnusableFile('listTooLarge')
  const file = await local.open()
  try {
    const { sheets, readings } = await reader.read(new Uint8Array(await file.arrayBuffer()))
    const encoding = readings[0]?.encoding ?? null
    return {
      name: local.name,
      sheets: sheets.map(withColumnNames),
      readings,
      encoding,
      file: local,
    }
  } catch (error) {
    const isOld = error instanceof UnusableFile && error.reason === 'workbookOld'
    throw isOld && extensionOf(local) !== 'xls' ? new UnusableFile('workbookProtected') : error
  }
}

/**
 * The same list in another encoding.
 * @throws UnusableFile
 */
export async function readListIn(list: List, encoding: GuessedEncoding): Promise<List> {
  const reader = openListReader()
  try {
    const file = await list.file.open()
    const { sheets } = await reader.read(new Uint8Array(await file.arrayBuffer()), encoding)
    return { ...list, sheets: sheets.map(withColumnNames), encoding }
  } finally {
    reader.close()
  }
}

const withColumnNames = (sheet: Sheet): Sheet => ({
  ...sheet,
  header: sheet.header.map((name, column) => name || columnName(column)),
})

/** Whether the first lines of a text have the columns of a list, or name files. */
export async function startsLikeList(
  local: LocalFile,
  reader: ListReader,
  names: readonly string[],
): Promise<boolean> {
  const bytes = await local.head(MAX_HEAD_BYTES)
  const end = local.size > bytes.length ? bytes.lastIndexOf(LINE_FEED) : -1
  const { sheets } = await reader.read(bytes.slice(0, end < 0 ? bytes.length : end))
  const [sheet] = sheets
  if (!sheet) return false
  const { guess, header } = withFilesAtHand(sheet, names)
  return isComplete(guess) || (guess.file !== null && header.length > 1)
}

const LINE_FEED = 10

export const extensionOf = ({ name }: LocalFile): string =>
  (/\.([^./]+)$/.exec(name)?.[1] ?? '').toLocaleLowerCase('en')
