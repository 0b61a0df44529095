import { useState } from 'react'
import { restore, rowsOf, type Book } from '../../review/book.ts'
import { openEntries, type Entry } from '../../review/entries.ts'
import type { Row } from '../../review/verdict.ts'
import { currentEntry, nextEntry } from '../../review/settling.ts'
import type { Reviews } from '../../review/store.ts'

interface Steps {
  current: number | null
  skipped: ReadonlySet<number>
  /** the rows as they were, step by step */
  past: { key: number; rows: Row[] }[]
}

/** Goes through what is still to be settled, one after the other, and back again. */
export function useSettle(book: Book, reviews: Reviews) {
  const [steps, setSteps] = useState<Steps>({ current: null, skipped: new Set(), past: [] })
  const open = openEntries(book)
  const entry: Entry | null = currentEntry(open, steps.current, steps.skipped)
  const left = open.filter(({ key }) => !steps.skipped.has(key)).length
  return {
    /** null = nothing is left */
    entry,
    left,
    /** still to be settled, but not now */
    skipped: open.length - left,
    canGoBack: steps.past.length > 0,
    /** decides about the present one and goes on; null skips it */
    go: (decide: (() => void) | null): void => {
      if (!entry) return
      const past = [...steps.past, { key: entry.key, rows: rowsOf(book, entry.ids) }]
      const skipped = decide ? steps.skipped : new Set([...steps.skipped, entry.key])
      decide?.()
      const next = nextEntry(openEntries(book), entry.key, skipped)
      setSteps({ current: next?.key ?? null, skipped, past })
    },
    back: (): void => {
      const last = steps.past.at(-1)
      if (!last) return
      reviews.edit((book) => restore(book, last.rows))
      const skipped = new Set([...steps.skipped].filter((key) => key !== last.key))
      setSteps({ current: last.key, skipped, past: steps.past.slice(0, -1) })
    },
  }
}
