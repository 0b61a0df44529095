import { Body1, Spinner, Tab, TabList } from '@fluentui/react-components'
import { useWindowVirtualizer } from '@tanstack/react-virtual'
import { useEffect, useRef } from 'react'
import type { RunView } from '../../../api/contract.ts'
import { useItems } from '../../hooks/useItems.ts'
import type { RunActions } from '../../hooks/useRunActions.ts'
import { useWidth } from '../../hooks/useWidth.ts'
import { asProblem } from '../../api/problem.ts'
import { ProblemNote } from '../ProblemNote/ProblemNote.tsx'
import { RunItemRow } from './RunItemRow.tsx'
import { countOf, nameOfTab, sourcesOf, tabsFor, type ItemsTab } from '../../sending/items.ts'
import { useStyles } from './RunItems.styles.ts'
import { words } from '../../words/words.ts'

/** the least height of a row in RunItems.styles.ts */
const ROW_HEIGHT_PX = 64

interface RunItemsProps {
  view: RunView
  actions: RunActions
  /** key of the tab that is shown; null = the first */
  chosen: string | null
  onChoose: (tab: string) => void
}

/** The photos of a run, in tabs by state. */
export function RunItems(props: RunItemsProps) {
  const { view, chosen, onChoose } = props
  const styles = useStyles()
  const tabs = tabsFor(view)
  const tab = tabs.find(({ key }) => key === chosen) ?? tabs[0]
  if (!tab || view.total === 0) return null
  return (
    <section aria-label={words('run.items')}>
      <TabList
        className={styles.tabs}
        selectedValue={tab.key}
        onTabSelect={(_event, { value }) => onChoose(String(value))}
      >
        {tabs.map((item) => (
          <Tab key={item.key} value={item.key}>
            {words('run.items.tab', { name: nameOfTab(view, item), count: countOf(view, item) })}
          </Tab>
        ))}
      </TabList>
      <Rows key={tab.key} tab={tab} view={view} actions={props.actions} />
    </section>
  )
}

function Rows({
  view,
  tab,
  actions,
}: Omit<RunItemsProps, 'chosen' | 'onChoose'> & { tab: ItemsTab }) {
  const styles = useStyles()
  const query = useItems(view.id, tab.key, sourcesOf(tab))
  const list = useRef<HTMLDivElement>(null)
  const { top } = useWidth(list)
  const items = query.data?.pages.flatMap((page) => page.items) ?? []
  const virtual = useWindowVirtualizer({
    count: items.length,
    estimateSize: () => ROW_HEIGHT_PX,
    getItemKey: (index) => items[index]?.id ?? index,
    overscan: 6,
    scrollMargin: top,
  })
  const rows = virtual.getVirtualItems()
  const { hasNextPage, isFetching, fetchNextPage } = query
  const atEnd = (rows.at(-1)?.index ?? 0) >= items.length - 5
  useEffect(() => {
    if (atEnd && hasNextPage && !isFetching) void fetchNextPage()
  }, [atEnd, hasNextPage, isFetching, fetchNextPage])
  if (query.isError && !query.data) {
    return <ProblemNote problem={asProblem(query.error)} onRetry={() => void query.refetch()} />
  }
  if (query.isSuccess && items.length === 0 && !hasNextPage) {
    return <Body1 className={styles.empty}>{words('run.items.none')}</Body1>
  }
  return (
    <>
      <div
        ref={list}
        role="list"
        className={styles.list}
        style={{ height: virtual.getTotalSize() }}
      >
        {rows.map((row) => {
          const item = items[row.index]
          return (
            item && (
              <div
                key={item.id}
                role="listitem"
                aria-setsize={hasNextPage ? -1 : items.length}
                aria-posinset={row.index + 1}
                ref={virtual.measureElement}
                data-index={row.index}
                className={styles.place}
                style={{ transform: `translateY(${row.start - top}px)` }}
              >
                <RunItemRow view={view} item={item} actions={actions} />
              </div>
            )
          )
        })}
      </div>
      {query.isPending && <Spinner size="small" label={words('run.items.loading')} />}
    </>
  )
}
