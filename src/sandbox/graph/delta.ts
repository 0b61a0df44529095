import { Hono, type Context } from 'hono'
import * as z from 'zod'
import type { Services } from '../services.ts'
import type { GraphUser } from '../tenant/person.ts'
import { metadataOf, type GraphEnv } from './caller.ts'
import { graphError } from './errors.ts'
import { readSelect, show } from './query/properties.ts'
import { notStoodInFor, unsupported, type QueryFault } from './query/fault.ts'

/** A page has at most 200 people, and may have fewer or none (Graph: delta-query-overview). */
const PAGE_SIZES = [200, 150, 0, 180] as const
/** How long a token of directory objects is valid. */
const TOKEN_LIFETIME_MS = 7 * 24 * 60 * 60 * 1000

const state = z.object({
  /** of the tenant: its changes are forgotten when it ends */
  era: z.string(),
  at: z.number(),
  select: z.array(z.string()),
  /** the people that `$filter` names; all without one */
  ids: z.array(z.string()).nullable(),
  /** the number of changes that were known when this round began, and when the last one ended */
  until: z.number(),
  since: z.number().nullable(),
  page: z.number(),
  /** the person or change to go on with */
  from: z.number(),
})
type State = z.infer<typeof state>
type Round = Pick<State, 'select' | 'ids'>

/** `/users/delta`: who was changed or removed. Photos are never reported, as they are no property of a user. */
export function deltaRoutes(services: Services): Hono<GraphEnv> {
  const app = new Hono<GraphEnv>()
  app.get('/', (c) => {
    const asked = read(c, services)
    if ('status' in asked) {
      if (asked.status === 410) c.header('Location', link(c, '$deltatoken', ''))
      return graphError(c, asked.status, asked.code, asked.message)
    }
    return answer(c, services, asked)
  })
  return app
}

function read(c: Context, { tenant }: Services): State | QueryFault {
  const given = new Map(
    [...new URL(c.req.url).searchParams].map(([name, value]) => [name.toLowerCase(), value]),
  )
  // `$top` is ignored (microsoft-graph-docs#17516).
  const refused = ['$orderby', '$expand'].find((name) => given.has(name))
  if (refused) return unsupported(`'${refused}' is not supported for change tracking.`)
  if (/return=minimal/i.test(c.req.header('prefer') ?? '')) {
    return notStoodInFor('Prefer: return=minimal')
  }
  const token = given.get('$skiptoken') ?? given.get('$deltatoken') ?? ''
  if (token !== '' && token !== 'latest') return stateOf(token, given.has('$skiptoken'), tenant)
  const round = readRound(given)
  if ('status' in round) return round
  const until = tenant.changes.length
  const from = token === 'latest' ? tenant.size : 0
  return { era: tenant.era, at: Date.now(), ...round, until, since: null, page: 0, from }
}

function readRound(given: ReadonlyMap<string, string>): Round | QueryFault {
  const selected = readSelect(given.get('$select') ?? null)
  if ('status' in selected) return selected
  const filter = given.get('$filter')
  const clauses = filter
    ?.split(/\s+or\s+/i)
    .map((clause) => /^\s*id eq '([^']+)'\s*$/i.exec(clause))
  const ids = clauses?.flatMap((clause) => clause?.[1]?.toLowerCase() ?? [])
  if (clauses && ids && (ids.length < clauses.length || ids.length > 50)) {
    return unsupported('Only up to 50 clauses of the form id eq {value} can be tracked.')
  }
  return { select: selected.properties, ids: ids ?? null }
}

/** A link continues a round; the one at its end begins the next round, with the changes since. */
function stateOf(token: string, isWithin: boolean, tenant: Services['tenant']): State | QueryFault {
  const parsed = state.safeParse(jsonOf(token))
  const isKnown = parsed.success && parsed.data.era === tenant.era
  if (!isKnown || parsed.data.at < Date.now() - TOKEN_LIFETIME_MS) {
    const message = 'The sync state generation is not found. Start again without a token.'
    return { status: 410, code: 'syncStateNotFound', message }
  }
  if (isWithin) return parsed.data
  const { until } = parsed.data
  return { ...parsed.data, since: until, until: tenant.changes.length, page: 0, from: until }
}

function answer(c: Context, services: Services, asked: State): Response {
  const size = PAGE_SIZES[asked.page % PAGE_SIZES.length] ?? PAGE_SIZES[0]
  const end = asked.since === null ? services.tenant.size : asked.until
  const to = Math.min(end, asked.from + size)
  const value = []
  for (let n = asked.from; n < to; n += 1) value.push(...entry(services, asked, n))
  const token = tokenOf({ ...asked, page: asked.page + 1, from: to, at: Date.now() })
  return c.json({
    '@odata.context': `${metadataOf(c)}#users`,
    ...(to < end
      ? { '@odata.nextLink': link(c, '$skiptoken', token) }
      : { '@odata.deltaLink': link(c, '$deltatoken', token) }),
    value,
  })
}

/** The n-th person in the first round, the person of the n-th change later; nothing if they are not tracked. */
function entry({ tenant }: Services, { since, ids, select }: State, n: number): object[] {
  const change = since === null ? undefined : tenant.changes[n]
  const id = since === null ? tenant.at(n).user.id : (change?.id ?? '')
  if (ids && !ids.includes(id)) return []
  // "If a change occurs to a property that is not selected, the resource does not appear" (Graph: delta-query-overview).
  if (change?.properties && !change.properties.some((name) => select.includes(name))) return []
  const user = tenant.find(id)?.user
  if (user) return [withoutUnset(user, select, tenant.changedProperties(id))]
  // `changed`: deleted and can be restored; `deleted`: for good (the same page).
  const reason = tenant.isPurged(id) ? 'deleted' : 'changed'
  return since === null ? [] : [{ id, '@removed': { reason } }]
}

/**
 * "If the property has never been set before it will not be included in the response at all"; one that was set to null
 * is (Graph: user-delta).
 */
function withoutUnset(
  user: GraphUser,
  select: readonly string[],
  changed: ReadonlySet<string>,
): object {
  return Object.fromEntries(
    Object.entries(show(user, select)).filter(
      ([name, value]) => value !== null || changed.has(name),
    ),
  )
}

function link(c: Context, name: string, token: string): string {
  return `https:/${new URL(c.req.url).pathname}?${name}=${token}`
}

function tokenOf(next: State): string {
  return Buffer.from(JSON.stringify(next)).toString('base64url')
}

function jsonOf(token: string): unknown {
  try {
    return JSON.parse(Buffer.from(token, 'base64url').toString())
  } catch {
    // a token that is none has no state
    return null
  }
}
