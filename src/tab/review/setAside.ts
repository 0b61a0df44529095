/** How files leave the review, and come back from a discarded import. */
import { rowsOf, type Book } from './book.ts'
import { emptyReview, matchAgain, namesOf, type ReviewContext } from './context.ts'

/** Removes everything, including the files kept in case an import is discarded. */
export function clear(context: ReviewContext): void {
  empty(context)
  Object.assign(context.state, { aside: null, kept: null })
  matchAgain(context)
  context.notify()
}

/** Removes the files that moved to an import. The others stay only if some still need a decision. */
export function putAside(context: ReviewContext, runId: string, rowIds: number[]): void {
  const { state, notify } = context
  const taken = withRivals(state.book, rowIds)
  const kept = rowsOf(state.book, taken).map((row) => [row, state.files.get(row.id)] as const)
  state.aside = { runId, kept }
  removeFiles(context, taken)
  // files of the last review that weren't added again are not to be asked for
  if (state.takenUp) state.kept = null
  Object.assign(state, { takenUp: null, takenUpRead: false })
  if (state.book.tally.decide + state.book.tally.none === 0) empty(context)
  else state.leftOver = true
  matchAgain(context)
  notify()
}

/** Brings back the files of a discarded import, and asks whose they are again: some may have been left out there. */
export function takeBack(context: ReviewContext, runId: string): void {
  const { state, hashQueue, notify } = context
  if (state.aside?.runId !== runId) return
  for (const [row, local] of state.aside.kept) if (local) state.files.set(row.id, local)
  state.book.put(state.aside.kept.map(([row]) => ({ ...row, match: null })))
  hashQueue.add(state.aside.kept.map(([{ id }]) => id))
  Object.assign(state, { names: namesOf(state.book), aside: null, leftOver: false })
  matchAgain(context)
  notify()
}

/**
 * With the other files for the same people: if they stayed in the review, they would be ticked and replace the photo that
 * has just been set.
 */
const withRivals = ({ verdicts }: Book, ids: number[]): number[] => [
  ...new Set(ids.flatMap((id) => [id, ...(verdicts.get(id)?.same ?? [])])),
]

function empty(context: ReviewContext): void {
  const { state, hashQueue } = context
  hashQueue.stop()
  removeFiles(context, [...state.book.rows.keys()])
  Object.assign(state, emptyReview())
}

function removeFiles({ state }: ReviewContext, ids: number[]): void {
  state.book.remove(ids)
  for (const id of ids) state.files.delete(id)
  state.names = namesOf(state.book)
}
