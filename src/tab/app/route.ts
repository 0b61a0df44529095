/** What the tab shows, and how that is written in the address. Pure. */
import type { PersonView } from '../../api/contract.ts'

export type Scope = 'active' | 'all'
export type PhotoFilter = PersonView['photo'] | null

export interface PeopleFilter {
  photo: PhotoFilter
  search: string
  /** null = all departments */
  department: string | null
  scope: Scope
}

export type Route =
  | { page: 'people'; filter: PeopleFilter }
  | { page: 'add' }
  | { page: 'runs' }
  | { page: 'run'; id: string }
  | { page: 'mine' }

export const everybody: PeopleFilter = {
  photo: null,
  search: '',
  department: null,
  scope: 'active',
}

const guid = /^[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}$/i

/** What the page of runs was called before; cards in chats and bookmarks still lead there. */
const FORMER_RUNS_PAGE = 'imports'

/** Reads `location.hash`; whatever is not understood shows everybody. */
export function readRoute(hash: string): Route {
  const [path = '', query = ''] = hash.replace(/^#/, '').split('?')
  const [, page, id = ''] = path.split('/')
  if (page === 'add') return { page }
  if (page === 'mine') return { page }
  if (page === 'runs' || page === FORMER_RUNS_PAGE) {
    return guid.test(id) ? { page: 'run', id } : { page: 'runs' }
  }
  return { page: 'people', filter: readFilter(query) }
}

export function writeRoute(route: Route): string {
  if (route.page === 'run') return `#/runs/${route.id}`
  if (route.page !== 'people') return `#/${route.page}`
  const query = writeFilter(route.filter)
  return query ? `#/people?${query}` : '#/people'
}

/** Reads the sub page id of a deep link: `photo=none`, `run=<id>`, `page=runs` or `page=mine`. */
export function routeOfSubPage(subPageId: string): Route {
  const parameters = new URLSearchParams(subPageId)
  const id = parameters.get('run') ?? parameters.get('import') ?? ''
  if (guid.test(id)) return { page: 'run', id }
  const page = parameters.get('page')
  if (page === 'mine') return { page }
  if (page === 'runs' || page === FORMER_RUNS_PAGE) return { page: 'runs' }
  return { page: 'people', filter: readFilter(subPageId) }
}

function readFilter(query: string): PeopleFilter {
  const parameters = new URLSearchParams(query)
  return {
    photo: readPhoto(parameters.get('photo')),
    search: (parameters.get('search') ?? '').slice(0, 200),
    department: parameters.get('department')?.slice(0, 200) || null,
    scope: parameters.get('scope') === 'all' ? 'all' : 'active',
  }
}

function writeFilter(filter: PeopleFilter): string {
  const parameters = new URLSearchParams()
  if (filter.photo) parameters.set('photo', filter.photo)
  if (filter.department) parameters.set('department', filter.department)
  if (filter.scope === 'all') parameters.set('scope', 'all')
  if (filter.search) parameters.set('search', filter.search)
  return parameters.toString()
}

function readPhoto(value: string | null): PhotoFilter {
  return value === 'has' || value === 'none' || value === 'unknown' ? value : null
}
