/** The counts as a share and as a sentence. Pure. */
import type { CountsView, DirectoryView } from '../../../api/contract.ts'
import type { PhotoFilter } from '../../app/peopleFilters.ts'
import { words } from '../../words/words.ts'

/** "62%": never 100% while anyone is without a photo, nor 0% while anyone has one; "…" before anyone has been checked. */
export function coverageShare({ total, has, unknown }: CountsView): string {
  if (unknown === total) return '…'
  const share = Math.round((has / total) * 100) / 100
  if (share === 1 && has < total) return words.percent(0.99)
  if (share === 0 && has > 0) return words.percent(0.01)
  return words.percent(share)
}

/** Those of the counted people whom a filter by photo leaves; null = all of them. */
export function foundBy(photo: PhotoFilter, counts: CountsView): CountsView {
  if (photo === null) return counts
  const count = counts[photo]
  return { has: 0, none: 0, unknown: 0, [photo]: count, total: count }
}

const SECONDS_A_MINUTE = 60
const MINUTES_A_HOUR = 60
/** From here on, minutes would pretend to be exact. */
const HOURS_FROM_MINUTES = 120

/** How far the reading is: people are listed first, then asked for their photos. */
export function readingText(progress: DirectoryView['photos']): string {
  if (!progress) return words('gallery.reading')
  const { asked, of, secondsLeft } = progress
  if (secondsLeft === null) return words('gallery.checking', { asked, of })
  const minutes = Math.max(1, Math.ceil(secondsLeft / SECONDS_A_MINUTE))
  return minutes < HOURS_FROM_MINUTES
    ? words('gallery.checking.minutes', { asked, of, minutes })
    : words('gallery.checking.hours', { asked, of, hours: Math.ceil(minutes / MINUTES_A_HOUR) })
}
