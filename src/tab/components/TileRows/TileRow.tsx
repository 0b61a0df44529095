import { memo, useDeferredValue, type Key, type ReactNode } from 'react'
import { useStyles } from './TileRows.styles.ts'

interface TileRowProps<Item> {
  /** index of its first item */
  first: number
  columns: number
  /** null = not loaded */
  items: readonly (Item | null)[]
  /** of the whole list; -1 = not known */
  setSize: number
  /** whether its tiles are drawn at once when it is new, and not behind what is urgent */
  atOnce: boolean
  /** px from the top of the list */
  top: number
  keyOf: (item: Item) => Key
  renderTile: (item: Item | null) => ReactNode
}

/**
 * One row of tiles. They are drawn behind what is urgent: while somebody scrolls fast, the row is there at once, and its
 * tiles, which take a hundred times as long, follow in between.
 */
function TileRowOf<Item>(props: TileRowProps<Item>) {
  const { first, columns, items, setSize, atOnce, top, keyOf, renderTile } = props
  const styles = useStyles()
  const drawn = useDeferredValue<readonly (Item | null)[] | null>(items, atOnce ? items : null)
  return (
    <div
      role="presentation"
      className={styles.row}
      style={{
        gridTemplateColumns: `repeat(${columns}, minmax(0, 1fr))`,
        transform: `translateY(${top}px)`,
      }}
    >
      {drawn?.map((item, place) => (
        <div
          key={item === null ? place : keyOf(item)}
          role="listitem"
          aria-setsize={setSize}
          aria-posinset={first + place + 1}
        >
          {renderTile(item)}
        </div>
      ))}
    </div>
  )
}

function isSame<Item>(one: TileRowProps<Item>, other: TileRowProps<Item>): boolean {
  const { items, atOnce: _one, ...others } = one
  const { items: otherItems, atOnce: _other, ...othersOfOther } = other
  return (
    items.length === otherItems.length &&
    items.every((item, place) => item === otherItems[place]) &&
    (Object.keys(others) as (keyof typeof others)[]).every(
      (name) => others[name] === othersOfOther[name],
    )
  )
}

export const TileRow = memo(TileRowOf, isSame) as typeof TileRowOf
