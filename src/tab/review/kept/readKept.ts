/** Reads what lies in the browser, which an older version, or anything else, may have written there. Pure. */
import { guessedEncodings, type GuessedEncoding } from '../../sources/text/encodings.ts'
import type { ListChoice } from '../../sources/source.ts'
import type { Existing } from '../row.ts'
import type { KeptFile, KeptRow, KeptSettings } from './keptReview.ts'

/** Of what is written. What another version has written isn't read. */
export const KEPT_VERSION = 1

export interface KeptHead extends KeptSettings {
  version: typeof KEPT_VERSION
  /** of the tab that has written it, see shelf.ts */
  writer: string
  at: number
  /** numbers of the chunks of rows */
  chunks: number[]
}

type Fields = Record<string, unknown>

const isFields = (value: unknown): value is Fields => typeof value === 'object' && value !== null
const isText = (value: unknown): value is string => typeof value === 'string'
const isCount = (value: unknown): value is number =>
  typeof value === 'number' && Number.isSafeInteger(value) && value >= 0
const isTextOrNull = (value: unknown): value is string | null => value === null || isText(value)
const isMissingOr = (value: unknown, fits: (value: unknown) => boolean): boolean =>
  value === undefined || fits(value)
const isListOf = <T>(value: unknown, fits: (value: unknown) => value is T): value is T[] =>
  Array.isArray(value) && value.every(fits)

const isFile = (value: unknown): value is KeptFile & Fields =>
  isFields(value) && isText(value['name']) && isCount(value['size'])

const audiences: readonly unknown[] = ['replace', 'keep', 'only'] satisfies Existing[]
const isExisting = (value: unknown): value is Existing => audiences.includes(value)

const encodings: readonly unknown[] = guessedEncodings
const isEncoding = (value: unknown): value is GuessedEncoding => encodings.includes(value)

function isChoice(value: unknown): value is ListChoice {
  if (!isFields(value) || !isCount(value['sheet']) || !isFields(value['columns'])) return false
  const { file, folders, person, nameParts } = value['columns']
  return (
    (file === null || isCount(file)) &&
    [folders, person, nameParts].every((each) => isListOf(each, isCount))
  )
}

const isList = (value: unknown): value is KeptSettings['lists'][number] =>
  isFile(value) &&
  (value['encoding'] === null || isEncoding(value['encoding'])) &&
  (value['choice'] === null || isChoice(value['choice']))

const isArchive = (value: unknown): value is KeptSettings['archives'][number] =>
  isFields(value) && isText(value['name']) && isEncoding(value['encoding'])

/** Null unless this version has written it. */
export function readHead(value: unknown): KeptHead | null {
  return isHead(value) ? value : null
}

const isHead = (value: unknown): value is KeptHead =>
  isFields(value) &&
  value['version'] === KEPT_VERSION &&
  isText(value['writer']) &&
  isCount(value['at']) &&
  isListOf(value['chunks'], isCount) &&
  isText(value['pattern']) &&
  isExisting(value['existing']) &&
  isTextOrNull(value['name']) &&
  typeof value['leftOver'] === 'boolean' &&
  isListOf(value['lists'], isList) &&
  isListOf(value['plans'], isFile) &&
  isListOf(value['archives'], isArchive)

const isTick = (value: unknown): boolean =>
  isFields(value) && typeof value['on'] === 'boolean' && isTextOrNull(value['personId'])

const isRow = (value: unknown): value is KeptRow =>
  isFile(value) &&
  isMissingOr(value['modified'], isCount) &&
  isMissingOr(value['sha256'], isText) &&
  isMissingOr(value['chosen'], isText) &&
  isMissingOr(value['tick'], isTick)

/** The rows of a chunk; empty if it is missing. */
export function readChunk(value: unknown): [number, KeptRow][] {
  if (!Array.isArray(value)) return []
  return value.flatMap((entry: unknown): [number, KeptRow][] => {
    if (!Array.isArray(entry)) return []
    const [id, row]: unknown[] = entry
    return isCount(id) && isRow(row) ? [[id, row]] : []
  })
}
