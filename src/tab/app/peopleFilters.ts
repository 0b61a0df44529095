/**
 * The gallery's filters, one row each: the address, the query to the API, whether anything is filtered, and what an empty
 * gallery says all follow from it. A filter that the API gains is a type error until it has a row.
 */
import type { PeopleFilters as PeopleFilter } from '../../api/contract.ts'
import { LIMITS } from '../../api/contract/limits.ts'
import { words } from '../words/words.ts'

export type { PeopleFilter }
export type FilterName = keyof PeopleFilter
type Scope = PeopleFilter['scope']
export type PhotoFilter = PeopleFilter['photo']
/** What counts are asked for: they come by photo. */
export type CountsFilter = Omit<PeopleFilter, 'photo'>

/** How a menu of filters lets the reader choose a value. */
type FilterControl<Value> =
  /** one of a few values, which `label` names */
  | { kind: 'options'; values: readonly Value[] }
  /** one of the list that the API has: departments by themselves, the others among the choices */
  | { kind: 'list'; from: 'departments' | 'offices' | 'countries' | 'licences' | 'kinds' }
  /** one of the groups that the API finds by name; absent where the choices say that the app may not read groups */
  | { kind: 'group' }

interface FilterDefinition<Value> {
  /** What applies until the reader chooses, here and in the API: it's written to neither the address nor the query. */
  unset: Value
  /** Returns null, or an empty string, if `text` isn't a value of this filter. */
  read: (text: string) => Value | null
  /** The filter's own name in a menu, and how a value is chosen there; absent where it has a control of its own. */
  menu?: {
    name: () => string
    control: FilterControl<NonNullable<Value>>
    /** Names a value there; absent = as `label` does. */
    text?: (value: NonNullable<Value>) => string
    /** names what applies until the reader chooses; absent = "Everyone" */
    unset?: () => string
  }
  /** Names the value in an empty gallery's list of filters; absent where a value can only widen the gallery. */
  label?: (value: NonNullable<Value>) => string
  /** What an empty gallery says when nothing else is filtered on; absent = the usual sentence with the label. */
  empty?: (value: NonNullable<Value>) => EmptyText
}

export interface EmptyText {
  title: string
  text: string
}

const readText = (text: string): string => text.slice(0, LIMITS.MAX_SEARCH_LENGTH)

const readOneOf =
  <Value extends string>(values: Readonly<Record<Value, true>>) =>
  (text: string): Value | null =>
    Object.hasOwn(values, text) ? (text as Value) : null

const GUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i

const readGuid = (text: string): string | null => (GUID.test(text) ? text.toLowerCase() : null)

const readDays = (text: string): number | null =>
  /^[1-9]\d{0,3}$/.test(text) && Number(text) <= LIMITS.MAX_DAYS ? Number(text) : null

/** Days that a menu offers; an address may have others. */
const DAYS = [1, 7, 30, 90, 365]

type Quality = NonNullable<PeopleFilter['quality']>
type Without = NonNullable<PeopleFilter['without']>
type Kind = NonNullable<PeopleFilter['kind']>
type Origin = NonNullable<PeopleFilter['set']>

const peopleFilters: { [Name in keyof PeopleFilter]: FilterDefinition<PeopleFilter[Name]> } = {
  photo: {
    unset: null,
    read: readOneOf<NonNullable<PhotoFilter>>({ has: true, none: true, unknown: true }),
    label: (photo) => words('gallery.photo', { photo }),
    menu: {
      name: () => words('gallery.column', { column: 'photo' }),
      control: { kind: 'options', values: ['has', 'none', 'unknown'] },
    },
    empty: (photo) => ({
      title: words('gallery.empty.photo', { photo }),
      text: words('gallery.empty.photo.text', { photo }),
    }),
  },
  photoChangedDays: {
    unset: null,
    read: readDays,
    label: (days) => words('filter.photoChangedDays.value', { days }),
    menu: {
      name: () => words('filter.photoChangedDays'),
      control: { kind: 'options', values: DAYS },
    },
  },
  quality: {
    unset: null,
    read: readOneOf<Quality>({ low: true, fine: true, notLookedAt: true }),
    label: (quality) => words('filter.quality.value', { quality }),
    menu: {
      name: () => words('filter.quality'),
      control: { kind: 'options', values: ['low', 'fine', 'notLookedAt'] },
    },
  },
  set: {
    unset: null,
    read: readOneOf<Origin>({ here: true, elsewhere: true, changedSince: true }),
    label: (origin) => words('filter.set.value', { origin }),
    menu: {
      name: () => words('filter.set'),
      control: { kind: 'options', values: ['here', 'elsewhere', 'changedSince'] },
    },
  },
  department: {
    unset: null,
    read: readText,
    label: (department) => department,
    menu: {
      name: () => words('gallery.department'),
      control: { kind: 'list', from: 'departments' },
    },
  },
  office: {
    unset: null,
    read: readText,
    label: (office) => office,
    menu: { name: () => words('filter.office'), control: { kind: 'list', from: 'offices' } },
  },
  without: {
    unset: null,
    read: readOneOf<Without>({ department: true, office: true }),
    label: (without) => words('filter.without.value', { without }),
    menu: {
      name: () => words('filter.without'),
      control: { kind: 'options', values: ['department', 'office'] },
    },
  },
  country: {
    unset: null,
    read: readText,
    label: (country) => country,
    menu: { name: () => words('filter.country'), control: { kind: 'list', from: 'countries' } },
  },
  kind: {
    unset: null,
    read: readOneOf<Kind>({
      member: true,
      guest: true,
      disabled: true,
      sharedMailbox: true,
      room: true,
    }),
    label: (kind) => words('filter.kind.value', { kind }),
    menu: { name: () => words('filter.kind'), control: { kind: 'list', from: 'kinds' } },
  },
  licence: {
    unset: null,
    read: readGuid,
    label: () => words('filter.licence.chosen'),
    menu: { name: () => words('filter.licence'), control: { kind: 'list', from: 'licences' } },
  },
  group: {
    unset: null,
    read: readGuid,
    label: () => words('filter.group.chosen'),
    menu: { name: () => words('filter.group'), control: { kind: 'group' } },
  },
  addedDays: {
    unset: null,
    read: readDays,
    label: (days) => words('filter.addedDays.value', { days }),
    menu: { name: () => words('filter.addedDays'), control: { kind: 'options', values: DAYS } },
  },
  scope: {
    unset: 'active',
    read: readOneOf<Scope>({ active: true, all: true }),
    menu: {
      name: () => words('gallery.scope'),
      control: { kind: 'options', values: ['all'] },
      text: () => words('gallery.scope.all'),
      unset: () => words('gallery.scope.active'),
    },
  },
  approval: {
    unset: null,
    read: readOneOf<NonNullable<PeopleFilter['approval']>>({ waiting: true }),
    label: () => words('filter.approval.waiting'),
    menu: {
      name: () => words('filter.approval'),
      control: { kind: 'options', values: ['waiting'] },
    },
    empty: () => ({ title: words('approvals.none'), text: words('approvals.none.text') }),
  },
  run: { unset: null, read: readGuid, label: () => words('gallery.run') },
  search: {
    unset: '',
    read: readText,
    label: (search) => words('gallery.quoted', { search }),
    empty: (search) => ({
      title: words('gallery.empty.filtered'),
      text: words('gallery.empty.search', { search }),
    }),
  },
}

type Name = FilterName

const names = Object.keys(peopleFilters) as Name[]

const build = (valueOf: (name: Name) => PeopleFilter[Name]): PeopleFilter =>
  Object.fromEntries(names.map((name) => [name, valueOf(name)])) as unknown as PeopleFilter

/** The gallery as it opens. */
export const everybody = build((name) => peopleFilters[name].unset)

/** Reads a query string; invalid parameters are ignored. */
export function readFilter(query: string): PeopleFilter {
  const parameters = new URLSearchParams(query)
  return build((name) => {
    const { read, unset } = peopleFilters[name]
    return read(parameters.get(name) ?? '') || unset
  })
}

/** The filters that are set, as parameters of both the address and `/api/people`. */
export function parametersOf(filter: PeopleFilter): Record<string, string> {
  const set = names.filter((name) => filter[name] !== peopleFilters[name].unset)
  return Object.fromEntries(set.map((name) => [name, String(filter[name])]))
}

/** How a filter is chosen in the menu of filters. */
export interface FilterChoice {
  filter: FilterName
  name: string
  /** names what applies until the reader chooses */
  unset: string
  control: FilterControl<string | number>
  /** names a value */
  text: (value: string | number) => string
}

/** The filters of the menu, in its order. */
export const filterChoices = (): FilterChoice[] =>
  names.flatMap((filter) => {
    const { menu, label } = peopleFilters[filter]
    if (!menu) return []
    const text = menu.text ?? label
    return {
      filter,
      name: menu.name(),
      unset: menu.unset?.() ?? words('gallery.filter.everyone'),
      control: menu.control,
      // a value of its own row, which a union of rows cannot express
      text: (value) => text?.(value as never) ?? String(value),
    }
  })

/** The filters of the menu that are set. */
export const setInMenu = (filter: PeopleFilter): FilterName[] =>
  names.filter((name) => peopleFilters[name].menu && filter[name] !== everybody[name])

/** A filter set to a value as it stands in the address; to nothing with an empty text. */
export const filterSet = (name: FilterName, text: string): Partial<PeopleFilter> => ({
  [name]: readFilter(new URLSearchParams({ [name]: text }).toString())[name],
})

/** The filters that can be why no one is shown. */
const narrowing = (filter: PeopleFilter): Name[] =>
  names.filter((name) => peopleFilters[name].label && filter[name] !== peopleFilters[name].unset)

/** Whether those who are counted are not everybody: something else is filtered on than the photo. */
export const isNarrowed = (filter: PeopleFilter): boolean =>
  narrowing(filter).some((name) => name !== 'photo')

export const isFiltered = (filter: PeopleFilter): boolean => narrowing(filter).length > 0

/** What an empty gallery offers instead: the search without the other filters, or everybody if there are no others. */
export function widened(filter: PeopleFilter): PeopleFilter {
  const keepsSearch = narrowing(filter).some((name) => name !== 'search')
  const keeps = (name: Name): boolean =>
    peopleFilters[name].label === undefined || (name === 'search' && keepsSearch)
  return build((name) => (keeps(name) ? filter : everybody)[name])
}

/** Why no one is shown. */
export function explainEmpty(filter: PeopleFilter): EmptyText {
  const [first, ...others] = narrowing(filter)
  if (first === undefined)
    return { title: words('gallery.empty.everyone'), text: words('gallery.empty.everyone.text') }
  const { empty } = peopleFilters[first]
  // a filter that is set holds a value of its own row, which a union of rows cannot express
  if (empty && others.length === 0) return empty(filter[first] as never)
  const labels = [first, ...others].map((name) =>
    peopleFilters[name].label?.(filter[name] as never),
  )
  return {
    title: words('gallery.empty.filtered'),
    text: words('gallery.empty.filtered.text', {
      filters: words.list(labels.filter((label) => label !== undefined)),
    }),
  }
}
