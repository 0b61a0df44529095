/** Hashes files, a few at a time, to find those that current photos were made from. */
import { hashOf } from '../../files/hash.ts'
import type { LocalFile } from '../../files/localFile.ts'
import { rowsOf, updated, type Book } from '../book.ts'
import { isUsable, mayBeUnchanged, type Row } from '../row.ts'

/** Each file is in memory while it is hashed. */
const MAX_CONCURRENT_HASHES = 3
/** at most one update of the page in this time, since each renders the whole page */
const UPDATE_INTERVAL_MS = 400

export interface HashProgress {
  done: number
  all: number
}

interface HashQueueOptions {
  book: Book
  fileOf: (id: number) => LocalFile | null
  /** null = done; the hashes are in the book by then */
  onProgress: (progress: HashProgress | null) => void
}

export interface HashQueue {
  /** Hashes the rows that have the size of the file set before for someone they may show. */
  add: (ids: Iterable<number>) => void
  /** drops what isn't hashed yet */
  stop: () => void
}

interface HashQueueState {
  /** ids added since the queue was last empty */
  added: Set<number>
  waiting: number[]
  hashes: Map<number, string>
  done: number
  workers: number
  /** `performance.now()` of the last update of the page */
  updatedAt: number
}

export function createHashQueue(options: HashQueueOptions): HashQueue {
  const state: HashQueueState = {
    added: new Set(),
    waiting: [],
    hashes: new Map(),
    done: 0,
    workers: 0,
    updatedAt: 0,
  }
  return {
    add: (ids) => {
      const rows = rowsOf(options.book, ids).filter(isWorthReading)
      const fresh = rows.map(({ id }) => id).filter((id) => !state.added.has(id))
      for (const id of fresh) state.added.add(id)
      state.waiting.push(...fresh)
      if (fresh.length > 0) update(options, state)
      while (state.workers < MAX_CONCURRENT_HASHES && state.waiting.length > 0)
        void work(options, state)
    },
    stop: () => {
      forget(state)
      state.waiting = []
    },
  }
}

const isWorthReading = (row: Row): boolean =>
  row.sha256 === undefined && isUsable(row) && mayBeUnchanged(row)

async function work(options: HashQueueOptions, state: HashQueueState): Promise<void> {
  state.workers += 1
  try {
    for (let id = state.waiting.shift(); id !== undefined; id = state.waiting.shift()) {
      const local = options.fileOf(id)
      const hash = local && (await hashOf(local))
      if (hash) state.hashes.set(id, hash)
      state.done += 1
      if (performance.now() - state.updatedAt > UPDATE_INTERVAL_MS) update(options, state)
    }
  } finally {
    state.workers -= 1
    if (state.workers === 0) {
      forget(state)
      update(options, state)
    }
  }
}

function forget(state: HashQueueState): void {
  state.added.clear()
  state.done = 0
}

function update({ book, onProgress }: HashQueueOptions, state: HashQueueState): void {
  const { added, done } = state
  book.put([...state.hashes].flatMap(([id, sha256]) => updated(book, id, { sha256 })))
  state.hashes.clear()
  state.updatedAt = performance.now()
  const all = added.size
  // files that were being hashed when the queue was stopped may still finish
  onProgress(all === 0 ? null : { done: Math.min(done, all), all })
}
