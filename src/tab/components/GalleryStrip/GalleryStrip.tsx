import { memo } from 'react'
import type { CountsView } from '../../../api/contract.ts'
import { asProblem } from '../../api/problem.ts'
import type { GalleryLook } from '../../app/galleryLook.ts'
import type { PeopleFilter } from '../../app/peopleFilters.ts'
import type { PeopleOrder } from '../../app/peopleOrder.ts'
import { words } from '../../words/words.ts'
import type { useFound } from '../CoverageBar/useFound.ts'
import { FilterMenu } from '../PeopleFilters/FilterMenu.tsx'
import { Search } from '../Search/Search.tsx'
import { ProblemNote } from '../ProblemNote/ProblemNote.tsx'
import { Figures } from './Figures.tsx'
import { useStripStyles } from './GalleryStrip.styles.ts'
import { LetterMenu } from './LetterMenu.tsx'
import { PhotoChips } from './PhotoChips.tsx'
import { ViewMenu } from './ViewMenu.tsx'

export interface GalleryStripProps {
  filter: PeopleFilter
  order: PeopleOrder
  onChange: (change: Partial<PeopleFilter>) => void
  onOrder: (change: Partial<PeopleOrder>) => void
  found: ReturnType<typeof useFound>
  /** how many people are found; null while it isn't known */
  count: number | null
  look: GalleryLook
  onLook: (look: GalleryLook) => void
}

/**
 * What stands above the people, in one line: how many there are, who of them is shown, and how. It isn't drawn again for
 * other people who come into view.
 */
export const GalleryStrip = memo(function GalleryStrip(props: GalleryStripProps) {
  const { filter, order, onChange, onOrder, found, count, look, onLook } = props
  const styles = useStripStyles()
  const all: CountsView | null = found.all
  return (
    <>
      <div className={styles.strip} role="search" aria-label={words('gallery.find')}>
        <Figures filter={filter} found={found} count={count} />
        <PhotoChips counts={all} photo={filter.photo} onPhoto={(photo) => onChange({ photo })} />
        <Search
          label={words('gallery.search')}
          hint={words('gallery.search.hint')}
          search={filter.search}
          onSearch={(search) => onChange({ search })}
          className={styles.search}
        />
        <FilterMenu filter={filter} onChange={onChange} className={styles.button} />
        {order.sort === 'name' && (
          <LetterMenu filter={filter} order={order} onOrder={onOrder} className={styles.button} />
        )}
        <ViewMenu {...{ look, onLook, order, onOrder }} className={styles.button} />
      </div>
      {found.error && <ProblemNote problem={asProblem(found.error)} onRetry={found.retry} />}
    </>
  )
})
