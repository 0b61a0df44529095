import type { Request, Response, Server } from 'restify'
import type { Config } from '../core/config.ts'
import { AppError } from '../core/errors.ts'
import type { Core, Log } from '../core/index.ts'
import { createAuthenticator } from './auth.ts'
import { openApi } from './openapi.ts'
import type { Caller, Route } from './route.ts'
import { routes } from './routes/index.ts'
import { botMessages, type BotDoor } from './routes/messages.ts'

export interface ApiParts {
  config: Config
  core: Core
  bot: BotDoor
  log: Log
}

/** Addresses of earlier versions, which only a tab that was opened before an update still asks. */
const FORMER_PATHS = ['/api/imports', '/api/imports/*']

const mounts = { get: 'get', post: 'post', put: 'put', delete: 'del' } as const

/** Mounts the route table, its OpenAPI document and the bot; every other address below `/api` is `not_found`. */
export function mountApi(server: Server, parts: ApiParts, closing: AbortSignal): void {
  const answer = answerer(parts, closing)
  for (const route of routes) {
    const path = route.path.replaceAll(/\{(\w+)\}/g, ':$1')
    server[mounts[route.method]](path, async (request, response) => {
      await answer(route, request, response)
    })
  }
  const document = openApi(routes)
  server.get('/api/openapi.json', async (_request, response) => {
    response.send(200, document)
  })
  server.post('/api/messages', botMessages(parts.bot))
  // Before the tab's files, which would answer for any address.
  for (const mount of ['get', 'head', 'post', 'put', 'patch', 'del', 'opts'] as const) {
    for (const path of FORMER_PATHS)
      server[mount](path, async () => {
        throw new AppError('page_outdated')
      })
    server[mount]('/api/*', async () => {
      throw new AppError('not_found')
    })
  }
}

/** What the log says of a request: its route, not its address, which may hold names that people searched for. */
export const about = (request: Request): Record<string, unknown> => ({
  requestId: request.id(),
  method: request.method,
  route: (request.getRoute() as { path: string } | undefined)?.path ?? null,
})

/** Answers one request: who asks, may they, then the route. */
function answerer({ config, core, log }: ApiParts, closing: AbortSignal) {
  const authenticate = createAuthenticator(config)
  const identify = async (request: Request, { who }: Route): Promise<Caller | null> => {
    if (who === 'anybody') return null
    const principal = await authenticate(request.headers.authorization)
    const access = await core.access(principal)
    if (who === 'admins' && !access.manage) throw new AppError('admins_only')
    return { ...principal, access }
  }
  return async (route: Route, request: Request, response: Response): Promise<void> => {
    const gone = new AbortController()
    response.once('close', () => gone.abort())
    const signal = AbortSignal.any([gone.signal, closing])
    try {
      const caller = await identify(request, route)
      await route.run({ core, config, request, response, caller, signal })
    } catch (error) {
      if (!response.headersSent) throw error
      // restify would try to send an error after the first events, and end the process with that.
      if (!signal.aborted) log.error({ ...about(request), err: error as Error }, 'broke off')
      response.destroy()
    }
  }
}
