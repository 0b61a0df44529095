/** Finds out what lists say where their text and their headers don't tell: by the files at hand and by the directory. */
import { withFilesAtHand } from '../../sources/atHand.ts'
import { readListIn } from '../../sources/readListFile.ts'
import {
  firstChoice,
  isComplete,
  isUnclear,
  type List,
  type Sheet,
  type UsedList,
} from '../../sources/source.ts'
import type { ReviewContext } from '../context.ts'
import { columnsOfPeople } from './columnsOfPeople.ts'
import { likelyReading } from './likelyReading.ts'

type MatchFiles = ReviewContext['match']

/**
 * How each list is used. Columns that the directory recognises, and a text that may read several ways, are for the reader to
 * confirm: `choice` is null, and `guess` has what was understood. Where nobody can be asked, a list stays as it was read.
 * @param names of all files under review
 */
export async function understandLists(
  lists: List[],
  names: readonly string[],
  match: MatchFiles,
): Promise<UsedList[]> {
  const understood: UsedList[] = []
  for (const list of lists) understood.push(await understand(list, names, match))
  return understood
}

async function understand(
  read: List,
  names: readonly string[],
  match: MatchFiles,
): Promise<UsedList> {
  const list = await inLikelyEncoding(read, names, match).catch(() => read)
  const sheets = list.sheets.map((sheet) => withFilesAtHand(sheet, names))
  const choice = firstChoice({ ...list, sheets })
  if (isComplete(choice.columns)) {
    return { list: { ...list, sheets }, choice: isUnclear(list) ? null : choice }
  }
  const asked = sheets.findIndex(({ guess, isPlan }) => guess.file !== null && !isPlan)
  const sheet = sheets[asked]
  if (!sheet) return { list: { ...list, sheets }, choice: null }
  return {
    list: { ...list, sheets: sheets.with(asked, await withPeople(sheet, match)) },
    choice: null,
  }
}

async function inLikelyEncoding(
  list: List,
  names: readonly string[],
  match: MatchFiles,
): Promise<List> {
  if (list.readings.length === 0) return list
  const encoding = await likelyReading(list.readings, names, match)
  if (encoding === null) return { ...list, encoding }
  return encoding === list.encoding ? list : readListIn(list, encoding)
}

async function withPeople(sheet: Sheet, match: MatchFiles): Promise<Sheet> {
  const { file, folders } = sheet.guess
  if (file === null) return sheet
  const found = await columnsOfPeople(sheet.rows, file, match).catch(() => null)
  return found ? { ...sheet, guess: { file, folders, ...found } } : sheet
}
