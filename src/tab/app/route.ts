/** What the tab shows, and how that is written in the address. Pure. */
import {
  parametersOfChanges,
  readChangeFilter,
  type ChangeFilter,
} from './oversight/changeFilter.ts'
import {
  allRuns,
  isFilteredRuns,
  parametersOfRuns,
  readRunFilter,
  type RunFilter,
} from './oversight/runFilter.ts'
import { everybody, parametersOf, readFilter, type PeopleFilter } from './peopleFilters.ts'
import { inNameOrder, parametersOfOrder, readOrder, type PeopleOrder } from './peopleOrder.ts'

export type Route =
  /** `download` = the dialog is open in which the list of these people is downloaded */
  | { page: 'people'; filter: PeopleFilter; order?: PeopleOrder; download?: 'list' }
  | { page: 'add' }
  | { page: 'runs'; filter?: RunFilter }
  | { page: 'run'; id: string }
  /** `draft` = a picture for them that was sent to the bot is open in the cropper */
  | { page: 'person'; id: string; draft?: string }
  | { page: 'coverage'; days: CoverageDays }
  | { page: 'history'; filter: ChangeFilter }
  /** `draft` like that of a person */
  | { page: 'mine'; draft?: string }
  | { page: 'settings' }
  | { page: 'approvals' }
  /** null = about the reader */
  | { page: 'privacy'; person: string | null }
  | { page: 'statement' }

/** Periods of the page of coverage; the first is the usual one. */
export const coverageDays = [90, 30, 365] as const
export type CoverageDays = (typeof coverageDays)[number]

const GUID = /^[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}$/i

/** What the page of runs was called before; cards in chats and bookmarks still lead there. */
const FORMER_RUNS_PAGE = 'imports'

const STATEMENT = 'statement'

/** Reads `location.hash`; anything invalid shows the gallery. */
export function readRoute(hash: string): Route {
  const [path = '', query = ''] = hash.replace(/^#/, '').split('?')
  const [, page, id = ''] = path.split('/')
  if (page === 'add') return { page }
  if (page === 'mine') return { page, ...draftOf(query) }
  if (page === 'settings' || page === 'approvals') return { page }
  if (page === 'coverage') return coverageRoute(query)
  if (page === 'privacy') return privacyRoute(id)
  if (page === 'history') return { page, filter: readChangeFilter(query) }
  if (page === 'runs' || page === FORMER_RUNS_PAGE) {
    return GUID.test(id) ? { page: 'run', id } : runsRoute(query)
  }
  if (page === 'people' && GUID.test(id)) return personRoute(id, query)
  return peopleRoute(query)
}

/** Whether it leads to the gallery as it is without an address: everybody, by name. */
export const isStartOfGallery = (hash: string): boolean =>
  writeRoute(readRoute(hash)) === writeRoute({ page: 'people', filter: everybody })

function runsRoute(query: string): Route {
  const filter = readRunFilter(query)
  return { page: 'runs', ...(isFilteredRuns(filter) ? { filter } : {}) }
}

const personRoute = (id: string, query: string): Route => ({
  page: 'person',
  id: id.toLowerCase(),
  ...draftOf(query),
})

function draftOf(query: string): { draft?: string } {
  const draft = new URLSearchParams(query).get('draft') ?? ''
  return GUID.test(draft) ? { draft: draft.toLowerCase() } : {}
}

function coverageRoute(query: string): Route & { page: 'coverage' } {
  const text = new URLSearchParams(query).get('days')
  const days = coverageDays.find((each) => String(each) === text) ?? coverageDays[0]
  return { page: 'coverage', days }
}

function privacyRoute(id: string): Route {
  if (id === STATEMENT) return { page: 'statement' }
  return { page: 'privacy', person: GUID.test(id) ? id.toLowerCase() : null }
}

/** Without an order, it is that by name. */
function peopleRoute(query: string): Route {
  const [filter, order] = [readFilter(query), readOrder(query)]
  const isByName = Object.keys(parametersOfOrder(order)).length === 0
  const download = new URLSearchParams(query).get('download') === 'list'
  return {
    page: 'people',
    filter,
    ...(isByName ? {} : { order }),
    ...(download ? { download: 'list' } : {}),
  }
}

export function writeRoute(route: Route): string {
  if (route.page === 'run') return `#/runs/${route.id}`
  if (route.page === 'person') return withDraft(`#/people/${route.id}`, route)
  if (route.page === 'mine') return withDraft('#/mine', route)
  if (route.page === 'coverage' && route.days !== coverageDays[0])
    return `#/coverage?days=${route.days}`
  if (route.page === 'statement') return `#/privacy/${STATEMENT}`
  if (route.page === 'privacy')
    return route.person === null ? '#/privacy' : `#/privacy/${route.person}`
  if (route.page === 'history') return withQuery('#/history', parametersOfChanges(route.filter))
  if (route.page === 'runs') return withQuery('#/runs', parametersOfRuns(route.filter ?? allRuns))
  if (route.page !== 'people') return `#/${route.page}`
  const { filter, order = inNameOrder, download } = route
  return withQuery('#/people', {
    ...parametersOf(filter),
    ...parametersOfOrder(order),
    ...(download && { download }),
  })
}

const withDraft = (path: string, { draft }: { draft?: string }): string =>
  withQuery(path, draft === undefined ? {} : { draft })

function withQuery(path: string, parameters: Record<string, string>): string {
  const query = new URLSearchParams(parameters).toString()
  return query ? `${path}?${query}` : path
}

/** Reads the sub page id of a deep link: `photo=none`, with `download=list` if wanted, `person=<id>`, `run=<id>`, or `page=runs`, `coverage`, `history`, `approvals`, `privacy` or `mine`; with `draft=<id>`, the cropper of a person or of one's own. */
export function routeOfSubPage(subPageId: string): Route {
  const parameters = new URLSearchParams(subPageId)
  const id = parameters.get('run') ?? parameters.get('import') ?? ''
  if (GUID.test(id)) return { page: 'run', id }
  const person = parameters.get('person') ?? ''
  if (GUID.test(person)) return personRoute(person, subPageId)
  const page = parameters.get('page')
  if (page === 'coverage') return coverageRoute(subPageId)
  if (page === 'mine') return { page, ...draftOf(subPageId) }
  if (page === 'approvals') return { page }
  if (page === 'privacy') return { page, person: null }
  if (page === 'history') return { page, filter: readChangeFilter(subPageId) }
  if (page === 'runs' || page === FORMER_RUNS_PAGE) return runsRoute(subPageId)
  return peopleRoute(subPageId)
}
