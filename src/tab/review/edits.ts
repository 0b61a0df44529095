/** The reader's decisions: which person, which files to set, and which to leave out. */
import { rowsOf, type Book } from './book.ts'
import { isUnchanged, personOf, wasLeftOut, type ReviewPerson, type Row } from './row.ts'

/** Assigns a file to a person; its tick, which was made for another one, is dropped. */
export function choosePerson(book: Book, id: number, person: ReviewPerson): void {
  book.put(rowsOf(book, [id]).map(({ tick: _tick, ...row }) => ({ ...row, chosen: person })))
}

/** Ticks a file; of several for the same person, only this one will be set. */
export function pick(book: Book, id: number): void {
  const verdict = book.verdicts.get(id)
  if (!verdict?.tickable || !verdict.person) return
  const tick = { on: true, personId: verdict.person.id }
  const others = verdict.same.filter((other) => other !== id)
  const unticked = rowsOf(book, others).map(({ tick, ...row }) =>
    tick && !tick.on ? { ...row, tick } : row,
  )
  book.put([...unticked, ...rowsOf(book, [id]).map((row) => ({ ...row, tick }))])
}

/** Leaves files out, together with all others for the same people, so that none of them takes their place. */
export function leaveOut(book: Book, ids: Iterable<number>): void {
  const all = new Set<number>()
  for (const id of ids) {
    all.add(id)
    for (const other of book.verdicts.get(id)?.same ?? []) all.add(other)
  }
  book.put(rowsOf(book, all).map(leftOut))
}

const leftOut = (row: Row): Row => ({
  ...row,
  tick: { on: false, personId: personOf(row)?.id ?? null },
})

/** Leaves out a file, but not the others for the same person. */
export function leaveOutOnly(book: Book, id: number): void {
  book.put(rowsOf(book, [id]).map(leftOut))
}

/** Restores the decisions in `before`; what was found out about the files since then is kept. */
export function restore(book: Book, before: Row[]): void {
  book.put(
    before.flatMap(({ id, chosen, tick }) =>
      rowsOf(book, [id]).map(({ chosen: _chosen, tick: _tick, ...row }) => ({
        ...row,
        ...(chosen && { chosen }),
        ...(tick && { tick }),
      })),
    ),
  )
}

/**
 * The files that “select all” ticks: of several for one person only one that is ticked already, and unchanged files only if
 * there are no others, so that nobody sends them again by accident; and so are those that the last import skipped.
 */
export function tickable(book: Book, ids: Iterable<number>): number[] {
  const single = [...ids].filter((id) => {
    const verdict = book.verdicts.get(id)
    return verdict?.tickable && (verdict.ticked || verdict.same.length === 1)
  })
  const changed = single.filter((id) => !wasDecided(book, id))
  return changed.length > 0 ? changed : single
}

function wasDecided({ rows, verdicts }: Book, id: number): boolean {
  const row = rows.get(id)
  const person = verdicts.get(id)?.person
  return Boolean(row && person && (isUnchanged(row, person) || wasLeftOut(row, person)))
}

export function tickAll(book: Book, ids: Iterable<number>): void {
  const chosen = tickable(book, ids)
  book.put(
    rowsOf(book, chosen).map((row) => ({
      ...row,
      tick: { on: true, personId: personOf(row)?.id ?? null },
    })),
  )
}

/** The state of the checkbox in the table's header. */
export function allTicked({ verdicts }: Book, ids: number[]): boolean | 'mixed' {
  const ticked = ids.filter((id) => verdicts.get(id)?.ticked).length
  if (ticked === 0) return false
  return ticked === ids.length ? true : 'mixed'
}
