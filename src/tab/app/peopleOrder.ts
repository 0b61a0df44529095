/** In which order the gallery shows people, and under which headings: in the address, and in the query to the API. */
export const peopleSorts = ['name', 'department', 'office', 'photoChanged', 'created'] as const
type PeopleSort = (typeof peopleSorts)[number]

export const groupings = ['department', 'office'] as const
export type GroupBy = (typeof groupings)[number]

export interface PeopleOrder {
  sort: PeopleSort
  descending: boolean
  /** Sorts by the same; null = no headings. */
  group: GroupBy | null
  /** The list begins with it, sorted by name; null = with the first person. */
  letter: string | null
}

/** As the gallery opens. */
export const inNameOrder: PeopleOrder = {
  sort: 'name',
  descending: false,
  group: null,
  letter: null,
}

/** Reads a query string; what is invalid, or can't be combined, is ignored. */
export function readOrder(query: string): PeopleOrder {
  const parameters = new URLSearchParams(query)
  const group = groupings.find((each) => each === parameters.get('by')) ?? null
  if (group) return { ...inNameOrder, sort: group, group }
  const sort = peopleSorts.find((each) => each === parameters.get('sort')) ?? 'name'
  const letter = parameters.get('letter') ?? ''
  return {
    sort,
    descending: parameters.get('descending') === 'true',
    group: null,
    letter: sort === 'name' && isLetter(letter) ? letter : null,
  }
}

/** One character, which a surrogate pair is, too. */
const isLetter = (text: string): boolean => /^.$/u.test(text)

/** What differs from the order in which the gallery opens, as parameters of the address. */
export const parametersOfOrder = (order: PeopleOrder): Record<string, string> =>
  order.group ? { by: order.group } : queryOfOrder(order)

/** The same as parameters of `/api/people`, which knows no headings. */
export function queryOfOrder({ sort, descending, letter }: PeopleOrder): Record<string, string> {
  return {
    ...(sort !== 'name' && { sort }),
    ...(descending && { descending: 'true' }),
    ...(letter !== null && { letter }),
  }
}
