import {
  AuthenticationHandler,
  AuthenticationHandlerOptions,
  Client,
  HTTPMessageHandler,
  ResponseType,
} from '@microsoft/microsoft-graph-client'
import type { Config } from '../config.ts'
import { AppError } from '../errors.ts'
import { requestId } from '../telemetry/requestId.ts'
import { telemetry } from '../telemetry/topics.ts'
import type { Attempt, GraphRequest, Identity } from './request.ts'
import type { Tokens } from './tokenCache.ts'

/** For one attempt, including its body. */
const ATTEMPT_TIMEOUT_MS = 30_000

/**
 * Sends a request once.
 * @throws AppError without a token, unless Entra could not be reached: that is `lost`
 */
export type Send = (request: GraphRequest, identity: Identity) => Promise<Attempt>

/** Microsoft's client with its authentication only: its default middleware would retry below our own retries. */
export function createSender(config: Config, tokens: Tokens, stopped: AbortSignal): Send {
  const authentication = new AuthenticationHandler({
    getAccessToken: () => Promise.reject(new Error('every request has its own identity')),
  })
  authentication.setNext(new HTTPMessageHandler())
  const client = Client.initWithMiddleware({
    middleware: authentication,
    baseUrl: `${config.cloud.graph}/`,
  })

  return async (request, identity) => {
    if (/^https?:/i.test(request.path) && new URL(request.path).origin !== config.cloud.graph) {
      throw new AppError('graph_failed', { detail: 'a link to another host' })
    }
    let token: string
    try {
      token = await tokens.get(identity)
    } catch (error) {
      if (error instanceof AppError && error.code === 'graph_unreachable')
        return { kind: 'lost', reason: error.detail ?? 'sign-in' }
      throw error
    }
    await request.guard?.()
    const startedAt = performance.now()
    const call = client
      .api(request.path)
      .version(request.version ?? 'v1.0')
      .headers(headersOf(request))
      .responseType(ResponseType.RAW)
      .option('signal', AbortSignal.any([stopped, AbortSignal.timeout(ATTEMPT_TIMEOUT_MS)]))
      .middlewareOptions([
        new AuthenticationHandlerOptions({ getAccessToken: () => Promise.resolve(token) }),
      ])
    try {
      const response = (await dispatch[request.method](call, request.body)) as Response
      return measured(request, startedAt, await answerOf(response))
    } catch (error) {
      return measured(request, startedAt, { kind: 'lost', reason: reasonOf(error) })
    }
  }
}

function measured({ method }: GraphRequest, startedAt: number, attempt: Attempt): Attempt {
  const status = attempt.kind === 'answer' ? attempt.status : 'lost'
  const seconds = (performance.now() - startedAt) / 1000
  telemetry.graphAnswered.publish({ method, status, inBatch: false, seconds })
  return attempt
}

function headersOf(request: GraphRequest): Record<string, string> {
  const priority = request.priority ? { 'x-ms-throttle-priority': request.priority } : {}
  const id = requestId()
  return { ...request.headers, ...priority, ...(id && { 'client-request-id': id }) }
}

const dispatch: Record<
  GraphRequest['method'],
  (call: ReturnType<Client['api']>, body: GraphRequest['body']) => Promise<unknown>
> = {
  GET: (call) => call.get(),
  POST: (call, body) => call.post(body),
  PUT: (call, body) => call.put(body),
  PATCH: (call, body) => call.patch(body),
  DELETE: (call) => call.delete(),
}

/** Reads the whole body, so that one that is cut off counts as lost and is retried. */
async function answerOf(response: Response): Promise<Attempt> {
  const body = Buffer.from(await response.arrayBuffer())
  const headers = Object.fromEntries(response.headers)
  return { kind: 'answer', status: response.status, headers, body }
}

/** A code such as ECONNRESET, or the error's name. Messages are left out: they can contain addresses. */
function reasonOf(error: unknown): string {
  for (let cause = error; cause instanceof Error; cause = cause.cause) {
    const code: unknown = Reflect.get(cause, 'code')
    if (typeof code === 'string' && /^[A-Z][A-Z_0-9]+$/.test(code)) return code
  }
  return error instanceof Error ? error.name : 'unknown'
}
