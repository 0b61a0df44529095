import { Hono, type Context } from 'hono'
import type { Services } from '../services.ts'
import { groups, isInGroup, type TenantGroup } from '../tenant/organisation/groups.ts'
import type { GraphUser } from '../tenant/person.ts'
import { metadataOf, permissionsOf, type GraphEnv } from './caller.ts'
import { graphError, refuse } from './errors.ts'
import { seesFullProfiles } from './permissions.ts'
import { notStoodInFor, unsupported, type QueryFault } from './query/fault.ts'
import { readSelect, show } from './query/properties.ts'
import { needsAdvanced, skipped, skipToken } from './query/userQuery.ts'

/** Page sizes of groups and their members (Graph: group-list, group-list-transitivemembers). */
const DEFAULT_TOP = 100
const MAX_TOP = 999
const groupProperties = ['id', 'displayName']

/** Groups and their members, direct and others. */
export function groupRoutes(services: Services): Hono<GraphEnv> {
  const app = new Hono<GraphEnv>()
  app.get('/groups', (c) => list(c))
  app.get('/groups/:id', (c) => {
    const group = groupOf(c)
    if (!group) return refuse.unknownUser(c, c.req.param('id') ?? '')
    const selected = selectedIn(c)
    if ('status' in selected) return fault(c, selected)
    return c.json({
      '@odata.context': `${metadataOf(c)}#groups/$entity`,
      ...shownGroup(group, selected.names),
    })
  })
  app.get('/groups/:id/transitiveMembers/microsoft.graph.user', (c) =>
    isAdvanced(c) ? members(c, services) : fault(c, needsAdvanced('An OData cast')),
  )
  return app
}

function list(c: Context<GraphEnv>): Response {
  const selected = selectedIn(c)
  if ('status' in selected) return fault(c, selected)
  const search = c.req.query('$search')
  const words = search === undefined ? [] : wordsOf(search)
  if (words === null) return fault(c, notStoodInFor(`this search: ${search}`))
  if (search !== undefined && c.req.header('consistencylevel')?.toLowerCase() !== 'eventual')
    return fault(
      c,
      unsupported(
        "Request with $search query parameter only works through MSGraph with a special request header: 'ConsistencyLevel: eventual'",
      ),
    )
  const found = groups.filter(({ displayName }) => fits(displayName, words))
  const value = found.slice(0, topOf(c)).map((group) => shownGroup(group, selected.names))
  return c.json({ '@odata.context': `${metadataOf(c)}#groups`, value })
}

/** The words of `"displayName:…"`; null for another search. */
function wordsOf(search: string): string[] | null {
  const text = /^"displayName:([^"]*)"$/i.exec(search)?.[1]
  return text === undefined ? null : text.toLowerCase().split(/\s+/).filter(Boolean)
}

/** Each word is the beginning of one of the name (Graph: search-query-parameter). */
function fits(name: string, words: readonly string[]): boolean {
  const own = name.toLowerCase().split(/\s+/)
  return words.every((word) => own.some((each) => each.startsWith(word)))
}

function members(c: Context<GraphEnv>, { tenant }: Services): Response {
  const group = groupOf(c)
  if (!group) return refuse.unknownUser(c, c.req.param('id') ?? '')
  const isBasic = !seesFullProfiles(permissionsOf(c.get('caller')))
  const selected = readSelect(c.req.query('$select') ?? null)
  if ('status' in selected) return fault(c, selected)
  const top = topOf(c)
  const from = skipped(c.req.query('$skiptoken') ?? null)
  if (from === null) return refuse.badRequest(c, 'Invalid skip token.')
  const users: GraphUser[] = []
  let next: number | null = null
  for (let n = from; n < tenant.size && next === null; n += 1) {
    const { user } = tenant.at(n)
    if (tenant.isRemoved(user.id) || !isInGroup(group, user)) continue
    if (users.length === top) next = n
    else users.push(user)
  }
  return c.json({
    '@odata.context': `${metadataOf(c)}#users`,
    ...(next === null ? {} : { '@odata.nextLink': nextLink(c, next) }),
    value: users.map((user) => show(user, selected.properties, isBasic)),
  })
}

function nextLink(c: Context, from: number): string {
  const url = new URL(c.req.url)
  const next = new URL(`https:/${url.pathname}`)
  for (const [name, value] of url.searchParams) next.searchParams.set(name, value)
  next.searchParams.set('$skiptoken', skipToken(from))
  return next.href.replaceAll('%24', '$')
}

function groupOf(c: Context): TenantGroup | undefined {
  const id = c.req.param('id')?.toLowerCase()
  return groups.find((group) => group.id === id)
}

function selectedIn(c: Context): { names: string[] } | QueryFault {
  const names = c.req.query('$select')?.split(',') ?? groupProperties
  const unknown = names.find((name) => !groupProperties.includes(name))
  return unknown === undefined ? { names } : notStoodInFor(`the property ${unknown} of a group`)
}

const shownGroup = (group: TenantGroup, names: readonly string[]): Record<string, string> =>
  Object.fromEntries(
    Object.entries({ id: group.id, displayName: group.displayName }).filter(([name]) =>
      ['id', ...names].includes(name),
    ),
  )

const topOf = (c: Context): number =>
  Math.min(Number(c.req.query('$top') ?? DEFAULT_TOP) || DEFAULT_TOP, MAX_TOP)

const isAdvanced = (c: Context): boolean =>
  c.req.header('consistencylevel')?.toLowerCase() === 'eventual' && c.req.query('$count') === 'true'

const fault = (c: Context, { status, code, message }: QueryFault): Response =>
  graphError(c, status, code, message)
