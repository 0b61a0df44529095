/**
 * The preload (`node --import …/reroute.ts`) that leads the product's requests for Microsoft's hosts to the
 * sandbox at SANDBOX_URL, and lets none go anywhere else. Importing it without SANDBOX_URL only gives `reroute`.
 */
import { BatchInterceptor } from '@mswjs/interceptors'
import { ClientRequestInterceptor } from '@mswjs/interceptors/ClientRequest'
import { FetchInterceptor } from '@mswjs/interceptors/fetch'
import { routeOf } from './hosts.ts'

if (process.env['NODE_ENV'] === 'production') {
  throw new Error('The sandbox must not be used in production: unset NODE_ENV or SANDBOX_URL.')
}

const passFetch = globalThis.fetch

/**
 * Leads every request of this process, `fetch` and `node:http(s)` alike, by the table in `hosts.ts`.
 * Loopback is left alone; any other host fails with an error that names it. Returns how to end it.
 */
export function reroute(sandboxUrl: string): () => void {
  const base = sandboxUrl.replace(/\/+$/, '')
  const interceptor = new BatchInterceptor({
    name: 'sandbox',
    interceptors: [new ClientRequestInterceptor(), new FetchInterceptor()],
  })
  interceptor.on('request', async ({ request, controller }) => {
    const route = routeOf(request.url, base)
    if (route.kind === 'pass') return
    if (route.kind === 'refuse') {
      const host = new URL(request.url).hostname
      controller.errorWith(
        new Error(`The sandbox does not stand in for ${host}: nothing was sent to it.`),
      )
      return
    }
    try {
      controller.respondWith(await forward(request, route.url))
    } catch (error) {
      controller.errorWith(connectionError(error))
    }
  })
  interceptor.apply()
  return () => interceptor.dispose()
}

async function forward(request: Request, url: string): Promise<Response> {
  const headers = new Headers(request.headers)
  headers.delete('host')
  headers.delete('connection')
  headers.delete('content-length')
  headers.delete('transfer-encoding')
  const hasBody = request.method !== 'GET' && request.method !== 'HEAD'
  return passFetch(url, {
    method: request.method,
    headers,
    body: hasBody ? await request.arrayBuffer() : null,
    redirect: 'manual',
    signal: request.signal,
  })
}

/** What Node would have thrown: callers look at the `code` of the innermost error. */
function connectionError(error: unknown): Error {
  const cause = error instanceof Error && error.cause instanceof Error ? error.cause : error
  const code = (cause as { code?: string }).code
  const reset = code === 'UND_ERR_SOCKET' || code === undefined
  return Object.assign(new Error(reset ? 'socket hang up' : String(cause), { cause: error }), {
    code: reset ? 'ECONNRESET' : code,
  })
}

/** Without the sandbox the product has nobody to talk to: it ends as if it had been asked to. */
function endWithParent(): void {
  if (!process.channel) return
  process.once('disconnect', () => process.kill(process.pid, 'SIGTERM'))
  process.channel.unref()
}

const sandboxUrl = process.env['SANDBOX_URL']
if (sandboxUrl) {
  reroute(sandboxUrl)
  endWithParent()
} else if (process.execArgv.some((argument) => argument.includes('reroute'))) {
  throw new Error('SANDBOX_URL is missing: it names the sandbox that requests are led to.')
}
