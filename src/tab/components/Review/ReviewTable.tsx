import { Body1, Caption1, ToggleButton } from '@fluentui/react-components'
import { FolderRegular } from '@fluentui/react-icons'
import { useMemo, useState } from 'react'
import type { Review } from '../../hooks/useReview.ts'
import { useDebounced } from '../../hooks/useDebounced.ts'
import type { Book } from '../../review/book.ts'
import { idsOf, listEntries, type Filter } from '../../review/entries.ts'
import { commonFolder } from '../../review/folder.ts'
import { ReviewFilters } from './ReviewFilters.tsx'
import { ReviewLines } from './ReviewLines.tsx'
import { Settle } from '../Decide/Decide.tsx'
import { emptyGroups, explainReason, format, type Reason } from '../../review/words.ts'
import { useStyles } from './ReviewTable.styles.ts'

const everything: Filter = { tab: 'all', reason: null, text: '' }
/** ms without a key before the list is searched */
const pause = 150

interface Shown {
  filter: Filter
  /** what was listed when it was opened: a row does not vanish under the hand that settles it */
  kept: ReadonlySet<number>
}

/** Every file beside the person it is meant for, by state; drawn row by row as they come into view. */
export function ReviewTable({ review }: { review: Review }) {
  const styles = useStyles()
  const { book, names, reviews } = review
  const [shown, setShown] = useState<Shown>({ filter: everything, kept: new Set() })
  const [text, setText] = useState('')
  const wanted = useDebounced(text, pause)
  const [settling, setSettling] = useState(false)
  const { filter, kept } = shown
  const { tab, reason } = filter
  if (filter.text !== wanted) setShown(open(book, { ...filter, text: wanted }))
  const listing = listEntries(book, filter, kept)
  const { tally } = book
  const folder = useMemo(() => commonFolder(names), [names])
  return (
    <>
      <ReviewFilters
        tally={tally}
        tab={tab}
        onTab={(tab) => setShown(open(book, { ...filter, tab, reason: null }))}
        text={text}
        onText={setText}
        onSettle={tally.decide + tally.none > 0 ? () => setSettling(true) : null}
      />
      {tab !== 'all' && (
        <Reasons
          reasons={listing.reasons}
          chosen={reason}
          onChoose={(reason) => setShown(open(book, { ...filter, reason }))}
        />
      )}
      {folder !== '' && (
        <Caption1 block className={styles.folder}>
          <FolderRegular aria-hidden fontSize={16} />
          <span className={styles.name}>All files are in {folder.slice(0, -1)}</span>
        </Caption1>
      )}
      {listing.entries.length === 0 ? (
        <Body1 className={styles.empty} block>
          {wanted === '' ? emptyGroups[tab] : 'No such file or person here.'}
        </Body1>
      ) : (
        <ReviewLines
          key={`${tab} ${reason} ${wanted}`}
          review={review}
          entries={listing.entries}
          folder={folder}
        />
      )}
      {settling && <Settle book={book} reviews={reviews} onClose={() => setSettling(false)} />}
    </>
  )
}

const open = (book: Book, filter: Filter): Shown => {
  const kept = filter.tab === 'all' ? [] : idsOf(listEntries(book, filter).entries)
  return { filter, kept: new Set(kept) }
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
          className={styles.reason}
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
