import { Body1, Spinner, Tab, TabList } from '@fluentui/react-components'
import { useCallback, useMemo, useState } from 'react'
import type { RunView, ItemView } from '../../../api/contract.ts'
import type { Check } from '../../hooks/useCheck.ts'
import { useIsNarrow } from '../../hooks/useIsNarrow.ts'
import { useItems } from '../../hooks/useItems.ts'
import { asProblem } from '../../api/problem.ts'
import { ProblemNote } from '../ProblemNote/ProblemNote.tsx'
import { words } from '../../words/words.ts'
import { TileRows } from '../TileRows/TileRows.tsx'
import { checkTabs, type CheckTab } from './check.ts'
import { CheckTile } from './CheckTile.tsx'
import { useStyles } from './Check.styles.ts'

/** The tile's height in Check.styles.ts plus a gap of 12. */
const ROW_HEIGHT_PX = 248
const PHONE_ROW_HEIGHT_PX = 224
/** Items before the last one that is loaded whose coming into view loads more. */
const LOAD_BEFORE_END = 20

interface CheckGridProps {
  view: RunView
  check: Check
  onOpen: (item: ItemView) => void
}

/** Every photo that will be set; those with warnings first. */
export function CheckGrid(props: CheckGridProps) {
  const styles = useStyles()
  const tabs = checkTabs(props.view)
  const [chosen, setChosen] = useState<string>('all')
  const tab = tabs.find(({ key }) => key === chosen) ?? tabs[0]
  if (!tab) return null
  return (
    <section aria-label={words('check.photos')}>
      <TabList
        className={styles.tabs}
        selectedValue={tab.key}
        onTabSelect={(_event, { value }) => setChosen(String(value))}
      >
        {tabs.map(({ key, count }) => (
          <Tab key={key} value={key}>
            {words('review.withCount', { name: words(`check.tab.${key}`), count })}
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
  const narrow = useIsNarrow()
  const { hasNextPage, isFetching, fetchNextPage } = query
  const items = useMemo(() => query.data?.pages.flatMap((page) => page.items) ?? [], [query.data])
  const onView = useCallback(
    (_first: number, last: number) => {
      if (hasNextPage && !isFetching && last >= items.length - LOAD_BEFORE_END) void fetchNextPage()
    },
    [hasNextPage, isFetching, items.length, fetchNextPage],
  )
  const { leaveOut } = check
  const renderTile = useCallback(
    (item: ItemView | null) =>
      item && (
        <CheckTile
          runId={view.id}
          item={item}
          onOpen={onOpen}
          onLeaveOut={({ id: itemId }, out) => leaveOut.mutate({ itemId, out })}
        />
      ),
    [view.id, onOpen, leaveOut],
  )
  if (query.isError && !query.data) {
    return <ProblemNote problem={asProblem(query.error)} onRetry={() => void query.refetch()} />
  }
  return (
    <>
      {query.isSuccess && items.length === 0 && !hasNextPage && (
        <Body1 className={styles.empty}>{words('check.none')}</Body1>
      )}
      <TileRows
        label={words('check.list')}
        className={styles.list}
        count={items.length}
        itemAt={(index) => items[index] ?? null}
        rowHeight={narrow ? PHONE_ROW_HEIGHT_PX : ROW_HEIGHT_PX}
        more={hasNextPage}
        onView={onView}
        keyOf={idOf}
        renderTile={renderTile}
      />
      {query.isPending && (
        <div className={styles.more}>
          <Spinner size="small" label={words('check.list')} />
        </div>
      )}
    </>
  )
}

const idOf = ({ id }: ItemView): string => id
