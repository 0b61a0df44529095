/** What the headings of groups say. Pure. */
import type { CountsView, GroupsView } from '../../../api/contract.ts'
import type { PhotoFilter } from '../../app/peopleFilters.ts'
import type { GroupBy } from '../../app/peopleOrder.ts'
import { words } from '../../words/words.ts'

export interface PeopleGroup extends CountsView {
  /** null = people without a department or office */
  name: string | null
  /** how many of its people are listed: those whom a filter by photo leaves */
  size: number
}

export interface Grouping {
  by: GroupBy
  /** in the order of the people, without empty ones */
  groups: readonly PeopleGroup[]
}

export const groupingOf = (by: GroupBy, photo: PhotoFilter, { groups }: GroupsView): Grouping => ({
  by,
  groups: groups
    .map((group) => ({ ...group, size: group[photo ?? 'total'] }))
    .filter(({ size }) => size > 0),
})

export const groupTitle = ({ name }: PeopleGroup, by: GroupBy): string =>
  name ?? words('gallery.group.none', { by })
