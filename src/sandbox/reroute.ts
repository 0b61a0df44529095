/**
 * The preload (`node --import …/reroute.ts`) that sends the product's requests to Microsoft's hosts to the sandbox at
 * SANDBOX_URL and blocks all others. Imported without SANDBOX_URL it does nothing but export `reroute`.
 */
import { ClientRequestInterceptor } from '@mswjs/interceptors/ClientRequest'
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
  const interceptor = new ClientRequestInterceptor()
  interceptor.on('request', async ({ request, controller }) => {
    const route = routeOf(request.url, base)
    if (route.kind === 'pass') return
    if (route.kind === 'refuse') return controller.errorWith(refusal(request.url))
    try {
      controller.respondWith(await forward(request, route.url))
    } catch (error) {
      controller.errorWith(connectionError(error))
    }
  })
  interceptor.apply()
  const fetchBefore = globalThis.fetch
  globalThis.fetch = reroutedFetch(base)
  return () => {
    globalThis.fetch = fetchBefore
    interceptor.dispose()
  }
}

const refusal = (url: string): Error =>
  new Error(`The sandbox does not stand in for ${new URL(url).hostname}: nothing was sent to it.`)

/** Passes a request on as it is: taking each apart and putting it together again costs more than most of the product's work on it. */
function reroutedFetch(base: string): typeof fetch {
  return async function rerouted(input, init) {
    const url = input instanceof Request ? input.url : String(input)
    const route = routeOf(url, base)
    if (route.kind === 'pass') return passFetch(input, init)
    if (route.kind === 'refuse') throw new TypeError('fetch failed', { cause: refusal(url) })
    const target = input instanceof Request ? new Request(route.url, input) : route.url
    const response = await passFetch(target, { ...init, redirect: 'manual' })
    const moved = redirectOf(
      response,
      init?.redirect ?? (input instanceof Request ? input.redirect : 'follow'),
    )
    if (moved !== null) return rerouted(new URL(moved, url), {})
    return Object.defineProperty(response, 'url', { value: url })
  }
}

/** Where an answer sends whoever follows it; the sandbox sends nobody on but by GET. */
function redirectOf({ status, headers }: Response, mode: RequestRedirect): string | null {
  const isRedirect = [301, 302, 303, 307, 308].includes(status)
  return isRedirect && mode === 'follow' ? headers.get('location') : null
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
