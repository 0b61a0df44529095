import { mergeClasses } from '@fluentui/react-components'
import { useWindowVirtualizer } from '@tanstack/react-virtual'
import { useEffect, useRef, type Key, type ReactNode } from 'react'
import { useWidth } from '../../hooks/useWidth.ts'
import { columnsFor } from './columns.ts'
import { useStyles } from './TileRows.styles.ts'

/** shown until the first page has arrived */
const SKELETON_ROWS = 3

interface TileRowsProps<Item> {
  label: string
  className: string
  /** null until the first page has arrived */
  items: readonly Item[] | null
  /** px, including the gap */
  rowHeight: number
  /** whether there are more to fetch */
  more: boolean
  fetching: boolean
  onMore: () => void
  keyOf: (item: Item) => Key
  /** null = a skeleton */
  renderTile: (item: Item | null) => ReactNode
}

/** A list of tiles of any length: only rows in view are drawn, and the next page is fetched near the end. */
export function TileRows<Item>(props: TileRowsProps<Item>) {
  const { items, rowHeight, more, fetching, onMore, keyOf, renderTile } = props
  const styles = useStyles()
  const list = useRef<HTMLDivElement>(null)
  const { width, top } = useWidth(list)
  const columns = columnsFor(width)
  const count = items ? Math.ceil(items.length / columns) : SKELETON_ROWS
  const virtual = useWindowVirtualizer({
    count,
    estimateSize: () => rowHeight,
    overscan: 3,
    scrollMargin: top,
  })
  const rows = virtual.getVirtualItems()
  const atEnd = (rows.at(-1)?.index ?? 0) >= count - 3
  useEffect(() => {
    if (atEnd && more && !fetching) onMore()
  }, [atEnd, more, fetching, onMore])
  return (
    <div
      ref={list}
      className={mergeClasses(styles.list, props.className)}
      role="list"
      aria-label={props.label}
      aria-busy={items === null}
      style={{ height: virtual.getTotalSize() }}
    >
      {width > 0 &&
        rows.map((row) => (
          <div
            key={row.key}
            role="presentation"
            className={styles.row}
            style={{
              gridTemplateColumns: `repeat(${columns}, minmax(0, 1fr))`,
              transform: `translateY(${row.start - top}px)`,
            }}
          >
            {inRow(items, row.index, columns).map((item, place) => (
              <div
                key={item === null ? place : keyOf(item)}
                role="listitem"
                aria-setsize={more ? -1 : (items?.length ?? -1)}
                aria-posinset={row.index * columns + place + 1}
              >
                {renderTile(item)}
              </div>
            ))}
          </div>
        ))}
    </div>
  )
}

function inRow<Item>(items: readonly Item[] | null, row: number, columns: number) {
  if (!items) return Array.from({ length: columns }, () => null)
  return items.slice(row * columns, (row + 1) * columns)
}
