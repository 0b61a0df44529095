/** Where the focus goes in the grid, after https://www.w3.org/WAI/ARIA/apg/patterns/grid/. Pure. */
import type { LaidGroup, Layout, LaidRow } from './layout.ts'

export interface Press {
  key: string
  /** Ctrl, or Command on a Mac */
  ctrl: boolean
}

export interface Place {
  layout: Layout<LaidGroup>
  count: number
  columns: number
  /** rows that Page Up and Page Down skip, at least 1 */
  page: number
  /** whether the columns run from right to left */
  isMirrored?: boolean
}

type Step = (from: number, place: Place) => number

const steps = new Map<string, Step>([
  ['ArrowRight', (from, { isMirrored }) => from + (isMirrored ? -1 : 1)],
  ['ArrowLeft', (from, { isMirrored }) => from - (isMirrored ? -1 : 1)],
  ['ArrowDown', (from, place) => inRow(from, 1, place)],
  ['ArrowUp', (from, place) => inRow(from, -1, place)],
  ['PageDown', (from, place) => inRow(from, place.page, place)],
  ['PageUp', (from, place) => inRow(from, -place.page, place)],
  ['Home', (from, { layout }) => peopleIn(layout, layout.rowOf(from))?.first ?? from],
  ['End', (from, { layout }) => endOf(peopleIn(layout, layout.rowOf(from))) ?? from],
])

const ends = new Map<string, Step>([
  ['Home', () => 0],
  ['End', (_from, { count }) => count - 1],
])

/** The person whom a key leads to; null if it isn't a key for moving. In a list of one column, Home and End lead to its ends. */
export function moveFrom(from: number, { key, ctrl }: Press, place: Place): number | null {
  const toEnd = ctrl || place.columns === 1 ? ends.get(key) : undefined
  const step = toEnd ?? (ctrl ? undefined : steps.get(key))
  if (!step) return null
  return Math.min(place.count - 1, Math.max(0, step(from, place)))
}

type PeopleRow = Extract<LaidRow<LaidGroup>, { kind: 'people' }>

const endOf = (row: PeopleRow | null): number | null => row && row.first + row.length - 1

function peopleIn(layout: Layout<LaidGroup>, row: number): PeopleRow | null {
  const found = layout.row(row)
  return found.kind === 'people' ? found : null
}

/** The same place so many rows further; headings are not counted, and a row that is too short ends at its last person. */
function inRow(from: number, by: number, { layout }: Place): number {
  const start = layout.rowOf(from)
  const place = from - (peopleIn(layout, start)?.first ?? from)
  const direction = Math.sign(by)
  let reached = start
  let left = Math.abs(by)
  for (let row = start + direction; left > 0 && row >= 0 && row < layout.rows; row += direction) {
    if (layout.row(row).kind === 'heading') continue
    reached = row
    left -= 1
  }
  const row = peopleIn(layout, reached)
  return row && reached !== start ? row.first + Math.min(place, row.length - 1) : from
}
