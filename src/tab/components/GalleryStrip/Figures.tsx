import type { PeopleFilter } from '../../app/peopleFilters.ts'
import { isNarrowed } from '../../app/peopleFilters.ts'
import { words } from '../../words/words.ts'
import { Bar } from '../CoverageBar/Bar.tsx'
import { coverageShare, readingText } from '../CoverageBar/coverage.ts'
import type { useFound } from '../CoverageBar/useFound.ts'
import { useStripStyles } from './GalleryStrip.styles.ts'

interface FiguresProps {
  filter: PeopleFilter
  found: ReturnType<typeof useFound>
  /** null while it isn't known */
  count: number | null
}

/** How many people the filters find, and how many of them have a photo. */
export function Figures({ filter, found, count }: FiguresProps) {
  const styles = useStripStyles()
  const { all, running, progress } = found
  const share = running ? readingText(progress) : shareOf(filter, all)
  return (
    <div className={styles.figures} role="group" aria-label={words('gallery.coverage')}>
      <span className={styles.sentence}>
        <span role="status" className={styles.count}>
          {count === null ? '…' : words('gallery.found', { count })}
        </span>
        <span className={styles.share} title={share}>
          {share}
        </span>
      </span>
      {all ? <Bar data={all} /> : <span className={styles.bone} />}
    </div>
  )
}

/** Nothing of nobody. */
function shareOf(filter: PeopleFilter, all: FiguresProps['found']['all']): string {
  if (!all) return words('gallery.coverage.counting')
  if (all.total === 0) return ''
  const share = coverageShare(all)
  return isNarrowed(filter)
    ? words('gallery.coverage.ofThese', { share })
    : words('gallery.coverage.share', { share, scope: filter.scope })
}
