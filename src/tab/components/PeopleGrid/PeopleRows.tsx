import {
  useCallback,
  useEffect,
  useLayoutEffect,
  useMemo,
  useRef,
  useState,
  type RefObject,
} from 'react'
import type { PersonView } from '../../../api/contract.ts'
import type { GalleryLook } from '../../app/galleryLook.ts'
import { createTurns } from '../TileRows/turns.ts'
import { useVirtualRows } from '../TileRows/useVirtualRows.ts'
import { useWidth } from '../../hooks/useWidth.ts'
import { words } from '../../words/words.ts'
import { GroupHeading } from './GroupHeading.tsx'
import type { GridStore } from '../PeopleTiles/gridStore.ts'
import type { Grouping } from './groups.ts'
import { layOut } from './layout.ts'
import { columnsIn, HEADING_ROW_PX, lookSizes } from '../PeopleTiles/lookSizes.ts'
import { PeopleRow } from './PeopleRow.tsx'
import { useStyles } from './PeopleGrid.styles.ts'
import { ColumnNames } from '../PeopleTiles/PersonLine.tsx'
import { useActive } from './useActive.ts'
import { usePresses, type GridActions } from './usePresses.ts'
import type { PeopleList } from './pages/usePeople.ts'

/** shown until the first page has arrived */
const SKELETON_ROWS = 3

interface PeopleRowsProps {
  list: PeopleList
  look: GalleryLook
  store: GridStore
  actions: GridActions
  /** null = no headings */
  grouping: Grouping | null
  /** called with the first and the last person around the view */
  onView: (first: number, last: number) => void
}

/**
 * A grid of people of any number, after https://www.w3.org/WAI/ARIA/apg/patterns/grid/: one stop for Tab, arrows within. Only
 * the rows in view are drawn, and that with the focus.
 */
export function PeopleRows({ list, look, store, actions, grouping, onView }: PeopleRowsProps) {
  const styles = useStyles()
  const grid = useRef<HTMLDivElement>(null)
  const { width, top } = useWidth(grid)
  const columns = columnsIn(width, lookSizes[look])
  const isLoading = list.count === null
  const count = list.count ?? SKELETON_ROWS * columns
  const groups = grouping?.groups ?? null
  const layout = useMemo(() => layOut(count, columns, groups), [count, columns, groups])
  const active = useActive(store, count)
  const { rows, height, isFirstDrawing, isScrolling, first, last } = useVirtualRows({
    count: layout.rows,
    heightOf: useCallback(
      (row) => (layout.row(row).kind === 'heading' ? HEADING_ROW_PX : lookSizes[look].row),
      [layout, look],
    ),
    top,
    isLoading,
    keep: isLoading ? [] : [layout.rowOf(active), layout.rowOf(Math.min(store.left(), count - 1))],
  })
  const from = layout.row(first).first
  const to = endOf(layout.row(last))
  useEffect(() => onView(from, to), [from, to, onView])
  const [turns] = useState(() => createTurns(requestAnimationFrame))
  useLayoutEffect(() => turns.lookAt((first + last) / 2), [turns, first, last])
  useFocusKept(grid, store, columns)
  const isList = look === 'list'
  const rowsBefore = isList ? 1 : 0
  const presses = usePresses({
    personAt: list.at,
    store,
    actions,
    place: { layout, count, columns },
    rowHeight: lookSizes[look].row,
  })
  return (
    <div
      role="grid"
      className={styles.grid}
      aria-label={words('gallery.people')}
      aria-busy={isLoading}
      data-selecting={actions.isSelecting}
      data-scrolling={isScrolling}
      {...(!isLoading && {
        'aria-rowcount': list.more ? -1 : layout.rows + rowsBefore,
        'aria-multiselectable': true,
        ...presses,
      })}
    >
      {isList && <ColumnNames className={styles.columns} />}
      <div ref={grid} role="rowgroup" className={styles.rows} style={{ height }}>
        {width > 0 &&
          rows.map(({ index, start }) => {
            const row = layout.row(index)
            const place = { row: index + rowsBefore + 1, top: start - top }
            // other rows than those of skeletons, so that the first tiles don't wait
            return row.kind === 'heading' ? (
              grouping && <GroupHeading key={index} group={row.group} by={grouping.by} {...place} />
            ) : (
              <PeopleRow
                key={isLoading ? `skeleton ${index}` : index}
                index={index}
                turns={turns}
                first={row.first}
                columns={columns}
                people={peopleAt(row, list, isLoading)}
                look={look}
                store={isLoading ? null : store}
                atOnce={isFirstDrawing}
                {...place}
              />
            )
          })}
      </div>
    </div>
  )
}

const endOf = ({ first, length }: { first: number; length: number }): number =>
  first + Math.max(1, length) - 1

function peopleAt(
  { first, length }: { first: number; length: number },
  list: PeopleList,
  isLoading: boolean,
): (PersonView | null)[] {
  return Array.from({ length }, (_, n) => (isLoading ? null : list.at(first + n)))
}

/** When another number of tiles fits into a row, the tile with the focus is elsewhere; the focus goes with it. */
function useFocusKept(
  grid: RefObject<HTMLElement | null>,
  store: GridStore,
  columns: number,
): void {
  const before = useRef(columns)
  useLayoutEffect(() => {
    if (before.current === columns) return
    before.current = columns
    const focused = document.activeElement
    if (focused?.hasAttribute('data-index') && grid.current?.contains(focused))
      store.activate(store.active(), 'focus')
  }, [grid, store, columns])
}
