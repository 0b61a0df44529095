import { Body1, Button, Tab, TabList, ToggleButton } from '@fluentui/react-components'
import { CheckmarkStarburstRegular } from '@fluentui/react-icons'
import { useMemo, useState } from 'react'
import type { Review } from '../../hooks/useReview.ts'
import type { Book } from './book.ts'
import { idsOf, listEntries } from './entries.ts'
import { ReviewLines } from './ReviewLines.tsx'
import { Settle } from './Settle.tsx'
import {
  emptyGroups,
  explainReason,
  format,
  groupNames,
  type Reason,
  type TabName,
} from './words.ts'
import { useStyles } from './ReviewTable.styles.ts'

const tabs: TabName[] = ['all', 'ready', 'decide', 'none', 'left', 'unusable']
/** offered even while they are empty */
const always: TabName[] = ['all', 'ready', 'decide', 'none']

interface Shown {
  tab: TabName
  reason: Reason | null
  /** what was listed when it was opened: a row does not vanish under the hand that settles it */
  kept: ReadonlySet<number>
}

/** Every file beside the person it is meant for, by state; drawn row by row as they come into view. */
export function ReviewTable({ review }: { review: Review }) {
  const styles = useStyles()
  const { book, version, reviews } = review
  const [shown, setShown] = useState<Shown>({ tab: 'all', reason: null, kept: new Set() })
  const [settling, setSettling] = useState(false)
  const { tab, reason, kept } = shown
  const listing = useMemo(
    () => listEntries(book, tab, reason, kept),
    // the book is the same object all the time: `version` says when it has changed
    // oxlint-disable-next-line react-hooks/exhaustive-deps
    [book, version, tab, reason, kept],
  )
  const { tally } = book
  return (
    <>
      <div className={styles.bar}>
        <TabList
          selectedValue={tab}
          onTabSelect={(_event, { value }) =>
            setShown(open(book, tabs.find((name) => name === value) ?? 'all', null))
          }
        >
          {tabs
            .filter((name) => always.includes(name) || tally[name] > 0 || name === tab)
            .map((name) => (
              <Tab key={name} value={name}>
                {groupNames[name]} ({format(tally[name])})
              </Tab>
            ))}
        </TabList>
        {tally.decide + tally.none > 0 && (
          <Button icon={<CheckmarkStarburstRegular />} onClick={() => setSettling(true)}>
            Settle one by one
          </Button>
        )}
      </div>
      {tab !== 'all' && (
        <Reasons
          reasons={listing.reasons}
          chosen={reason}
          onChoose={(wanted) => setShown(open(book, tab, wanted))}
        />
      )}
      {listing.entries.length === 0 ? (
        <Body1 className={styles.empty} block>
          {emptyGroups[tab]}
        </Body1>
      ) : (
        <ReviewLines key={`${tab} ${reason}`} review={review} entries={listing.entries} />
      )}
      {settling && <Settle book={book} reviews={reviews} onClose={() => setSettling(false)} />}
    </>
  )
}

const open = (book: Book, tab: TabName, reason: Reason | null): Shown => {
  const { entries } = listEntries(book, tab, reason, new Set())
  return { tab, reason, kept: tab === 'all' ? new Set() : new Set(idsOf(entries)) }
}

interface ReasonsProps {
  reasons: Map<Reason, number>
  chosen: Reason | null
  onChoose: (reason: Reason | null) => void
}

/** Narrows a tab to those that are there for the same reason. */
function Reasons({ reasons, chosen, onChoose }: ReasonsProps) {
  const styles = useStyles()
  const offered = [...reasons].filter(([reason, count]) => count > 0 || reason === chosen)
  if (offered.length < 2 && chosen === null) return null
  return (
    <div className={styles.reasons} role="group" aria-label="Only those for one reason">
      {offered.map(([reason, count]) => (
        <ToggleButton
          key={reason}
          size="small"
          shape="circular"
          checked={reason === chosen}
          onClick={() => onChoose(reason === chosen ? null : reason)}
        >
          {explainReason(reason).text} ({format(count)})
        </ToggleButton>
      ))}
    </div>
  )
}
