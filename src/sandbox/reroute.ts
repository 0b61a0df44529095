/**
 * The preload (`node --import …/reroute.ts`) that sends the product's requests to Microsoft's hosts to the sandbox at
 * SANDBOX_URL and blocks all others. Imported without SANDBOX_URL it does nothing but export `reroute`.
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
 * Reroutes every request of this process, by `fetch` or `node:http(s)`, to the sandbox. Loopback addresses pass; a
 * request to a host that is not in `hosts.ts` fails with an error that names it. Returns how to stop.
 * @throws Error on import when NODE_ENV is production
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

/** The error that Node would have thrown: callers look at its `code`. */
function connectionError(error: unknown): Error {
  const cause = error instanceof Error && error.cause instanceof Error ? error.cause : error
  const code = (cause as { code?: string }).code
  const reset = code === 'UND_ERR_SOCKET' || code === undefined
  return Object.assign(new Error(reset ? 'socket hang up' : String(cause), { cause: error }), {
    code: reset ? 'ECONNRESET' : code,
  })
}

/** Ends the product with the sandbox that started it. */
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
  throw new Error('SANDBOX_URL is missing. Set it to the address of the sandbox.')
}
