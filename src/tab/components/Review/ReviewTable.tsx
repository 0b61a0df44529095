import {
  Body1,
  Checkbox,
  Tab,
  TabList,
  Table,
  TableHeader,
  TableHeaderCell,
  TableRow,
  mergeClasses,
} from '@fluentui/react-components'
import { useWindowVirtualizer } from '@tanstack/react-virtual'
import { useRef, useState } from 'react'
import type { Review } from '../../hooks/useReview.ts'
import { useWidth } from '../../hooks/useWidth.ts'
import { tickAll, type Row } from './review.ts'
import { ReviewRow } from './ReviewRow.tsx'
import { allTicked, tickableIds } from './ticks.ts'
import { format, groupNames } from './words.ts'
import { useStyles } from './ReviewTable.styles.ts'

const rowHeight = 68
type Tabs = keyof typeof groupNames
const tabs: Tabs[] = ['all', 'ready', 'decide', 'none', 'unusable']

/** Every file beside the person it is meant for, by state; drawn row by row as they come into view. */
export function ReviewTable({ review }: { review: Review }) {
  const styles = useStyles()
  const [tab, setTab] = useState<Tabs>('all')
  const [opened, setOpened] = useState<Set<number>>(new Set())
  const isIn = (row: Row, name: Tabs) =>
    name === 'all' || review.verdicts.get(row.id)?.group === name
  const isShown = (name: Tabs) => name !== 'unusable' || review.tally.unusable > 0
  const open = (name: Tabs): void => {
    setTab(name)
    setOpened(new Set(review.rows.filter((row) => isIn(row, name)).map((row) => row.id)))
  }
  // a row does not vanish under the hand that settles it: those of the tab when it was opened stay
  const rows = review.rows.filter((row) => isIn(row, tab) || opened.has(row.id))
  return (
    <>
      <div className={styles.bar}>
        <TabList
          selectedValue={tab}
          onTabSelect={(_event, { value }) => open(tabs.find((name) => name === value) ?? 'all')}
        >
          {tabs.filter(isShown).map((name) => (
            <Tab key={name} value={name}>
              {groupNames[name]} ({format(review.tally[name])})
            </Tab>
          ))}
        </TabList>
      </div>
      {rows.length === 0 ? (
        <Body1 className={styles.empty} block>
          {emptyWords[tab]}
        </Body1>
      ) : (
        <Lines key={tab} review={review} rows={rows} />
      )}
    </>
  )
}

const emptyWords: Record<Tabs, string> = {
  all: 'No files yet.',
  ready: 'Nothing is ready yet.',
  decide: 'Nothing to decide.',
  none: 'Every file has found somebody.',
  unusable: 'Every file can be used.',
}

function Lines({ review, rows }: { review: Review; rows: Row[] }) {
  const styles = useStyles()
  const body = useRef<HTMLDivElement>(null)
  const { top } = useWidth(body)
  const virtual = useWindowVirtualizer({
    count: rows.length,
    estimateSize: () => rowHeight,
    getItemKey: (index) => rows[index]?.id ?? index,
    overscan: 6,
    scrollMargin: top,
  })
  const ids = tickableIds(rows, review.verdicts)
  return (
    <Table
      noNativeElements
      className={styles.table}
      aria-label="Files and people"
      aria-rowcount={rows.length + 1}
    >
      <TableHeader className={styles.head}>
        <TableRow className={styles.grid}>
          <TableHeaderCell className={styles.cell}>
            <Checkbox
              aria-label="Tick all that can be"
              disabled={ids.length === 0}
              checked={allTicked(ids, review.verdicts)}
              onChange={(_event, { checked }) => review.apply(tickAll(ids, checked !== false))}
            />
          </TableHeaderCell>
          {['New', 'Now', 'File', 'Person', 'Found', 'What happens'].map((title) => (
            <TableHeaderCell key={title} className={styles.cell}>
              {title}
            </TableHeaderCell>
          ))}
        </TableRow>
      </TableHeader>
      <div
        ref={body}
        role="rowgroup"
        className={styles.body}
        style={{ height: virtual.getTotalSize() }}
      >
        {virtual.getVirtualItems().map((item) => {
          const row = rows[item.index]
          const verdict = row && review.verdicts.get(row.id)
          if (!row || !verdict) return null
          return (
            <TableRow
              key={row.id}
              ref={virtual.measureElement}
              data-index={item.index}
              aria-rowindex={item.index + 2}
              className={mergeClasses(styles.grid, styles.row)}
              style={{ transform: `translateY(${item.start - top}px)` }}
            >
              <ReviewRow row={row} verdict={verdict} review={review} />
            </TableRow>
          )
        })}
      </div>
    </Table>
  )
}
