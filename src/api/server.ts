import { once } from 'node:events'
import { fileURLToPath } from 'node:url'
import pino from 'pino'
import restify, { type Request, type Response, type Server, type ServerOptions } from 'restify'
import { AppError } from '../core/errors.ts'
import { asLikenessError, challenge, errorAnswer, isOurFault } from './errors.ts'
import { securityHeaders } from './headers.ts'
import { about, mountApi, type ApiParts } from './mount.ts'
import { mountPages } from './pages.ts'

export interface Api {
  port: number
  /** ends event streams, lets requests under way finish for two seconds, then closes every connection */
  close(): Promise<void>
}

const builtTab = fileURLToPath(new URL('../../dist/tab', import.meta.url))
const closingMs = 2000

/**
 * Listens on `config.port` (0 = any free one, then told by the result).
 * `tabFolder` is where the built tab lies, `dist/tab` by default.
 * @throws AppError `port_taken`
 */
export async function createApi(parts: ApiParts & { tabFolder?: string }): Promise<Api> {
  const closing = new AbortController()
  // restify logs whole requests, Authorization included, so it has a log of its own that says nothing.
  const server = restify.createServer({
    name: '',
    log: pino({ level: 'silent' }) as unknown as NonNullable<ServerOptions['log']>,
  })
  guard(server, parts)
  mountApi(server, parts, closing.signal)
  mountPages(server, parts.config, parts.tabFolder ?? builtTab)
  await listen(server, parts.config.port)
  return {
    port: server.address().port,
    close: () => close(server, closing),
  }
}

/** Runs before anything of restify's; false = the response is sent. Missing in its types. */
type FirstHandler = (request: Request, response: Response) => boolean

/** restify's traps, mended before any route is looked up or any body read. */
function guard(server: Server, parts: ApiParts): void {
  const { config, log } = parts
  const headers = Object.entries(securityHeaders(config))
  ;(server as Server & { first(handler: FirstHandler): void }).first((request, response) => {
    for (const [name, value] of headers) response.setHeader(name, value)
    response.setHeader('X-Request-Id', request.id())
    // restify parses the address outside of any handler: one it cannot parse would end the process.
    if (URL.canParse(addressOf(request))) return true
    const error = new AppError('invalid_request', { detail: 'Host or address' })
    const { status, body } = errorAnswer(error, request.id(), config)
    response.statusCode = status
    response.setHeader('Content-Type', 'application/json')
    response.end(JSON.stringify(body))
    return false
  })
  server.pre((request, response, next) => {
    if (isApi(request)) response.setHeader('Cache-Control', 'no-store')
    // restify unzips without catching errors and counts compressed bytes only.
    if (request.headers['content-encoding'] === undefined) return next()
    return next(new AppError('encoding_unsupported'))
  })
  server.on('restifyError', (request: Request, response: Response, thrown: unknown, done) => {
    answerError(request, response, thrown, parts)
    done()
  })
  server.on('after', (request: Request, response: Response) => {
    log.info({ ...about(request), status: response.statusCode, ms: msOf(request) }, 'answered')
  })
}

function answerError(
  request: Request,
  response: Response,
  thrown: unknown,
  { config, log }: ApiParts,
): void {
  const error = asLikenessError(thrown)
  if (response.closed || response.destroyed)
    log.info(about(request), 'the caller went away before the answer')
  else if (isOurFault(error)) log.error({ ...about(request), err: error }, 'could not answer')
  // What is still to come of the body is read and dropped, so that the caller gets to read the answer.
  request.resume()
  const { status, body } = errorAnswer(error, request.id(), config)
  const wanted = challenge(error)
  if (wanted) response.setHeader('WWW-Authenticate', wanted)
  response.removeHeader('Content-Length')
  response.setHeader('Content-Type', 'application/json')
  response.send(status, body)
}

async function listen(server: Server, port: number): Promise<void> {
  server.listen(port)
  try {
    await once(server, 'listening')
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EADDRINUSE') throw error
    throw new AppError('port_taken', { detail: String(port), cause: error })
  }
}

async function close(server: Server, closing: AbortController): Promise<void> {
  closing.abort()
  const closed = new Promise<void>((resolve) => server.close(() => resolve()))
  // Connections that fall idle after close(), or never asked anything, would be kept for their usual time.
  const idle = setInterval(() => {
    if (server.inflightRequests() === 0) server.server.closeAllConnections()
  }, 20)
  const late = setTimeout(() => server.server.closeAllConnections(), closingMs)
  await closed
  clearInterval(idle)
  clearTimeout(late)
}

const isApi = (request: Request): boolean => request.getPath().startsWith('/api/')

/** As restify puts it together from the Host header and the request's target. */
const addressOf = ({ headers, url = '' }: Request): string =>
  url.startsWith('/') ? `http://${headers.host || 'localhost'}${url}` : url

const msOf = (request: Request): number => Date.now() - request.time()
