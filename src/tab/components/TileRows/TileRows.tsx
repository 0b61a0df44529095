import { mergeClasses } from '@fluentui/react-components'
import { useCallback, useEffect, useRef, type Key, type ReactNode } from 'react'
import { useVirtualRows } from './useVirtualRows.ts'
import { useWidth } from '../../hooks/useWidth.ts'
import { columnsFor } from './columns.ts'
import { TileRow } from './TileRow.tsx'
import { useStyles } from './TileRows.styles.ts'

/** shown until the first page has arrived */
const SKELETON_ROWS = 3

interface TileRowsProps<Item> {
  label: string
  className: string
  /** as far as they are known; null until the first page has arrived */
  count: number | null
  /** null = it isn't loaded */
  itemAt: (index: number) => Item | null
  /** how many fit in a width in px; default: as many as people do */
  columnsIn?: (width: number) => number
  /** px, including the gap */
  rowHeight: number
  /** whether there are more than `count` */
  more: boolean
  /** called with the first and the last item that is drawn, some rows around the view included */
  onView: (first: number, last: number) => void
  keyOf: (item: Item) => Key
  /** null = a skeleton; a tile is drawn again only when its item is another object */
  renderTile: (item: Item | null) => ReactNode
}

/** A list of tiles of any length, of which only the rows in view are drawn. */
export function TileRows<Item>(props: TileRowsProps<Item>) {
  const { count, itemAt, rowHeight, more, onView, keyOf, renderTile } = props
  const styles = useStyles()
  const list = useRef<HTMLDivElement>(null)
  const { width, top } = useWidth(list)
  const columns = (props.columnsIn ?? columnsFor)(width)
  const { rows, height, isFirstDrawing, isScrolling, ...seen } = useVirtualRows({
    count: count === null ? SKELETON_ROWS : Math.ceil(count / columns),
    heightOf: useCallback(() => rowHeight, [rowHeight]),
    top,
    isLoading: count === null,
  })
  const first = seen.first * columns
  const last = (seen.last + 1) * columns - 1
  useEffect(() => onView(first, last), [first, last, onView])
  return (
    <div
      ref={list}
      className={mergeClasses(styles.list, props.className)}
      role="list"
      aria-label={props.label}
      aria-busy={count === null}
      data-scrolling={isScrolling}
      style={{ height }}
    >
      {width > 0 &&
        rows.map((row) => (
          <TileRow
            // other rows than those of skeletons, so that the first tiles don't wait
            key={count === null ? `skeleton ${row.index}` : row.index}
            first={row.index * columns}
            columns={columns}
            items={inRow(row.index * columns, columns, count, itemAt)}
            setSize={more || count === null ? -1 : count}
            atOnce={isFirstDrawing}
            top={row.start - top}
            keyOf={keyOf}
            renderTile={renderTile}
          />
        ))}
    </div>
  )
}

function inRow<Item>(
  first: number,
  columns: number,
  count: number | null,
  itemAt: (index: number) => Item | null,
): (Item | null)[] {
  const length = count === null ? columns : Math.max(0, Math.min(columns, count - first))
  return Array.from({ length }, (_, place) => (count === null ? null : itemAt(first + place)))
}
