import { mergeClasses, ToggleButton } from '@fluentui/react-components'
import type { CountsView } from '../../../api/contract.ts'
import type { PhotoFilter } from '../../app/peopleFilters.ts'
import { words } from '../../words/words.ts'
import { useBarStyles } from '../CoverageBar/Bar.styles.ts'
import { useStripStyles } from './GalleryStrip.styles.ts'

interface PhotoChipsProps {
  /** null while they are counted */
  counts: CountsView | null
  photo: PhotoFilter
  onPhoto: (photo: PhotoFilter) => void
}

const photos = ['has', 'none', 'unknown'] as const

/** The legend of the coverage, which filters: a second press takes the filter away. */
export function PhotoChips({ counts, photo, onPhoto }: PhotoChipsProps) {
  const styles = useStripStyles()
  const colours = useBarStyles()
  return (
    <div className={styles.chips} role="group" aria-label={words('gallery.show')}>
      {photos
        // the last people who weren't checked leave with their chip, unless it is pressed
        .filter((each) => each !== 'unknown' || counts?.unknown !== 0 || photo === each)
        .map((each) => (
          <ToggleButton
            key={each}
            size="small"
            className={mergeClasses(styles.chip, photo === each && styles.pressed)}
            checked={photo === each}
            onClick={() => onPhoto(photo === each ? null : each)}
            icon={<span className={mergeClasses(styles.dot, colours[each])} />}
          >
            {words('gallery.photo.chip', {
              photo: each,
              count: counts ? words.number(counts[each]) : '–',
            })}
          </ToggleButton>
        ))}
    </div>
  )
}
