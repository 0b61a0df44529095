import { Body1, Caption1, ToggleButton } from '@fluentui/react-components'
import { FolderRegular } from '@fluentui/react-icons'
import { useMemo, useState } from 'react'
import type { Review } from '../../hooks/useReview.ts'
import { useDebounced } from '../../hooks/useDebounced.ts'
import type { Book } from '../../review/book.ts'
import { commonFolder } from '../../review/folder.ts'
import { idsOf, listLines, type ReviewFilter } from '../../review/lines.ts'
import type { Reason } from '../../review/reasons.ts'
import { ReviewFilters } from './ReviewFilters.tsx'
import { ReviewLines } from './ReviewLines.tsx'
import { Decide } from '../Decide/Decide.tsx'
import { explainReason } from '../../review/explain.ts'
import { words } from '../../words/words.ts'
import { useStyles } from './ReviewTable.styles.ts'

const everything: ReviewFilter = { tab: 'all', reason: null, text: '' }
/** pause in typing before the list is searched */
const SEARCH_DELAY_MS = 150

interface Shown {
  filter: ReviewFilter
  /** ids listed when the filter was set: a row stays where it is while it is being decided */
  kept: ReadonlySet<number>
}

/** Every file next to the person it is for, filtered by state, reason and text. */
export function ReviewTable({ review }: { review: Review }) {
  const styles = useStyles()
  const { book, names, reviews } = review
  const [shown, setShown] = useState<Shown>({ filter: everything, kept: new Set() })
  const [text, setText] = useState('')
  const wanted = useDebounced(text, SEARCH_DELAY_MS)
  const [deciding, setDeciding] = useState(false)
  const { filter, kept } = shown
  const { tab, reason } = filter
  if (filter.text !== wanted) setShown(open(book, { ...filter, text: wanted }))
  const listing = listLines(book, filter, kept)
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
        onDecide={tally.decide + tally.none > 0 ? () => setDeciding(true) : null}
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
          <span className={styles.name}>
            {words('review.inFolder', { folder: folder.slice(0, -1) })}
          </span>
        </Caption1>
      )}
      {listing.lines.length === 0 ? (
        <Body1 className={styles.empty} block>
          {wanted === '' ? words(`review.empty.${tab}`) : words('review.nothingFound')}
        </Body1>
      ) : (
        <ReviewLines
          key={`${tab} ${reason} ${wanted}`}
          review={review}
          lines={listing.lines}
          folder={folder}
        />
      )}
      {deciding && <Decide book={book} reviews={reviews} onClose={() => setDeciding(false)} />}
    </>
  )
}

const open = (book: Book, filter: ReviewFilter): Shown => {
  const kept = filter.tab === 'all' ? [] : idsOf(listLines(book, filter).lines)
  return { filter, kept: new Set(kept) }
}

interface ReasonsProps {
  reasons: Map<Reason, number>
  chosen: Reason | null
  onChoose: (reason: Reason | null) => void
}

/** Narrows a tab to the files that are there for one reason. */
function Reasons({ reasons, chosen, onChoose }: ReasonsProps) {
  const styles = useStyles()
  const offered = [...reasons].filter(([reason, count]) => count > 0 || reason === chosen)
  if (offered.length < 2 && chosen === null) return null
  return (
    <div className={styles.reasons} role="group" aria-label={words('review.reasons')}>
      {offered.map(([reason, count]) => (
        <ToggleButton
          key={reason}
          className={styles.reason}
          size="small"
          shape="circular"
          checked={reason === chosen}
          onClick={() => onChoose(reason === chosen ? null : reason)}
        >
          {words('review.withCount', { name: explainReason(reason), count })}
        </ToggleButton>
      ))}
    </div>
  )
}
