import { Body1, Spinner, Tab, TabList } from '@fluentui/react-components'
import { useCallback, useState } from 'react'
import type { RunView, ItemView } from '../../../api/contract.ts'
import type { Check } from '../../hooks/useCheck.ts'
import { useIsNarrow } from '../../hooks/useIsNarrow.ts'
import { useItems } from '../../hooks/useItems.ts'
import { asProblem } from '../../api/problem.ts'
import { ProblemNote } from '../ProblemNote/ProblemNote.tsx'
import { format } from '../../review/words.ts'
import { TileRows } from '../TileRows/TileRows.tsx'
import { checkTabs, type CheckTab } from './check.ts'
import { CheckTile } from './CheckTile.tsx'
import { useStyles } from './Check.styles.ts'

/** px, with the gap: the tile's height in Check.styles.ts and 12 */
const rowHeight = { wide: 248, narrow: 224 }

interface CheckGridProps {
  view: RunView
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
  const narrow = useIsNarrow()
  const { hasNextPage, isFetching, fetchNextPage } = query
  const onMore = useCallback(() => void fetchNextPage(), [fetchNextPage])
  if (query.isError && !query.data) {
    return <ProblemNote problem={asProblem(query.error)} onRetry={() => void query.refetch()} />
  }
  const items = query.data?.pages.flatMap((page) => page.items) ?? []
  return (
    <>
      {query.isSuccess && items.length === 0 && !hasNextPage && (
        <Body1 className={styles.empty}>None yet.</Body1>
      )}
      <TileRows
        label="Photos"
        className={styles.list}
        items={items}
        rowHeight={narrow ? rowHeight.narrow : rowHeight.wide}
        more={hasNextPage}
        fetching={isFetching}
        onMore={onMore}
        keyOf={({ id }) => id}
        renderTile={(item) =>
          item && (
            <CheckTile
              runId={view.id}
              item={item}
              onOpen={onOpen}
              onLeaveOut={({ id: itemId }, out) => check.leaveOut.mutate({ itemId, out })}
            />
          )
        }
      />
      {query.isPending && (
        <div className={styles.more}>
          <Spinner size="small" label="Photos" />
        </div>
      )}
    </>
  )
}
