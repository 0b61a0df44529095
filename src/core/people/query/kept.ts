import type { CountedBy, PeopleFilters } from '../../model.ts'
import { everybody } from './filters.ts'

/** Filters of which each value has kept counts. */
const dimensions = ['department', 'office', 'country', 'kind', 'quality'] as const
/** Kept counts are by both. */
const always: readonly (keyof PeopleFilters)[] = ['scope', 'photo']

/** The filters that are set besides scope and photo; whatever else the object has is none. */
const setIn = (filters: PeopleFilters): (keyof PeopleFilters)[] =>
  (Object.keys(everybody) as (keyof PeopleFilters)[]).filter(
    (name) => !always.includes(name) && filters[name] !== everybody[name],
  )

/** Whether the counts of all groups of a dimension are kept for these filters. */
export function isCountKept(filters: PeopleFilters, by: CountedBy): boolean {
  return setIn(filters).every((name) => name === by && name !== 'kind')
}

/** What counts are kept by of exactly the people who fit, and for which value; null if they have to be counted. */
export function keptCountOf(
  filters: PeopleFilters,
): { by: CountedBy; value: string | null; scope: PeopleFilters['scope'] } | null {
  const [name, ...others] = setIn(filters)
  const { scope } = filters
  if (name === undefined) return { by: 'everybody', value: null, scope }
  if (name === 'without' && filters.without !== null && others.length === 0)
    return { by: filters.without, value: null, scope }
  const by = dimensions.find((each) => each === name)
  if (by === undefined || others.length > 0) return null
  return { by, value: filters[by], scope: by === 'kind' ? 'all' : scope }
}
