/** Between what is chosen when a file is settled. Pure. */
import { rowsOf, type Book } from './book.ts'
import type { Entry } from './entries.ts'
import { personOf, type Row, type Whom } from './verdict.ts'

export type Option = { kind: 'person'; person: Whom } | { kind: 'file'; row: Row; person: Whom }

/** Of several files for one person which; else whether this person, or which of the candidates. */
export function optionsOf(book: Book, { ids }: Entry): Option[] {
  const rows = rowsOf(book, ids)
  const files = rows.flatMap((row): Option[] => {
    const person = personOf(row)
    return person ? [{ kind: 'file', row, person }] : []
  })
  if (files.length > 0) return files
  return (rows[0]?.match?.candidates ?? []).map((person) => ({ kind: 'person', person }))
}
