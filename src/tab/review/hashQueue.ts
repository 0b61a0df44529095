/** Which files are the very ones of which present photos were made: told by their bytes, a few at a time. */
import { changed, rowsOf, type Book } from './book.ts'
import { isUsable, mayBeUnchanged, type Row } from './verdict.ts'
import { hashOf } from '../files/hash.ts'
import type { LocalFile } from '../files/localFile.ts'

/** each is whole in memory while it is read */
const atATime = 3
/** ms after which the page is told what was found: told of each file by itself, it would do nothing else */
const moment = 400

export interface Compared {
  done: number
  all: number
}

interface Comparison {
  book: Book
  fileOf: (id: number) => LocalFile | null
  /** null = all are compared; what was found is in the book by then */
  onProgress: (compared: Compared | null) => void
}

export interface Comparing {
  /** Reads those of the rows whose size is that of the file that was set for whom they may show. */
  add: (ids: Iterable<number>) => void
  /** forgets what was not read yet */
  stop: () => void
}

interface Run {
  /** since there was nothing to do */
  asked: Set<number>
  waiting: number[]
  found: Map<number, string>
  done: number
  workers: number
  /** when the page was told last */
  notifiedAt: number
}

export function createComparing(comparison: Comparison): Comparing {
  const run: Run = {
    asked: new Set(),
    waiting: [],
    found: new Map(),
    done: 0,
    workers: 0,
    notifiedAt: 0,
  }
  return {
    add: (ids) => {
      const rows = rowsOf(comparison.book, ids).filter(isWorthReading)
      const fresh = rows.map(({ id }) => id).filter((id) => !run.asked.has(id))
      for (const id of fresh) run.asked.add(id)
      run.waiting.push(...fresh)
      if (fresh.length > 0) tell(comparison, run)
      while (run.workers < atATime && run.waiting.length > 0) void work(comparison, run)
    },
    stop: () => {
      forget(run)
      run.waiting = []
    },
  }
}

const isWorthReading = (row: Row): boolean =>
  row.sha256 === undefined && isUsable(row) && mayBeUnchanged(row)

async function work(comparison: Comparison, run: Run): Promise<void> {
  run.workers += 1
  try {
    for (let id = run.waiting.shift(); id !== undefined; id = run.waiting.shift()) {
      const local = comparison.fileOf(id)
      const hash = local && (await hashOf(local))
      if (hash) run.found.set(id, hash)
      run.done += 1
      if (performance.now() - run.notifiedAt > moment) tell(comparison, run)
    }
  } finally {
    run.workers -= 1
    if (run.workers === 0) {
      forget(run)
      tell(comparison, run)
    }
  }
}

function forget(run: Run): void {
  run.asked.clear()
  run.done = 0
}

function tell({ book, onProgress }: Comparison, run: Run): void {
  const { asked, done } = run
  book.put([...run.found].flatMap(([id, sha256]) => changed(book, id, { sha256 })))
  run.found.clear()
  run.notifiedAt = performance.now()
  const all = asked.size
  // of those that were in hand when all was forgotten some may still come
  onProgress(all === 0 ? null : { done: Math.min(done, all), all })
}
