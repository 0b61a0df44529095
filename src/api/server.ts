import { fileURLToPath } from 'node:url'
import pino from 'pino'
import restify, { type Request, type Response, type Server, type ServerOptions } from 'restify'
import { AppError, type ErrorCode } from '../core/errors.ts'
import { telemetry } from '../core/telemetry/topics.ts'
import { closeServer } from './connections/close.ts'
import { listen } from './connections/listen.ts'
import { watchConnections, type WatchOptions } from './connections/watch.ts'
import { asAppError, challenge, errorAnswer, isServerFault } from './errors.ts'
import { securityHeaders } from './headers.ts'
import { wordsFor } from './language.ts'
import { isForBrowsers, logFields, mountApi, routeOf, type ApiParts } from './mount.ts'
import { mountPages, page } from './pages.ts'

export interface Api {
  port: number
  /** ends event streams, gives requests in progress two seconds to finish, then closes every connection */
  close(): Promise<void>
}

const builtTab = fileURLToPath(new URL('../../dist/tab', import.meta.url))

/**
 * Listens on `config.port`; 0 = any free port, which the result names.
 * `tabFolder` holds the built tab, `dist/tab` by default.
 * @throws AppError `port_taken`, `port_not_allowed` or `address_unavailable`
 */
export async function createApi(
  parts: ApiParts & { tabFolder?: string; connections?: WatchOptions },
): Promise<Api> {
  const closing = new AbortController()
  // restify logs whole requests, Authorization included, so it gets a silent log.
  const server = restify.createServer({
    name: '',
    log: pino({ level: 'silent' }) as unknown as NonNullable<ServerOptions['log']>,
  })
  guardRequests(server, parts)
  handleErrors(server, parts)
  mountApi(server, parts, closing.signal)
  if (parts.config.role !== 'worker') mountPages(server, parts, parts.tabFolder ?? builtTab)
  const connections = watchConnections(server.server, parts.log, parts.connections ?? {})
  await listen(server, parts.config, parts.log)
  return {
    port: server.address().port,
    close: () => {
      closing.abort()
      return closeServer(server, connections)
    },
  }
}

/** Runs before anything else of restify; false = the response is sent. restify's types lack it. */
type FirstHandler = (request: Request, response: Response) => boolean

/** Sets the headers of every answer, and rejects the requests that would end the process inside restify. */
function guardRequests(server: Server, { config }: ApiParts): void {
  const headers = Object.entries(securityHeaders(config))
  ;(server as Server & { first(handler: FirstHandler): void }).first((request, response) => {
    for (const [name, value] of headers) response.setHeader(name, value)
    response.setHeader('X-Request-Id', request.id())
    // Node ignores Upgrade, but loses what follows it in the same packet: nothing may be sent after it.
    if (request.headers.upgrade !== undefined) response.setHeader('Connection', 'close')
    // restify parses the URL outside of any handler, where an exception would end the process.
    if (URL.canParse(urlOf(request))) return true
    const error = new AppError('invalid_request', { detail: 'url' })
    const { status, body } = errorAnswer(error, answerContext(request, config))
    response.statusCode = status
    response.setHeader('Content-Type', 'application/json')
    response.end(JSON.stringify(body))
    return false
  })
  server.pre((request, response, next) => {
    if (isApi(request)) response.setHeader('Cache-Control', 'no-store')
    // restify unzips without catching errors, and applies size limits to the compressed bytes only.
    if (request.headers['content-encoding'] === undefined) return next()
    return next(new AppError('encoding_unsupported'))
  })
}

function handleErrors(server: Server, parts: ApiParts): void {
  server.on('restifyError', (request: Request, response: Response, thrown: unknown, done) => {
    answerError(request, response, thrown, parts)
    done()
  })
  server.on('after', (request: Request, response: Response) => {
    const ms = Date.now() - request.time()
    const code = errorsAnswered.get(request)
    const status = response.statusCode
    telemetry.requestAnswered.publish({
      method: request.method ?? '',
      route: routeOf(request),
      status,
      seconds: ms / 1000,
    })
    parts.log.info({ ...logFields(request), status, ...(code && { code }), ms }, 'Answered')
  })
}

const errorsAnswered = new WeakMap<Request, ErrorCode>()

function answerError(
  request: Request,
  response: Response,
  thrown: unknown,
  { config, log }: ApiParts,
): void {
  const error = asAppError(thrown)
  errorsAnswered.set(request, error.code)
  if (response.closed || response.destroyed)
    log.info(logFields(request), 'Client disconnected before the answer')
  else if (isServerFault(error)) log.error({ ...logFields(request), err: error }, 'Request failed')
  // Read and drop the rest of the body: a client that is still sending doesn't read the answer.
  request.resume()
  const { status, body } = errorAnswer(error, answerContext(request, config))
  const authenticate = challenge(error)
  if (authenticate) response.setHeader('WWW-Authenticate', authenticate)
  if (error.retryAfterSeconds !== null) response.setHeader('Retry-After', error.retryAfterSeconds)
  response.removeHeader('Content-Length')
  if (isForBrowsers(request)) {
    const { sentence, next } = body.error
    const html = page(wordsFor(request), [sentence, next])
    return response.sendRaw(status, html, { 'Content-Type': 'text/html; charset=utf-8' })
  }
  response.setHeader('Content-Type', 'application/json')
  response.send(status, body)
}

const answerContext = (request: Request, config: ApiParts['config']) => ({
  requestId: request.id(),
  config,
  words: wordsFor(request),
})

const isApi = (request: Request): boolean => request.getPath().startsWith('/api/')

/** The URL as restify builds it from the Host header and the request target. */
const urlOf = ({ headers, url = '' }: Request): string =>
  url.startsWith('/') ? `http://${headers.host || 'localhost'}${url}` : url
