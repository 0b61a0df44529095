/** Writes the review to the browser as it changes: the chunks whose rows have changed, at most a few times a second. */
import type { ReviewState } from '../context.ts'
import type { LocalFile } from '../../files/localFile.ts'
import type { Row } from '../row.ts'
import {
  areSameRows,
  keyOfFile,
  keptRowOf,
  type KeptReview,
  type KeptRow,
  type KeptSettings,
} from './keptReview.ts'
import type { Chunk, Shelf, ToKeep } from './shelf.ts'

/** What a crash may lose. */
const WRITE_AFTER_MS = 400
const ROWS_PER_CHUNK = 50

type Keepable = ReviewState & {
  files: ReadonlyMap<number, LocalFile>
  plans: readonly unknown[]
  usedPlans: KeptSettings['plans']
  readArchives: KeptSettings['archives']
}

interface KeeperOptions {
  shelf: Shelf
  state: Keepable
  /** called once, when the browser turns out not to keep it */
  onUnkept: () => void
  /** nothing is to be kept anymore */
  onEmpty: () => void
}

export interface Keeper {
  /** begins to write; before, what is kept may not be read yet */
  begin: (reader: string, kept: KeptReview | null) => void
  /** call it after every change */
  changed: () => void
  /** writes now what has changed */
  flush: () => Promise<void>
}

interface KeeperState {
  reader: string | null
  /** the rows as the browser has them, by id */
  written: Map<number, KeptRow>
  /** what applies to all files, as it was written */
  settings: string
  isEmpty: boolean
  timer: ReturnType<typeof setTimeout> | null
  writing: Promise<void>
}

export function createKeeper(options: KeeperOptions): Keeper {
  const keeper: KeeperState = {
    reader: null,
    written: new Map(),
    settings: '',
    isEmpty: true,
    timer: null,
    writing: Promise.resolve(),
  }
  const flush = async (): Promise<void> => {
    if (keeper.timer !== null) clearTimeout(keeper.timer)
    keeper.timer = null
    keeper.writing = keeper.writing.then(() => writeChanges(options, keeper))
    await keeper.writing
  }
  return {
    begin(reader, kept) {
      keeper.reader = reader
      keeper.isEmpty = kept === null
      keeper.written = new Map(kept?.rows)
      keeper.settings = JSON.stringify(settingsOf(options.state))
    },
    changed() {
      if (keeper.reader === null || keeper.timer !== null) return
      keeper.timer = setTimeout(() => void flush(), WRITE_AFTER_MS)
    },
    flush,
  }
}

async function writeChanges(
  { shelf, state, onUnkept, onEmpty }: KeeperOptions,
  keeper: KeeperState,
): Promise<void> {
  if (keeper.reader === null) return
  const rows = rowsToKeep(state)
  if (rows.size === 0) {
    keeper.written = rows
    if (keeper.isEmpty) return
    keeper.isEmpty = true
    onEmpty()
    return shelf.clear()
  }
  const wanted = toKeep(state, rows, keeper.written)
  const settings = JSON.stringify(wanted.settings)
  // a tab that only looks must not replace what another one has written since
  if (wanted.changed.length === 0 && isAllThere(wanted, keeper) && settings === keeper.settings)
    return
  const isKept = await shelf.write(keeper.reader, wanted)
  if (!isKept) onUnkept()
  keeper.isEmpty = false
  keeper.written = isKept ? rows : new Map()
  keeper.settings = settings
}

/** Whether no chunk has become empty. */
const isAllThere = ({ numbers }: ToKeep, { written }: KeeperState): boolean =>
  numbers.length === new Set([...written.keys()].map(chunkOf)).size

/** The files under review, and those of the last review that haven't been added again. */
function rowsToKeep({ book, files, kept }: Keepable): Map<number, KeptRow> {
  const rows = new Map(kept?.rows)
  for (const [id, row] of book.rows) rows.set(id, projected(row, files.get(id)))
  return rows
}

/** Rows are replaced when they change. */
const projections = new WeakMap<Row, KeptRow>()

function projected(row: Row, local: LocalFile | undefined): KeptRow {
  const known = projections.get(row)
  if (known) return known
  const kept = keptRowOf(row, local?.modified)
  projections.set(row, kept)
  return kept
}

function toKeep(
  state: Keepable,
  rows: ReadonlyMap<number, KeptRow>,
  written: ReadonlyMap<number, KeptRow>,
): ToKeep {
  const chunks = new Map<number, Chunk[1]>()
  for (const entry of rows) {
    const number = chunkOf(entry[0])
    const chunk = chunks.get(number)
    if (chunk) chunk.push(entry)
    else chunks.set(number, [entry])
  }
  const changed = changedChunks(rows, written)
  return {
    settings: settingsOf(state),
    numbers: [...chunks.keys()],
    changed: [...chunks].filter(([number]) => changed.has(number)),
    all: () => [...chunks],
  }
}

const chunkOf = (id: number): number => Math.floor(id / ROWS_PER_CHUNK)

function changedChunks(
  rows: ReadonlyMap<number, KeptRow>,
  written: ReadonlyMap<number, KeptRow>,
): Set<number> {
  const changed = new Set<number>()
  for (const [id, row] of rows) {
    const before = written.get(id)
    if (!before || !areSameRows(before, row)) changed.add(chunkOf(id))
  }
  for (const id of written.keys()) if (!rows.has(id)) changed.add(chunkOf(id))
  return changed
}

function settingsOf(state: Keepable): KeptSettings {
  const { kept, lists, pattern, book, name, leftOver, usedPlans, readArchives } = state
  const used = lists.map(({ list, choice }) => ({
    name: list.name,
    size: list.file.size,
    encoding: list.encoding,
    choice,
  }))
  // a plan that still waits would be lost with the page
  const applied = state.plans.length > 0 ? [] : usedPlans
  const isUnderReview = book.rows.size > 0
  return {
    pattern: isUnderReview ? pattern : (kept?.pattern ?? ''),
    existing: isUnderReview ? book.existing : (kept?.existing ?? 'replace'),
    name: isUnderReview ? name : (kept?.name ?? null),
    leftOver: isUnderReview ? leftOver : (kept?.leftOver ?? false),
    lists: [...used, ...notIn(used, kept?.lists ?? [])],
    plans: [...applied, ...notIn(applied, kept?.plans ?? [])],
    archives: [
      ...readArchives,
      ...(kept?.archives ?? []).filter(
        ({ name }) => !readArchives.some((archive) => archive.name === name),
      ),
    ],
  }
}

function notIn<T extends { name: string; size: number }>(
  some: readonly { name: string; size: number }[],
  others: readonly T[],
): T[] {
  const known = new Set(some.map(keyOfFile))
  return others.filter((other) => !known.has(keyOfFile(other)))
}
