/** The worker that reads lists and writes workbooks. Its words are reasons: it has no sentences. */
import { UnusableFile, type UnusableReason } from '../../files/unusableFile.ts'
import type { Reading, Sheet } from '../source.ts'
import type { Encoding } from '../text/encodings.ts'
import { readingsOf, readList } from './readList.ts'
import { writeWorkbook, type Table } from './workbook.ts'

/** `encoding` of a text, null = to be found */
export type ListRequest =
  { read: Uint8Array; encoding: Encoding | null } | { name: string; write: Table }
/** A list comes as several messages, so that none keeps the page from responding: each sheet, then its rows. */
export type ListResponse =
  | { started: true }
  | { sheet: Sheet }
  | { rows: string[][] }
  | { end: true; readings: Reading[] }
  | { blob: Blob }
  | { unusable: UnusableReason }
  | { error: string }

/** a few milliseconds for the page */
const CELLS_PER_MESSAGE = 10_000
const CHARACTERS_PER_MESSAGE = 500_000

const answer = (response: ListResponse): void => postMessage(response)

addEventListener('message', ({ data }: MessageEvent<ListRequest>) => void respond(data))
answer({ started: true })

async function respond(request: ListRequest): Promise<void> {
  try {
    if ('write' in request) answer({ blob: await writeWorkbook(request.name, request.write) })
    else await sendList(request.read, request.encoding)
  } catch (error) {
    // the structured clone of an error has no class and no properties of its own
    if (error instanceof UnusableFile) answer({ unusable: error.reason })
    else answer({ error: error instanceof Error ? error.message : String(error) })
  }
}

async function sendList(bytes: Uint8Array, encoding: Encoding | null): Promise<void> {
  for (const sheet of await readList(bytes, encoding)) {
    answer({ sheet: { ...sheet, rows: [] } })
    for (const rows of slices(sheet.rows)) answer({ rows })
  }
  answer({ end: true, readings: encoding === null ? readingsOf(bytes) : [] })
}

function* slices(rows: string[][]): Generator<string[][]> {
  let slice: string[][] = []
  let cells = 0
  let characters = 0
  for (const row of rows) {
    slice.push(row)
    cells += row.length
    for (const cell of row) characters += cell.length
    if (cells < CELLS_PER_MESSAGE && characters < CHARACTERS_PER_MESSAGE) continue
    yield slice
    slice = []
    cells = 0
    characters = 0
  }
  yield slice
}
