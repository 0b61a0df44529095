/** Which people stand in which row of the grid, with headings of groups in between. Pure. */

/** People who stand together below a heading. */
export interface LaidGroup {
  /** how many people it has */
  size: number
}

/** `first` is the index of its first person, or of the first below a heading. */
export type LaidRow<Heading extends LaidGroup> =
  | { kind: 'people'; first: number; length: number }
  | { kind: 'heading'; group: Heading; first: number; length: 0 }

export interface Layout<Heading extends LaidGroup> {
  /** how many rows there are, headings included */
  rows: number
  /** @param row from 0 to `rows` - 1 */
  row: (row: number) => LaidRow<Heading>
  /** the row of a person */
  rowOf: (index: number) => number
}

interface Span<Heading> {
  group: Heading
  /** index of its first person */
  first: number
  /** the row of its heading */
  row: number
  length: number
}

/**
 * @param count people as far as they are known
 * @param groups in the order of the people, without empty ones; null = no headings. People behind the last group, who came
 * since the groups were counted, join it.
 */
export function layOut<Heading extends LaidGroup>(
  count: number,
  columns: number,
  groups: readonly Heading[] | null,
): Layout<Heading> {
  const spans = groups && spansOf(count, columns, groups)
  if (!spans?.length) {
    return {
      rows: Math.ceil(count / columns),
      row: (row) => ({
        kind: 'people',
        first: row * columns,
        length: Math.max(0, Math.min(columns, count - row * columns)),
      }),
      rowOf: (index) => Math.floor(index / columns),
    }
  }
  const last = spans.at(-1) as Span<Heading>
  return {
    rows: last.row + 1 + Math.ceil(last.length / columns),
    row: (row) => {
      const span = lastWhere(spans, (each) => each.row <= row)
      if (row === span.row)
        return { kind: 'heading', group: span.group, first: span.first, length: 0 }
      const before = (row - span.row - 1) * columns
      return {
        kind: 'people',
        first: span.first + before,
        length: Math.min(columns, span.length - before),
      }
    },
    rowOf: (index) => {
      const span = lastWhere(spans, (each) => each.first <= index)
      return span.row + 1 + Math.floor((index - span.first) / columns)
    },
  }
}

/** The groups that begin among the people who are known. */
function spansOf<Heading extends LaidGroup>(
  count: number,
  columns: number,
  groups: readonly Heading[],
): Span<Heading>[] {
  const spans: Span<Heading>[] = []
  let [first, row] = [0, 0]
  for (const [n, group] of groups.entries()) {
    if (first >= count) break
    const left = count - first
    const length = n === groups.length - 1 ? left : Math.min(group.size, left)
    spans.push({ group, first, row, length })
    first += length
    row += 1 + Math.ceil(length / columns)
  }
  return spans
}

/** The last one that fits, where all that fit come before all that don't; the first if none does. */
function lastWhere<Item>(items: readonly Item[], fits: (item: Item) => boolean): Item {
  let [low, high] = [0, items.length - 1]
  while (low < high) {
    const middle = Math.ceil((low + high) / 2)
    if (fits(items[middle] as Item)) low = middle
    else high = middle - 1
  }
  return items[low] as Item
}
