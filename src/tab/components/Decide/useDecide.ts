import { useState } from 'react'
import { restore, rowsOf, type Book } from '../../review/book.ts'
import { openEntries, type Entry } from '../../review/entries.ts'
import type { Reviews } from '../../review/store.ts'
import type { Row } from '../../review/verdict.ts'
import { currentEntry, nextEntry } from './order.ts'

interface Steps {
  current: number | null
  postponed: ReadonlySet<number>
  /** the rows before each step, for going back */
  past: { key: number; rows: Row[] }[]
}

/** Steps through the entries that need a decision, forwards and back. */
export function useDecide(book: Book, reviews: Reviews) {
  const [steps, setSteps] = useState<Steps>({ current: null, postponed: new Set(), past: [] })
  const open = openEntries(book)
  const entry: Entry | null = currentEntry(open, steps.current, steps.postponed)
  const left = open.filter(({ key }) => !steps.postponed.has(key)).length
  return {
    /** null = nothing is left */
    entry,
    left,
    /** how many still need a decision later */
    postponed: open.length - left,
    canGoBack: steps.past.length > 0,
    /** Makes a decision and goes on; null postpones it. */
    go: (decide: (() => void) | null): void => {
      if (!entry) return
      const past = [...steps.past, { key: entry.key, rows: rowsOf(book, entry.ids) }]
      const postponed = decide ? steps.postponed : new Set([...steps.postponed, entry.key])
      decide?.()
      const next = nextEntry(openEntries(book), entry.key, postponed)
      setSteps({ current: next?.key ?? null, postponed, past })
    },
    back: (): void => {
      const last = steps.past.at(-1)
      if (!last) return
      reviews.edit((book) => restore(book, last.rows))
      const postponed = new Set([...steps.postponed].filter((key) => key !== last.key))
      setSteps({ current: last.key, postponed, past: steps.past.slice(0, -1) })
    },
  }
}
