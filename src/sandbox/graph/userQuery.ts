import type { GraphUser } from '../tenant/person.ts'
import { parseFilter, UnsupportedFilter } from './filter.ts'

/** The properties that Graph returns without `$select` (Graph: user-list). */
const defaults = [
  'businessPhones',
  'displayName',
  'givenName',
  'id',
  'jobTitle',
  'mail',
  'mobilePhone',
  'officeLocation',
  'preferredLanguage',
  'surname',
  'userPrincipalName',
]
/** Properties that Graph stores elsewhere and that cannot be selected in a list of users. */
const elsewhere = ['aboutMe', 'mySite', 'mailboxSettings', 'birthday', 'interests', 'skills']
const MAX_PAGE_SIZE = 999
const DEFAULT_PAGE_SIZE = 100

/** The validated query of `/users`. */
export interface UserQuery {
  select: string[]
  top: number
  /** how many people to skip, from `$skiptoken` */
  from: number
  test: (user: GraphUser) => boolean
  orderBy: { property: string; descending: boolean } | null
  count: boolean
}

/** A query that Graph refuses (400), or that the sandbox cannot answer (501). */
export interface QueryFault {
  status: 400 | 501
  code: string
  message: string
}

/** Parses the query of `/users`. `eventual`: the request has the header `ConsistencyLevel: eventual`. */
export function readUserQuery(
  parameters: URLSearchParams,
  eventual: boolean,
): UserQuery | QueryFault {
  const count = parameters.get('$count') === 'true'
  const search = parameters.get('$search')
  const source = parameters.get('$filter')
  const orderBy = readOrder(parameters.get('$orderby'))
  const selected = readSelect(parameters.get('$select'))
  if ('status' in selected) return selected
  const top = Number(parameters.get('$top') ?? DEFAULT_PAGE_SIZE)
  if (!Number.isInteger(top) || top < 1 || top > MAX_PAGE_SIZE) {
    return unsupported(
      `Invalid page size specified: '${top}'. Must be between 1 and 999 inclusive.`,
    )
  }
  if (parameters.has('$skip')) return unsupported("'$skip' is not supported by the service.")
  if (search !== null && !eventual) {
    return unsupported(
      "Request with $search query parameter only works through MSGraph with a special request header: 'ConsistencyLevel: eventual'",
    )
  }
  const tests = readTests(source, search)
  if ('status' in tests) return tests
  const advanced = tests.advanced || (source !== null && orderBy !== null)
  if (advanced && !(eventual && count)) {
    return unsupported('Unsupported Query: it needs ConsistencyLevel: eventual and $count=true.')
  }
  const from = skipped(parameters.get('$skiptoken'))
  return { select: selected.properties, top, from, test: tests.test, orderBy, count }
}

export function skipToken(from: number): string {
  return Buffer.from(JSON.stringify({ from })).toString('base64url')
}

function skipped(token: string | null): number {
  if (token === null) return 0
  const match = /"from":(\d+)/.exec(Buffer.from(token, 'base64url').toString())
  return Number(match?.[1] ?? 0)
}

/** The properties that `$select` names, and always `id`. */
export function readSelect(select: string | null): { properties: string[] } | QueryFault {
  if (!select) return { properties: defaults }
  const properties = select.split(',').map((name) => name.trim())
  const stored = properties.find((name) => elsewhere.includes(name))
  if (stored) return { status: 501, code: 'NotImplemented', message: `${stored} cannot be listed.` }
  const invalid = properties.find((name) => !/^[a-z][A-Za-z0-9]*$/.test(name))
  if (invalid !== undefined) {
    const message = `Parsing OData Select and Expand failed: Could not find a property named '${invalid}' on type 'microsoft.graph.user'.`
    return { status: 400, code: 'BadRequest', message }
  }
  return { properties: [...new Set(['id', ...properties])] }
}

/** The selected properties of a user; one without a value is null. */
export function show(user: GraphUser, select: readonly string[]): Record<string, unknown> {
  return Object.fromEntries(select.map((name) => [name, user[name] ?? null]))
}

function readTests(
  source: string | null,
  search: string | null,
): { test: (user: GraphUser) => boolean; advanced: boolean } | QueryFault {
  try {
    const filter = source === null ? null : parseFilter(source)
    const searched = search === null ? null : parseSearch(search)
    return {
      test: (user) => (filter?.test(user) ?? true) && (searched?.(user) ?? true),
      advanced: filter?.advanced ?? false,
    }
  } catch (error) {
    if (!(error instanceof UnsupportedFilter)) throw error
    const message = `The sandbox does not stand in for this query: ${source ?? search}`
    return { status: 501, code: 'NotImplemented', message }
  }
}

/** Parses `"displayName:ann" OR "mail:ann"`: matches the beginning of words, ignoring case and accents. */
function parseSearch(source: string): (user: GraphUser) => boolean {
  const alternatives = source.split(/\s+OR\s+/).map((part) =>
    part.split(/\s+AND\s+/).map((clause) => {
      const match = /^"(\w+):(.*)"$/.exec(clause.trim())
      if (!match) throw new UnsupportedFilter(source)
      return { property: match[1] ?? '', words: fold(match[2] ?? '').split(/[\s.@_-]+/) }
    }),
  )
  return (user) =>
    alternatives.some((clauses) =>
      clauses.every(({ property, words }) => {
        const value = user[property]
        const present = fold(typeof value === 'string' ? value : '').split(/[\s.@_-]+/)
        return words.every((word) => present.some((each) => each.startsWith(word)))
      }),
    )
}

function fold(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()
}

function readOrder(source: string | null): UserQuery['orderBy'] {
  if (!source) return null
  const [property = 'displayName', direction] = source.trim().split(/\s+/)
  return { property, descending: direction === 'desc' }
}

function unsupported(message: string): QueryFault {
  return { status: 400, code: 'Request_UnsupportedQuery', message }
}
