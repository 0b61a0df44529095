import { and, eq, isNotNull, isNull, sql, type SQL } from 'drizzle-orm'
import type { PeopleFilters, PeopleQuery, PeopleSort, ListedPerson } from '../../model.ts'
import { people } from '../../store/schema.ts'
import { changedWithin, conditionsOf, allPhotoStates, hasPhoto } from './filters.ts'

/** The columns that people can be sorted by before their names. */
type SortColumn = 'department' | 'officeLocation' | 'photoChangedAt' | 'createdDateTime'

/** A part of a list, which an index keeps in order: those with a value, then those without one. */
export interface Segment {
  /** sorted by it and then by name; null = by name alone */
  column: SortColumn | null
  /** who is in it; undefined = everybody */
  within: SQL | undefined
}

const columns: Record<PeopleSort, SortColumn | null> = {
  name: null,
  department: 'department',
  office: 'officeLocation',
  photoChanged: 'photoChangedAt',
  created: 'createdDateTime',
}

/** The parts of a list, one after the other in both directions. */
export function segmentsOf({ sort = 'name', department, office }: PeopleQuery): Segment[] {
  const column = columns[sort]
  const isSame =
    (column === 'department' && department !== null) ||
    (column === 'officeLocation' && office !== null)
  if (column === null || isSame) return [{ column: null, within: undefined }]
  return [
    { column, within: isNotNull(people[column]) },
    { column: null, within: isNull(people[column]) },
  ]
}

/** By what a person comes where they do, before their name. */
export const valueIn = ({ column }: Segment, person: ListedPerson): string | Date | null =>
  column === null ? null : person[column]

/** Conditions of which each has an index that keeps its people in the order of a segment. */
export interface Streams {
  /** of whose members they are; null = of everybody */
  group: string | null
  conditions: (SQL | undefined)[]
  /** the filters that they contain */
  filters: ReadonlySet<keyof PeopleFilters>
}

/** Filters with an index of people by name, those that usually fit the fewest first. */
const byName = ['quality', 'office', 'without', 'set', 'country', 'kind'] as const

export function streamsOf(query: PeopleQuery, segment: Segment): Streams {
  if (query.sort === 'photoChanged') return byPhotoChange(query, segment)
  const given = conditionsOf(query)
  if (segment.within) return streams([and(segment.within, given.scope)], ['scope'])
  if (query.group !== null)
    return { ...streams([given.scope], ['group', 'scope']), group: query.group }
  if (query.department !== null) return byDepartment(query, query.department)
  const first = byName.find((name) => query[name] !== null)
  if (first === 'without') return byPhotoWithin(query, given.without, first)
  if (first) return streams([and(given[first], given.scope)], [first, 'scope'])
  if (query.photo !== null) return byPhoto(query)
  return streams([given.scope], ['scope'])
}

const streams = (conditions: Streams['conditions'], filters: (keyof PeopleFilters)[]): Streams => ({
  group: null,
  conditions,
  filters: new Set(filters),
})

/** Each kind of account on its own, as the indexes have them. */
const kindsOf = ({ scope, kind }: PeopleFilters): SQL[] =>
  scope === 'active' && kind === null
    ? [sql`${people.active}`]
    : [sql`${people.active}`, sql`not ${people.active}`]

const statesOf = ({ photo }: PeopleFilters) => (photo === null ? allPhotoStates : [photo])

/** An index of photo states begins with the state, so people with any are its three parts put together. */
function byPhoto(query: PeopleQuery): Streams {
  const conditions = statesOf(query).flatMap((state) =>
    kindsOf(query).map((kind) => and(hasPhoto[state], kind)),
  )
  return streams(conditions, ['photo', 'scope'])
}

/** PostgreSQL learns the department only while it looks, and keeps one plan for all of them. */
function byDepartment(query: PeopleQuery, department: string): Streams {
  return byPhotoWithin(query, eq(people.department, sql`(select ${department})`), 'department')
}

/** As `byPhoto`, among the people of a filter whose index goes on as that of photo states. */
function byPhotoWithin(
  query: PeopleQuery,
  within: SQL | undefined,
  name: keyof PeopleFilters,
): Streams {
  const conditions = byPhoto(query).conditions.map((condition) => and(within, condition))
  return streams(conditions, [name, 'photo', 'scope'])
}

function byPhotoChange(query: PeopleQuery, { within }: Segment): Streams {
  const { scope } = conditionsOf(query)
  const conditions = statesOf(query).map((state) =>
    and(hasPhoto[state], within, scope, changedWithin(query)),
  )
  return streams(conditions, ['photo', 'scope', 'photoChangedDays'])
}
