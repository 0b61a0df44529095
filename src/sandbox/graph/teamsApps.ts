import { Hono, type Context } from 'hono'
import * as z from 'zod'
import { conversationId } from '../bot/activity.ts'
import { identity } from '../tenant/identity.ts'
import type { Services } from '../services.ts'
import type { TenantPerson } from '../tenant/person.ts'
import { metadataOf, subjectOf, type GraphEnv } from './caller.ts'
import { graphError, refuse } from './errors.ts'
import { notStoodInFor } from './query/fault.ts'

const app = {
  id: identity.catalogAppId,
  externalId: identity.clientId,
  displayName: identity.appName,
  distributionMethod: 'organization',
}
const installation = z.object({ 'teamsApp@odata.bind': z.string() })

/** The organisation's catalog of Teams apps, and who has them (Graph: userteamwork-post-installedapps). */
export function teamsAppRoutes(services: Services): Hono<GraphEnv> {
  const routes = new Hono<GraphEnv>()
  const installed = '/users/:id/teamwork/installedApps'
  routes.get('/appCatalogs/teamsApps', (c) => catalog(c))
  routes.get(installed, (c) => withPerson(c, services, (person) => list(c, services, person)))
  routes.post(installed, (c) => withPerson(c, services, (person) => install(c, services, person)))
  routes.delete(`${installed}/:installation`, (c) =>
    withInstallation(c, services, async (person) => {
      await services.chat.installed.set(person.user.id, false)
      return c.body(null, 204)
    }),
  )
  routes.get(`${installed}/:installation/chat`, (c) =>
    withInstallation(c, services, async (person) => {
      const id = conversationId(person.user.id)
      return c.json({
        '@odata.context': `${metadataOf(c)}#chats/$entity`,
        id,
        chatType: 'oneOnOne',
      })
    }),
  )
  return routes
}

function catalog(c: Context<GraphEnv>): Response {
  const filter = c.req.query('$filter')
  const wanted = /^externalId eq '([^']+)'$/.exec(filter ?? '')?.[1]
  if (filter !== undefined && wanted === undefined) {
    const { status, code, message } = notStoodInFor(`this query: ${filter}`)
    return graphError(c, status, code, message)
  }
  const isOurs = wanted === undefined || wanted.toLowerCase() === app.externalId
  const value = isOurs ? [app] : []
  return c.json({ '@odata.context': `${metadataOf(c)}#appCatalogs/teamsApps`, value })
}

type Answer = (person: TenantPerson) => Promise<Response>

async function withPerson(c: Context<GraphEnv>, services: Services, answer: Answer) {
  const person = subjectOf(c, services)
  return person ? answer(person) : refuse.unknownUser(c, c.req.param('id') ?? '')
}

const isInstalled = ({ chat }: Services, { user }: TenantPerson): boolean =>
  chat.installed.state(user.id) === true

/** An installation's id is not the app's: it is made of the person's and of the app's. */
const installationId = ({ user }: TenantPerson): string =>
  Buffer.from(`${user.id}##${app.id}`).toString('base64')

function withInstallation(c: Context<GraphEnv>, services: Services, answer: Answer) {
  return withPerson(c, services, async (person) => {
    const known = isInstalled(services, person) && installationId(person)
    if (known === c.req.param('installation')) return answer(person)
    return graphError(c, 404, 'NotFound', 'The specified app is not installed.')
  })
}

async function list(c: Context<GraphEnv>, services: Services, person: TenantPerson) {
  const filter = c.req.query('$filter')
  const wanted = /^teamsApp\/id eq '([^']+)'$/.exec(filter ?? '')?.[1]
  if (filter !== undefined && wanted === undefined) {
    const { status, code, message } = notStoodInFor(`this query: ${filter}`)
    return graphError(c, status, code, message)
  }
  const isOurs = wanted === undefined || wanted === app.id
  const shown = c.req.query('$expand') === 'teamsApp' ? { teamsApp: app } : {}
  const value =
    isOurs && isInstalled(services, person) ? [{ id: installationId(person), ...shown }] : []
  return c.json({ '@odata.context': `${metadataOf(c)}#teamwork/installedApps`, value })
}

async function install(c: Context<GraphEnv>, services: Services, person: TenantPerson) {
  const body = installation.safeParse(await c.req.json().catch(() => null))
  const bound = body.data?.['teamsApp@odata.bind'].split('/').at(-1)
  if (bound === undefined) return refuse.badRequest(c, 'Bad format for the teamsApp reference.')
  if (bound !== app.id) return graphError(c, 404, 'NotFound', 'The app is not in the catalog.')
  if (isInstalled(services, person))
    return graphError(c, 409, 'Conflict', 'App has already been installed for the user.')
  await services.chat.installed.set(person.user.id, true)
  // Teams tells the bot afterwards, whether or not it can be reached.
  services.chat.install(person).catch(() => undefined)
  return c.body(null, 201)
}
