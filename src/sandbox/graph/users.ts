import { Hono, type Context } from 'hono'
import { isGuest, type GraphUser } from '../tenant/person.ts'
import type { GraphCaller } from '../entra/tokens.ts'
import type { Services } from '../services.ts'
import { metadataOf, permissionsOf, subjectOf, type GraphEnv } from './caller.ts'
import { deltaRoutes } from './delta.ts'
import { graphError, refuse } from './errors.ts'
import { seesFullProfiles } from './permissions.ts'
import { readSelect, show } from './query/properties.ts'
import { readUserQuery, skipToken, type UserQuery } from './query/userQuery.ts'

/** `/users`, `/users/{id}` and `/me`. */
export function userRoutes(services: Services): Hono<GraphEnv> {
  const app = new Hono<GraphEnv>()
  app.get('/users', (c) => list(c, services))
  app.get('/users/$count', (c) => count(c, services))
  app.route('/users/delta', deltaRoutes(services))
  app.get('/users/:id', (c) => single(c, services))
  app.get('/me', (c) => single(c, services))
  return app
}

function list(c: Context<GraphEnv>, services: Services): Response {
  const caller = c.get('caller')
  if (caller.kind === 'person' && isGuest(caller.person)) return refuse.directory(c)
  const url = new URL(c.req.url)
  const isBasic = !seesFullProfiles(permissionsOf(caller))
  const query = readUserQuery(url.searchParams, { eventual: isEventual(c), isBasic })
  if ('status' in query) return graphError(c, query.status, query.code, query.message)
  const { users, next } = query.orderBy ? sortedPage(services, query) : page(services, query)
  return c.json({
    '@odata.context': `${metadataOf(c)}#users`,
    ...(query.count ? { '@odata.count': countMatching(services, query) } : {}),
    ...(next === null ? {} : { '@odata.nextLink': nextLink(url, next) }),
    value: users.map((user) => show(user, query.select, isBasic && !isSelf(caller, user))),
  })
}

interface UserPage {
  users: GraphUser[]
  /** the number of the person whom the next page starts with; null on the last page */
  next: number | null
}

/** Reads on from `from` until the page is full, so that only the people looked at are generated. */
function page({ tenant }: Services, { from, top, test }: UserQuery): UserPage {
  const users: GraphUser[] = []
  for (let n = from; n < tenant.size; n += 1) {
    const { user } = tenant.at(n)
    if (tenant.isRemoved(user.id) || !test(user)) continue
    if (users.length === top) return { users, next: n }
    users.push(user)
  }
  return { users, next: null }
}

function sortedPage(services: Services, { from, top, test, orderBy }: UserQuery): UserPage {
  const property = orderBy?.property ?? 'displayName'
  const { users } = page(services, {
    from: 0,
    top: Infinity,
    test,
    select: [],
    orderBy,
    count: false,
  })
  const sorted = users.toSorted((one, other) =>
    text(one, property).localeCompare(text(other, property)),
  )
  if (orderBy?.descending) sorted.reverse()
  const end = from + top
  return { users: sorted.slice(from, end), next: end < sorted.length ? end : null }
}

function countMatching({ tenant }: Services, { test }: UserQuery): number {
  let count = 0
  for (let n = 0; n < tenant.size; n += 1) {
    const { user } = tenant.at(n)
    if (!tenant.isRemoved(user.id) && test(user)) count += 1
  }
  return count
}

function count(c: Context<GraphEnv>, services: Services): Response {
  if (!isEventual(c)) {
    return graphError(c, 400, 'Request_BadRequest', '$count is not currently supported.')
  }
  const parameters = new URL(c.req.url).searchParams
  parameters.set('$count', 'true')
  const query = readUserQuery(parameters, { eventual: true, isBasic: false })
  if ('status' in query) return graphError(c, query.status, query.code, query.message)
  return c.text(String(countMatching(services, query)))
}

function single(c: Context<GraphEnv>, services: Services): Response {
  const caller = c.get('caller')
  const person = subjectOf(c, services)
  if (!person) return refuse.unknownUser(c, c.req.param('id') ?? '')
  const isBasic = !isSelf(caller, person.user) && !seesFullProfiles(permissionsOf(caller))
  const selected = readSelect(c.req.query('$select') ?? null, isBasic)
  if ('status' in selected) return graphError(c, selected.status, selected.code, selected.message)
  return c.json({
    '@odata.context': `${metadataOf(c)}#users/$entity`,
    ...show(person.user, selected.properties, isBasic),
  })
}

/** A person's own profile is never shortened. */
function isSelf(caller: GraphCaller, user: GraphUser): boolean {
  return caller.kind === 'person' && caller.person.user.id === user.id
}

function nextLink(url: URL, from: number): string {
  const next = new URL(`https:/${url.pathname}`)
  for (const [name, value] of url.searchParams) next.searchParams.set(name, value)
  next.searchParams.set('$skiptoken', skipToken(from))
  return next.href.replaceAll('%24', '$')
}

function isEventual(c: Context): boolean {
  return c.req.header('consistencylevel')?.toLowerCase() === 'eventual'
}

function text(user: GraphUser, property: string): string {
  const value = user[property]
  return typeof value === 'string' ? value : ''
}
