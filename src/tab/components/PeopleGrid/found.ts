/** How many people a filter finds, and whether that has to be asked. Pure. */
import type { CountsView } from '../../../api/contract.ts'
import { isFiltered, type PeopleFilter } from '../../app/peopleFilters.ts'

/** What the gallery shows of a filter. */
export interface Shown {
  /** null until the first page has arrived */
  people: number | null
  /** there are more pages */
  more: boolean
}

/** The API counts after the first page, and only if that isn't everybody. */
export const isCounted = (filter: PeopleFilter, { people, more }: Shown): boolean =>
  narrows(filter) && people !== null && more

/** Null while it isn't known, and where the coverage says it. */
export function peopleFound(
  filter: PeopleFilter,
  { people, more }: Shown,
  counts: CountsView | undefined,
): number | null {
  if (!narrows(filter) || people === null) return null
  if (!more) return people
  return counts?.[filter.photo ?? 'total'] ?? null
}

/** By more than the photo, which the coverage is of. */
const narrows = (filter: PeopleFilter): boolean => isFiltered({ ...filter, photo: null })
