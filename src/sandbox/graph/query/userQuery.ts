import type { GraphUser } from '../../tenant/person.ts'
import { parseFilter, UnsupportedFilter } from './filter.ts'
import { propertyFault, readSelect } from './properties.ts'
import { notStoodInFor, unsupported, type QueryFault } from './fault.ts'

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

/** How `/users` is asked, besides the query itself. */
export interface QueryContext {
  /** the request has the header `ConsistencyLevel: eventual` */
  eventual: boolean
  /** the permissions show only basic profiles of others */
  isBasic: boolean
}

/**
 * Parses the query of `/users`. Without the header, `$count=true` is passed over in silence (Graph:
 * aad-advanced-queries).
 */
export function readUserQuery(
  parameters: URLSearchParams,
  { eventual, isBasic }: QueryContext,
): UserQuery | QueryFault {
  const count = eventual && parameters.get('$count') === 'true'
  const [source, search] = [parameters.get('$filter'), parameters.get('$search')]
  const top = Number(parameters.get('$top') ?? DEFAULT_PAGE_SIZE)
  const from = skipped(parameters.get('$skiptoken'))
  const refused = refusal(parameters, top, from, eventual)
  if (refused) return refused
  const selected = readSelect(parameters.get('$select'), isBasic)
  if ('status' in selected) return selected
  const orderBy = readOrder(parameters.get('$orderby'))
  if (orderBy && 'status' in orderBy) return orderBy
  const tests = readTests(source, search)
  if ('status' in tests) return tests
  const advanced = tests.advanced || (source !== null && orderBy !== null)
  if (advanced && !count) return needsAdvanced('The query')
  if (isBasic && (source !== null || search !== null || orderBy !== null)) {
    return notStoodInFor('queries with User.ReadBasic.All alone')
  }
  return { select: selected.properties, top, from: from ?? 0, test: tests.test, orderBy, count }
}

function refusal(
  parameters: URLSearchParams,
  top: number,
  from: number | null,
  eventual: boolean,
): QueryFault | null {
  if (!Number.isInteger(top) || top < 1 || top > MAX_PAGE_SIZE) {
    return unsupported(
      `Invalid page size specified: '${top}'. Must be between 1 and 999 inclusive.`,
    )
  }
  if (parameters.has('$skip')) return unsupported("'$skip' is not supported by the service.")
  if (parameters.has('$search') && !eventual) {
    return unsupported(
      "Request with $search query parameter only works through MSGraph with a special request header: 'ConsistencyLevel: eventual'",
    )
  }
  if (from !== null) return null
  const message =
    'Specified page token value has expired and can no longer be included in your request.'
  return { status: 400, code: 'Directory_ExpiredPageToken', message }
}

/** A query of which Graph wants to know that it may read its index (Graph: aad-advanced-queries). */
export function needsAdvanced(what: string): QueryFault {
  return unsupported(
    `${what} is not supported because the required parameters might be missing. Try adding $count=true query parameter and ConsistencyLevel:eventual header. Refer to https://aka.ms/graph-docs/advanced-queries for more information`,
  )
}

export function skipToken(from: number): string {
  return Buffer.from(JSON.stringify({ from })).toString('base64url')
}

/** How many a token skips; null for one that the sandbox did not make. */
export function skipped(token: string | null): number | null {
  if (token === null) return 0
  const match = /^\{"from":(\d+)\}$/.exec(Buffer.from(token, 'base64url').toString())
  return match ? Number(match[1]) : null
}

function readTests(
  source: string | null,
  search: string | null,
): { test: (user: GraphUser) => boolean; advanced: boolean } | QueryFault {
  try {
    const filter = source === null ? null : parseFilter(source)
    const searched = search === null ? null : parseSearch(search)
    const fault = (filter?.properties ?? []).map(propertyFault).find((each) => each !== null)
    if (fault) return fault
    return {
      test: (user) => (filter?.test(user) ?? true) && (searched?.(user) ?? true),
      advanced: filter?.advanced ?? false,
    }
  } catch (error) {
    if (!(error instanceof UnsupportedFilter)) throw error
    return notStoodInFor(`this query: ${source ?? search}`)
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

function readOrder(source: string | null): UserQuery['orderBy'] | QueryFault {
  if (!source) return null
  const [, property, direction] = /^\s*(\w+)(?:\s+(asc|desc))?\s*$/i.exec(source) ?? []
  if (property === undefined) return notStoodInFor(`this order: ${source}`)
  return propertyFault(property) ?? { property, descending: direction?.toLowerCase() === 'desc' }
}
