import { and, eq, like, or, sql, type AnyColumn, type SQL } from 'drizzle-orm'
import { searchWords } from '../../matching/search.ts'
import type { LookedQuality, PeopleFilters, PhotoOrigin, PhotoState } from '../../model.ts'
import { approvals, groupMembers, items, people } from '../../store/schema.ts'
import { inScope } from '../summary.ts'

export const allPhotoStates: readonly PhotoState[] = ['has', 'none', 'unknown']

/** Written out: otherwise PostgreSQL plans for each state anew, since they are not equally frequent. */
export const hasPhoto: Record<PhotoState, SQL> = {
  has: sql`${people.photo} = 'has'`,
  none: sql`${people.photo} = 'none'`,
  unknown: sql`${people.photo} = 'unknown'`,
}

type FilterName = keyof PeopleFilters

/** The filters of all active people. */
export const everybody: PeopleFilters = {
  scope: 'active',
  photo: null,
  photoChangedDays: null,
  quality: null,
  set: null,
  search: '',
  department: null,
  office: null,
  without: null,
  country: null,
  kind: null,
  licence: null,
  group: null,
  addedDays: null,
  approval: null,
  run: null,
}

/** By type, every filter has a condition; undefined means no restriction. */
export function conditionsOf(filters: PeopleFilters): Record<FilterName, SQL | undefined> {
  const { scope, photo, kind, search, licence, group, photoChangedDays, addedDays } = filters
  return {
    scope: kind === null ? inScope(scope) : undefined,
    photo: photo === null ? undefined : hasPhoto[photo],
    // By photo, too: the index of changes begins with it.
    photoChangedDays:
      photoChangedDays === null
        ? undefined
        : and(changedWithin(filters), sql`${people.photo} in ('has', 'none', 'unknown')`),
    quality: filters.quality === null ? undefined : ofQuality[filters.quality](),
    set: filters.set === null ? undefined : isFrom(filters.set),
    search: and(...searchedWords(search)),
    department: equal(people.department, filters.department),
    office: equal(people.officeLocation, filters.office),
    without: filters.without === null ? undefined : without[filters.without](),
    country: equal(people.country, filters.country),
    kind: equal(people.kind, kind),
    licence:
      licence === null
        ? undefined
        : sql`${people.licences} @> array[${licence.toLowerCase()}]::text[]`,
    group: group === null ? undefined : isMember(group),
    addedDays: within(people.createdDateTime, addedDays),
    approval: filters.approval === null ? undefined : hasWaiting,
    run: filters.run === null ? undefined : isInRun(filters.run),
  }
}

/** The condition of each word of a search. */
export const searchedWords = (search: string): (SQL | undefined)[] =>
  searchWords(search).map((ways) => or(...ways.map(matches)))

/** The condition of all filters; undefined for everybody. */
export const filtered = (filters: PeopleFilters): SQL | undefined =>
  and(...Object.values(conditionsOf(filters)))

/** The condition of all filters but some; undefined if there are no others. */
export function filteredBut(
  filters: PeopleFilters,
  others: ReadonlySet<FilterName>,
): SQL | undefined {
  const conditions = Object.entries(conditionsOf(filters)) as [FilterName, SQL | undefined][]
  return and(...conditions.flatMap(([name, condition]) => (others.has(name) ? [] : [condition])))
}

/** Written out, as the next ones, so that the indexes of them alone can be used. */
const ofQuality: Record<LookedQuality, () => SQL> = {
  low: () => sql`${people.photoQuality} = 'low'`,
  fine: () => sql`${people.photoQuality} = 'fine'`,
  notLookedAt: () => sql`${people.photo} = 'has' and ${people.photoQuality} is null`,
}

const without: Record<NonNullable<PeopleFilters['without']>, () => SQL> = {
  department: () => sql`${people.department} is null`,
  office: () => sql`${people.officeLocation} is null`,
}

const equal = (column: AnyColumn, value: string | null): SQL | undefined =>
  value === null ? undefined : eq(column, value)

const within = (column: AnyColumn, days: number | null): SQL | undefined =>
  days === null ? undefined : sql`${column} >= now() - make_interval(days => ${days})`

export const changedWithin = ({ photoChangedDays }: PeopleFilters): SQL | undefined =>
  within(people.photoChangedAt, photoChangedDays)

/** What was removed here is no photo that was set. */
const isFrom = (origin: PhotoOrigin): SQL | undefined =>
  and(
    eq(people.photoOrigin, origin),
    origin === 'changedSince' ? undefined : sql`${people.photo} = 'has'`,
  )

const isMember = (group: string): SQL => sql`exists (
  select from ${groupMembers} where group_id = ${group} and person_id = ${people.id})`

const isInRun = (run: string): SQL => sql`exists (
  select from ${items} where ${items.runId} = ${run}::uuid and ${items.personId} = ${people.id})`

const hasWaiting: SQL = sql`exists (
  select from ${approvals} where ${approvals.personId} = ${people.id} and ${approvals.state} = 'waiting')`

/** As `hasWaiting`, like `inGroup`. */
export const amongWaiting = ({ approval }: PeopleFilters): SQL | undefined =>
  approval === null
    ? undefined
    : sql`${people.id} = any(array(select person_id from ${approvals} where state = 'waiting'))`

/** As `isInRun`, like `inGroup`. */
export const inRun = (run: string | null): SQL | undefined =>
  run === null
    ? undefined
    : sql`${people.id} = any(array(select person_id from ${items} where run_id = ${run}::uuid))`

/** As `isMember`, for finding all of a small group: they are looked up one by one, however many people there are. */
export const inGroup = (group: string | null): SQL | undefined =>
  group === null
    ? undefined
    : sql`${people.id} = any(array(select person_id from ${groupMembers} where group_id = ${group}))`

/** Both sides are lower case. Words contain only letters and digits, so nothing needs escaping for `like`. */
const matches = (text: string): SQL => like(people.searchText, `%${text}%`)

/**
 * As `filtered`, taking the search for a rare one: PostgreSQL sees its texts only while it looks, and keeps one plan for all.
 * @param common which of its words many have; the index is asked for the others alone
 */
export function filteredByRareSearch(filters: PeopleFilters, common: ReadonlySet<number>) {
  const words = searchWords(filters.search).map((ways, n) => {
    const column = common.has(n) ? sql`(${people.searchText} || '')` : people.searchText
    return or(...ways.map((text) => sql`${column} like (select ${`%${text}%`})`))
  })
  return and(filteredBut(filters, new Set(['search'])), ...words)
}
