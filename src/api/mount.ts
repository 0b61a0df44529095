import type { Request, Response, Server } from 'restify'
import type { Config } from '../core/config.ts'
import { AppError, type ErrorCode } from '../core/errors.ts'
import type { Core, Log } from '../core/index.ts'
import type { Access, RedeemedTicket } from '../core/model.ts'
import { withRequestId } from '../core/telemetry/requestId.ts'
import { createAuthenticator, type SignedIn } from './auth.ts'
import { wordsFor } from './language.ts'
import { openApi } from './openapi.ts'
import { createPersonLimit, type WithinLimit } from './limits/personLimit.ts'
import { createTokenRefusals } from './limits/tokenRefusals.ts'
import type { Allowed, Caller, Route, RunContext } from './route.ts'
import { healthRoutes } from './routes/health.ts'
import { routes } from './routes/index.ts'
import { metricsText } from './routes/metrics.ts'
import { botMessages, type BotDoor } from './routes/messages.ts'

export interface ApiParts {
  config: Config
  core: Core
  bot: BotDoor
  log: Log
}

/** Paths of earlier versions, requested only by tabs that were opened before an update. */
const FORMER_PATHS = ['/api/imports', '/api/imports/*']

const restifyMethods = { get: 'get', post: 'post', put: 'put', delete: 'del' } as const

/**
 * Mounts the routes, their OpenAPI document and the bot; every other path below `/api` is `not_found`. A worker
 * answers `/health`, `/ready` and `/metrics` alone.
 */
export function mountApi(server: Server, parts: ApiParts, closing: AbortSignal): void {
  const answer = createRouteHandler(parts, closing)
  const isWorker = parts.config.role === 'worker'
  for (const route of isWorker ? healthRoutes : routes) {
    const path = mountedPath(route.path)
    server[restifyMethods[route.method]](path, async (request, response) => {
      await withRequestId(request.id(), () => answer(route, request, response))
    })
  }
  const { metrics } = parts.core
  const { metricsToken } = parts.config
  if (metrics && metricsToken) server.get('/metrics', metricsText(metrics, metricsToken))
  if (isWorker) return
  const document = openApi(routes)
  server.get('/api/openapi.json', async (_request, response) => {
    response.send(200, document)
  })
  server.post('/api/messages', botMessages(parts.bot))
  mountUnknownPaths(server)
}

function mountedPath(path: string): string {
  return path.replaceAll(/\{(\w+)\}/g, ':$1')
}

/** Must come before the tab's files, whose route matches every path. */
function mountUnknownPaths(server: Server): void {
  for (const method of ['get', 'head', 'post', 'put', 'patch', 'del', 'opts'] as const) {
    for (const path of FORMER_PATHS)
      server[method](path, async () => {
        throw new AppError('page_outdated')
      })
    server[method]('/api/*', async () => {
      throw new AppError('not_found')
    })
  }
}

/**
 * What the log says about a request. It names the route, not the URL, which can contain names that people searched for.
 */
export const logFields = (request: Request): Record<string, unknown> => ({
  requestId: request.id(),
  method: request.method,
  route: routeOf(request),
})

const pathsForBrowsers = new Set(
  routes.filter(({ allow }) => allow === 'ticket').map(({ path }) => mountedPath(path)),
)

/** Whether a browser opens it by itself, so that a person reads what it answers. */
export const isForBrowsers = (request: Request): boolean =>
  pathsForBrowsers.has(routeOf(request) ?? '')

/** With the names of its parameters; null = no route fits. */
export const routeOf = (request: Request): string | null =>
  (request.getRoute() as { path: string } | undefined)?.path ?? null

type SignedInOnly = Exclude<Allowed, 'anyone' | 'ticket' | 'signed'>
const unlessManaging = ({ manage, ownPhoto }: Access): ErrorCode | null =>
  manage ? null : ownPhoto ? 'admins_only' : 'guests_not_allowed'

/** Why somebody who is signed in may not call a route; null = they may. */
const refusals: Record<SignedInOnly, (access: Access) => ErrorCode | null> = {
  signedIn: () => null,
  ownPhoto: ({ ownPhoto }) => (ownPhoto ? null : 'guests_not_allowed'),
  changeOwnPhoto: ({ ownPhoto, changesOwnPhoto }) => {
    if (!ownPhoto) return 'guests_not_allowed'
    return changesOwnPhoto ? null : 'own_photo_not_allowed'
  },
  admins: unlessManaging,
  dataOfOthers: unlessManaging,
}

/** Everybody may have what is kept about themselves. */
const neededFor = ({ ownerId, request }: RedeemedTicket): SignedInOnly =>
  request.content !== 'person'
    ? 'admins'
    : request.personId === ownerId
      ? 'signedIn'
      : 'dataOfOthers'

/** Every request aborts its signal in the end, mostly when it is answered: without a reason, each would make an exception. */
const CLIENT_GONE = new Error('The client has its answer, or is gone')

type Unanswered = Omit<RunContext, 'caller' | 'redeemed'>

/** Requests without a valid token are refused late when there are many. */
function createSignIn(config: Config) {
  const authenticate = createAuthenticator(config)
  const delayRefusal = createTokenRefusals()
  return async ({ request, signal }: Unanswered): Promise<SignedIn> => {
    try {
      return await authenticate(request.headers.authorization)
    } catch (error) {
      await delayRefusal(signal)
      throw error
    }
  }
}

/** Tickets that are not valid are refused late when there are many. */
function createRedeem({ core, config }: ApiParts) {
  const delayRefusal = createTokenRefusals()
  return async ({ request, signal }: Unanswered) => {
    try {
      const redeemed = await core.exports.redeem(String(request.params['ticket']))
      return { redeemed, principal: principalOf(redeemed, config) }
    } catch (error) {
      await delayRefusal(signal)
      throw error
    }
  }
}

/** Each picture has a limit of its own. Addresses that are not valid are refused late when there are many. */
function createSigned({ core }: ApiParts, withinLimit: WithinLimit) {
  const delayRefusal = createTokenRefusals()
  return async (route: Route, context: Unanswered): Promise<void> => {
    try {
      const id = core.cardPictures.idOf(String(context.request.params['signed']))
      const call = { ...context, caller: null, redeemed: null }
      await withinLimit(`picture ${id}`, route.cost, context.signal, () => route.run(call))
    } catch (error) {
      if (error instanceof AppError && error.code === 'not_found')
        await delayRefusal(context.signal)
      throw error
    }
  }
}

/** Without the roles of the token with which the ticket was asked for: Graph is asked for them anew. */
const principalOf = ({ ownerId, ownerName }: RedeemedTicket, config: Config): SignedIn => ({
  tenantId: config.tenantId,
  id: ownerId,
  name: ownerName,
  roles: [],
  assertion: null,
  expiresAt: new Date(),
})

/** Who asks, and what they have to be allowed. */
interface Asking {
  principal: SignedIn
  redeemed: RedeemedTicket | null
  needed: SignedInOnly
}

/** Authenticates and authorises whoever asks, then runs the route. */
function createAdmission(parts: ApiParts) {
  const { config, core } = parts
  const signIn = createSignIn(config)
  const redeem = createRedeem(parts)
  const withinLimit = createPersonLimit()
  const signed = createSigned(parts, withinLimit)
  const authorise = async (principal: SignedIn, allow: SignedInOnly): Promise<Caller> => {
    const access = await core.access(principal)
    const refusal = refusals[allow](access)
    if (refusal) throw new AppError(refusal)
    return { ...principal, access }
  }
  const admit = (route: Route, context: Unanswered, asked: Asking): Promise<void> =>
    withinLimit(asked.principal.id, route.cost, context.signal, async () => {
      const caller = await authorise(asked.principal, asked.needed)
      await route.run({ ...context, caller, redeemed: asked.redeemed })
    })
  return async (route: Route, context: Unanswered): Promise<void> => {
    const { allow } = route
    if (allow === 'anyone') return route.run({ ...context, caller: null, redeemed: null })
    if (allow === 'signed') return signed(route, context)
    if (allow === 'ticket') {
      const { principal, redeemed } = await redeem(context)
      return admit(route, context, { principal, redeemed, needed: neededFor(redeemed) })
    }
    return admit(route, context, {
      principal: await signIn(context),
      redeemed: null,
      needed: allow,
    })
  }
}

/** Authenticates and authorises a request, then runs its route. */
function createRouteHandler(parts: ApiParts, closing: AbortSignal) {
  const { config, core, log } = parts
  const runAs = createAdmission(parts)
  return async (route: Route, request: Request, response: Response): Promise<void> => {
    const gone = new AbortController()
    response.once('close', () => gone.abort(CLIENT_GONE))
    const signal = AbortSignal.any([gone.signal, closing])
    try {
      const words = wordsFor(request)
      await runAs(route, { core, config, request, response, words, signal })
    } catch (error) {
      // The work was given up: nobody waits for the answer, or the server closes and the client may ask again.
      if (signal.aborted && error === signal.reason) return void response.destroy()
      if (!response.headersSent) throw error
      // restify would send an error after a streamed answer has begun, which ends the process.
      if (!signal.aborted)
        log.error({ ...logFields(request), err: error as Error }, 'Answer interrupted')
      response.destroy()
    }
  }
}
