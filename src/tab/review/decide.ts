/** Deciding doubtful files one by one: in which order, and between what. Pure. */
import { rowsOf, type Book } from './book.ts'
import type { Line } from './lines.ts'
import { personOf, type ReviewPerson, type Row } from './row.ts'

/** The line in question or, if it has been decided elsewhere, the next one. */
export const currentLine = (
  open: Line[],
  current: number | null,
  postponed: ReadonlySet<number>,
): Line | null =>
  open.find(({ key }) => key === current) ?? nextLine(open, current ?? -1, postponed)

/**
 * The line after `current` that wasn't postponed, starting over at the end; null if there is none. Doubtful files come
 * before those that match nobody, each in the order in which they were added.
 * @param open as `openLines` gives them
 */
export function nextLine(
  open: Line[],
  current: number,
  postponed: ReadonlySet<number>,
): Line | null {
  const left = open.filter(({ key }) => !postponed.has(key) && key !== current)
  const after = left.filter(({ key }) => key > current)
  return after[0] ?? left[0] ?? null
}

export type DecideOption =
  { kind: 'person'; person: ReviewPerson } | { kind: 'file'; row: Row; person: ReviewPerson }

/** Files, if the line has a person: which of them to set, or whether to set the only one. Else the candidates. */
export function optionsOf(book: Book, { ids }: Line): DecideOption[] {
  const rows = rowsOf(book, ids)
  const files = rows.flatMap((row): DecideOption[] => {
    const person = personOf(row)
    return person ? [{ kind: 'file', row, person }] : []
  })
  if (files.length > 0) return files
  return (rows[0]?.match?.candidates ?? []).map((person) => ({ kind: 'person', person }))
}
