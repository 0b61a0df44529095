import { useState } from 'react'
import { rowsOf, type Book } from '../../review/book.ts'
import { currentLine, nextLine } from '../../review/decide.ts'
import { restore } from '../../review/edits.ts'
import { openLines, type Line } from '../../review/lines.ts'
import type { Row } from '../../review/row.ts'
import type { Reviews } from '../../review/store.ts'

interface Steps {
  current: number | null
  postponed: ReadonlySet<number>
  /** the rows before each step, for going back */
  past: { key: number; rows: Row[] }[]
}

/** Steps through the lines that need a decision, forwards and back. */
export function useDecide(book: Book, reviews: Reviews) {
  const [steps, setSteps] = useState<Steps>({ current: null, postponed: new Set(), past: [] })
  const open = openLines(book)
  const line: Line | null = currentLine(open, steps.current, steps.postponed)
  const left = open.filter(({ key }) => !steps.postponed.has(key)).length
  return {
    /** null = nothing is left */
    line,
    /** which one it is, of how many: those that were answered or postponed count, too */
    number: steps.past.length + 1,
    count: steps.past.length + left,
    /** how many still need a decision later */
    postponed: open.length - left,
    canGoBack: steps.past.length > 0,
    /** Makes a decision and moves to the next line; null postpones it. */
    go: (decide: (() => void) | null): void => {
      if (!line) return
      const past = [...steps.past, { key: line.key, rows: rowsOf(book, line.ids) }]
      const postponed = decide ? steps.postponed : new Set([...steps.postponed, line.key])
      decide?.()
      const next = nextLine(openLines(book), line.key, postponed)
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
