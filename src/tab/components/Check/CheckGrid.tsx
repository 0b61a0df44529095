import { Body1, Spinner, Tab, TabList } from '@fluentui/react-components'
import { useWindowVirtualizer } from '@tanstack/react-virtual'
import { useEffect, useRef, useState } from 'react'
import type { ImportView, ItemView } from '../../../api/contract.ts'
import type { Check } from '../../hooks/useCheck.ts'
import { useIsNarrow } from '../../hooks/useIsNarrow.ts'
import { useItems } from '../../hooks/useItems.ts'
import { useWidth } from '../../hooks/useWidth.ts'
import { asProblem } from '../../problem.ts'
import { columnsFor } from '../PeopleGrid/grid.ts'
import { ProblemNote } from '../ProblemNote/ProblemNote.tsx'
import { format } from '../Review/words.ts'
import { checkTabs, type CheckTab } from './check.ts'
import { CheckTile } from './CheckTile.tsx'
import { useStyles } from './Check.styles.ts'

/** px, with the gap: the tile's height in Check.styles.ts and 12 */
const rowHeight = { wide: 248, narrow: 224 }

interface CheckGridProps {
  view: ImportView
  check: Check
  onOpen: (item: ItemView) => void
}

/** Every picture that will be written; those with remarks first. */
export function CheckGrid(props: CheckGridProps) {
  const styles = useStyles()
  const tabs = checkTabs(props.view)
  const [chosen, setChosen] = useState('all')
  const tab = tabs.find(({ key }) => key === chosen) ?? tabs[0]
  if (!tab) return null
  return (
    <section aria-label="What will be written">
      <TabList
        className={styles.tabs}
        selectedValue={tab.key}
        onTabSelect={(_event, { value }) => setChosen(String(value))}
      >
        {tabs.map(({ key, name, count }) => (
          <Tab key={key} value={key}>
            {name} ({format(count)})
          </Tab>
        ))}
      </TabList>
      <Rows key={tab.key} tab={tab} {...props} />
    </section>
  )
}

function Rows({ view, check, onOpen, tab }: CheckGridProps & { tab: CheckTab }) {
  const styles = useStyles()
  const query = useItems(view, `check ${tab.key}`, tab.sources)
  const list = useRef<HTMLDivElement>(null)
  const { width, top } = useWidth(list)
  const columns = columnsFor(width)
  const narrow = useIsNarrow()
  const items = query.data?.pages.flatMap((page) => page.items) ?? []
  const virtual = useWindowVirtualizer({
    count: Math.ceil(items.length / columns),
    estimateSize: () => (narrow ? rowHeight.narrow : rowHeight.wide),
    overscan: 3,
    scrollMargin: top,
  })
  const rows = virtual.getVirtualItems()
  const { hasNextPage, isFetching, fetchNextPage } = query
  const atEnd = (rows.at(-1)?.index ?? 0) >= Math.ceil(items.length / columns) - 3
  useEffect(() => {
    if (atEnd && hasNextPage && !isFetching) void fetchNextPage()
  }, [atEnd, hasNextPage, isFetching, fetchNextPage])
  if (query.isError && !query.data) {
    return <ProblemNote problem={asProblem(query.error)} onRetry={() => void query.refetch()} />
  }
  return (
    <>
      {query.isSuccess && items.length === 0 && !hasNextPage && (
        <Body1 className={styles.empty}>None yet.</Body1>
      )}
      <div
        ref={list}
        role="list"
        aria-label="Photos"
        className={styles.list}
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
              {items.slice(row.index * columns, (row.index + 1) * columns).map((item, place) => (
                <div
                  key={item.id}
                  role="listitem"
                  aria-setsize={hasNextPage ? -1 : items.length}
                  aria-posinset={row.index * columns + place + 1}
                >
                  <CheckTile
                    importId={view.id}
                    item={item}
                    onOpen={onOpen}
                    onLeaveOut={({ id: itemId }, out) => check.leaveOut.mutate({ itemId, out })}
                  />
                </div>
              ))}
            </div>
          ))}
      </div>
      {query.isPending && (
        <div className={styles.more}>
          <Spinner size="small" label="Photos" />
        </div>
      )}
    </>
  )
}
