/**
 * All files under review, by id, with what holds for each: kept up to date by judging only those that a change
 * touches, so that a tick among 20,000 costs as little as one among twenty.
 */
import type { NewItemView } from '../../api/contract.ts'
import {
  count,
  isUnchanged,
  isUsable,
  itemOf,
  judgeAlone,
  judgePerson,
  noFiles,
  personOf,
  type Existing,
  type Row,
  type Tally,
  type Verdict,
  type Whom,
} from './verdict.ts'

export interface Book {
  readonly rows: ReadonlyMap<number, Row>
  readonly verdicts: ReadonlyMap<number, Verdict>
  readonly tally: Readonly<Tally>
  readonly existing: Existing
  /** adds rows, or replaces those with the same ids */
  put(rows: Row[]): void
  remove(ids: number[]): void
  setExisting(existing: Existing): void
}

interface State {
  rows: Map<number, Row>
  verdicts: Map<number, Verdict>
  /** ids of the usable files for each person */
  people: Map<string, Set<number>>
  tally: Tally
  existing: Existing
}

export function createBook(existing: Existing = 'replace'): Book {
  const state: State = {
    rows: new Map(),
    verdicts: new Map(),
    people: new Map(),
    tally: { ...noFiles },
    existing,
  }
  return Object.assign(state, {
    put: (changed: Row[]) => put(state, changed),
    remove: (ids: number[]) => remove(state, ids),
    setExisting: (wanted: Existing) => {
      state.existing = wanted
      judgeAgain(state, state.people.keys())
    },
  })
}

function put(state: State, changed: Row[]): void {
  const touched = new Set<string>()
  for (const row of changed) {
    const before = state.rows.get(row.id)
    if (before) leave(state, before, touched)
    state.rows.set(row.id, row)
    join(state, row, touched)
  }
  for (const row of changed) if (!groupKey(row)) note(state, row.id, judgeAlone(row))
  judgeAgain(state, touched)
}

function remove(state: State, ids: number[]): void {
  const touched = new Set<string>()
  for (const row of rowsOf(state, ids)) {
    leave(state, row, touched)
    state.rows.delete(row.id)
    const verdict = state.verdicts.get(row.id)
    if (verdict) count(state.tally, verdict, -1)
    state.verdicts.delete(row.id)
  }
  judgeAgain(state, touched)
}

function leave({ people }: State, row: Row, touched: Set<string>): void {
  const key = groupKey(row)
  if (!key) return
  people.get(key)?.delete(row.id)
  touched.add(key)
}

function join({ people }: State, row: Row, touched: Set<string>): void {
  const key = groupKey(row)
  if (!key) return
  const group = people.get(key)
  if (group) group.add(row.id)
  else people.set(key, new Set([row.id]))
  touched.add(key)
}

function judgeAgain(state: State, touched: Iterable<string>): void {
  for (const key of touched) {
    const group = rowsOf(state, state.people.get(key) ?? [])
    const person = group[0] && personOf(group[0])
    if (!person) {
      state.people.delete(key)
      continue
    }
    const judged = judgePerson(group, person, state.existing)
    for (const [index, row] of group.entries()) {
      const verdict = judged[index]
      if (verdict) note(state, row.id, verdict)
    }
  }
}

function note({ verdicts, tally }: State, id: number, verdict: Verdict): void {
  const before = verdicts.get(id)
  if (before) count(tally, before, -1)
  verdicts.set(id, verdict)
  count(tally, verdict, 1)
}

/** by which files for the same person come together; null for those that are for nobody */
const groupKey = (row: Row): string | null => (isUsable(row) ? (personOf(row)?.id ?? null) : null)

/** The row as it is now with something new; none when it has gone meanwhile. */
export const changed = (book: Book, id: number, news: Partial<Row>): Row[] =>
  rowsOf(book, [id]).map((row) => ({ ...row, ...news }))

// ---- what a person may do ------------------------------------------------------------------

/** Those that are still there. */
export const rowsOf = (book: Pick<Book, 'rows'>, ids: Iterable<number>): Row[] =>
  [...ids].flatMap((id) => book.rows.get(id) ?? [])

/** Says by hand whose a file is. */
export function choosePerson(book: Book, id: number, person: Whom): void {
  book.put(rowsOf(book, [id]).map(({ tick: _tick, ...row }) => ({ ...row, chosen: person })))
}

/** Ticks a file: of several for the same person this one is taken, and the others are not. */
export function pick(book: Book, id: number): void {
  const verdict = book.verdicts.get(id)
  if (!verdict?.tickable || !verdict.person) return
  const tick = { on: true, personId: verdict.person.id }
  const others = verdict.same.filter((other) => other !== id)
  const loosened = rowsOf(book, others).map(({ tick, ...row }) =>
    tick && !tick.on ? { ...row, tick } : row,
  )
  book.put([...loosened, ...rowsOf(book, [id]).map((row) => ({ ...row, tick }))])
}

/** Leaves files out; with one of several for the same person all of them, since none is to take its place. */
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

/** Leaves out this file, and none of the others for the same person. */
export function leaveOutOnly(book: Book, id: number): void {
  book.put(rowsOf(book, [id]).map(leftOut))
}

/** Takes back what was decided by hand since the rows were as given; what was found meanwhile stays. */
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
 * Those that may be ticked together: of several files for one person none but the one that is ticked already, and
 * what was set before only where there is nothing else, so that nobody sends it again by accident.
 */
export function tickable(book: Book, ids: Iterable<number>): number[] {
  const all = [...ids].filter((id) => {
    const verdict = book.verdicts.get(id)
    return verdict?.tickable && (verdict.ticked || verdict.same.length === 1)
  })
  const others = all.filter((id) => !isSetAlready(book, id))
  return others.length > 0 ? others : all
}

function isSetAlready({ rows, verdicts }: Book, id: number): boolean {
  const row = rows.get(id)
  const person = verdicts.get(id)?.person
  return Boolean(row && person && isUnchanged(row, person))
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

/** The ticked rows as the API wants them, each with the id of its row. */
export function itemsOf(book: Book): { rowId: number; item: NewItemView }[] {
  return [...book.rows.values()].flatMap((row) => {
    const { ticked, person } = book.verdicts.get(row.id) ?? { ticked: false, person: null }
    return ticked && person ? [{ rowId: row.id, item: itemOf(row, person) }] : []
  })
}
