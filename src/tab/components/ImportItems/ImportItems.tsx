import { Body1, Spinner, Tab, TabList } from '@fluentui/react-components'
import { useInfiniteQuery, useQueryClient } from '@tanstack/react-query'
import { useWindowVirtualizer } from '@tanstack/react-virtual'
import { useEffect, useRef, useState } from 'react'
import type { ImportView } from '../../../api/contract.ts'
import { useServices } from '../../hooks/useServices.ts'
import { useWidth } from '../../hooks/useWidth.ts'
import { asProblem } from '../../problem.ts'
import { ProblemNote } from '../ProblemNote/ProblemNote.tsx'
import { ImportLine } from './ImportLine.tsx'
import { countOf, nextPage, tabsFor, type ItemsTab } from './items.ts'
import { useStyles } from './ImportItems.styles.ts'
import { format } from '../Review/words.ts'

const pageSize = 100
const lineHeight = 64
/** the list follows the counts, but not more often than this */
const pause = 1000

/** The rows of an import, by what became of them. */
export function ImportItems({ view }: { view: ImportView }) {
  const styles = useStyles()
  const tabs = tabsFor(view)
  const [chosen, setChosen] = useState<string | null>(null)
  const tab = tabs.find(({ key }) => key === chosen) ?? tabs[0]
  if (!tab || view.total === 0) return null
  return (
    <section aria-label="Files of this import">
      <TabList
        className={styles.tabs}
        selectedValue={tab.key}
        onTabSelect={(_event, { value }) => setChosen(String(value))}
      >
        {tabs.map((item) => (
          <Tab key={item.key} value={item.key}>
            {item.name} ({format(countOf(view, item))})
          </Tab>
        ))}
      </TabList>
      <Lines key={tab.key} view={view} tab={tab} />
    </section>
  )
}

/** Reads the list again when the counts have changed, at most once a second. */
function useItems(view: ImportView, tab: ItemsTab) {
  const { client } = useServices()
  const queries = useQueryClient()
  const first = { state: tab.states[0] ?? null, cursor: null as string | null }
  const query = useInfiniteQuery({
    queryKey: ['items', view.id, tab.key],
    queryFn: async ({ pageParam }) => ({
      ...(await client.items(view.id, { ...pageParam, limit: pageSize })),
      asked: pageParam,
    }),
    initialPageParam: first,
    getNextPageParam: (page) => nextPage(tab, page.asked.state, page.next),
  })
  const counts = JSON.stringify(view.counts)
  const last = useRef({ at: 0, counts })
  useEffect(() => {
    if (last.current.counts === counts) return undefined
    const due = Math.max(0, last.current.at + pause - Date.now())
    const timer = setTimeout(() => {
      last.current = { at: Date.now(), counts }
      void queries.invalidateQueries({ queryKey: ['items', view.id] })
    }, due)
    return () => clearTimeout(timer)
  }, [counts, queries, view.id])
  return query
}

function Lines({ view, tab }: { view: ImportView; tab: ItemsTab }) {
  const styles = useStyles()
  const query = useItems(view, tab)
  const list = useRef<HTMLDivElement>(null)
  const { top } = useWidth(list)
  const items = query.data?.pages.flatMap((page) => page.items) ?? []
  const virtual = useWindowVirtualizer({
    count: items.length,
    estimateSize: () => lineHeight,
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
    return <Body1 className={styles.empty}>None.</Body1>
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
                ref={virtual.measureElement}
                data-index={row.index}
                className={styles.place}
                style={{ transform: `translateY(${row.start - top}px)` }}
              >
                <ImportLine item={item} />
              </div>
            )
          )
        })}
      </div>
      {query.isPending && <Spinner size="small" />}
    </>
  )
}
