import { Body1, Spinner, Tab, TabList } from '@fluentui/react-components'
import { useCallback, useMemo, useState } from 'react'
import type { RemarkView, RunView, ItemView } from '../../../api/contract.ts'
import type { Check } from '../../hooks/useCheck.ts'
import { useIsNarrow } from '../../hooks/useIsNarrow.ts'
import { useItems } from '../../hooks/useItems.ts'
import { asProblem } from '../../api/problem.ts'
import { ProblemNote } from '../ProblemNote/ProblemNote.tsx'
import { words } from '../../words/words.ts'
import { TileRows } from '../TileRows/TileRows.tsx'
import { columnsOf } from '../TileRows/columns.ts'
import { checkTabs, type CheckTab } from './check.ts'
import { CheckTile } from './tile/CheckTile.tsx'
import { RemarkList } from './RemarkList.tsx'
import { useStyles } from './Check.styles.ts'

/** The tile's height in Check.styles.ts plus a gap of 12. */
const ROW_HEIGHT_PX = 240
const PHONE_ROW_HEIGHT_PX = 160
/** Two pictures of 96 side by side; on a phone, a line of two of 72 and what is said of them. */
const MIN_TILE_PX = 228
const columnsIn = (width: number): number => columnsOf(width, MIN_TILE_PX)
/** Items before the last one that is loaded whose coming into view loads more. */
const LOAD_BEFORE_END = 20

interface CheckGridProps {
  view: RunView
  check: Check
  tab: string
  onTab: (tab: string) => void
  onOpen: (item: ItemView) => void
  onWhose: (item: ItemView) => void
}

/** Every photo that can be set; those with warnings first. */
export function CheckGrid(props: CheckGridProps) {
  const styles = useStyles()
  const { view, check, onTab } = props
  const tabs = checkTabs(view)
  const [note, setNote] = useState<RemarkView['code'] | null>(null)
  const tab = tabs.find(({ key }) => key === props.tab) ?? tabs[0]
  if (!tab) return null
  const isOfRemarks = tab.key === 'warnings'
  const shown = isOfRemarks ? note : null
  return (
    <section aria-label={words('check.photos')}>
      <TabList
        className={styles.tabs}
        selectedValue={tab.key}
        onTabSelect={(_event, { value }) => onTab(String(value))}
      >
        {tabs.map(({ key, count }) => (
          <Tab key={key} value={key}>
            {words('review.withCount', { name: words(`check.tab.${key}`), count })}
          </Tab>
        ))}
      </TabList>
      {isOfRemarks && (
        <RemarkList
          runId={view.id}
          chosen={note}
          onChoose={setNote}
          leaveOutNoted={check.leaveOutNoted}
        />
      )}
      <Rows key={`${tab.key} ${shown}`} shownTab={tab} note={shown} {...props} />
    </section>
  )
}

interface RowsProps extends CheckGridProps {
  shownTab: CheckTab
  /** only photos with this remark; null = all */
  note: RemarkView['code'] | null
}

function Rows({ view, check, onOpen, onWhose, shownTab: { key, sources }, note }: RowsProps) {
  const styles = useStyles()
  const noted = sources.map((source) => ({ ...source, note }))
  const query = useItems(view.id, `check ${key} ${note}`, noted)
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
          onWhose={onWhose}
          leaveOut={leaveOut}
        />
      ),
    [view.id, onOpen, onWhose, leaveOut],
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
        columnsIn={columnsIn}
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
