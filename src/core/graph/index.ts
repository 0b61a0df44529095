import { setTimeout as sleep } from 'node:timers/promises'
import type { Config } from '../config.ts'
import { AppError } from '../errors.ts'
import type { Log } from '../log.ts'
import { batchBody, countedAnswers, MAX_BATCH_ITEMS } from './send/batch.ts'
import { createSender, type Send } from './http.ts'
import { createCallQueue, type CallQueue } from './send/callQueue.ts'
import { createRateLimiter } from './send/rateLimiter.ts'
import { inStep, type ExchangePace } from './send/sharePace.ts'
import { permissionsIn } from './permissions.ts'
import type {
  Attempt,
  BatchItem,
  Clock,
  Graph,
  GraphReply,
  GraphRequest,
  Identity,
} from './request.ts'
import { sendWithRetries, type RetryOptions } from './send/sendWithRetries.ts'
import { cacheTokens } from './tokenCache.ts'
import { requestToken } from './tokens.ts'

/** Time and chance as they are. */
export const systemClock: Clock = {
  now: Date.now,
  random: Math.random,
  async sleep(milliseconds, signal) {
    try {
      await sleep(milliseconds, undefined, signal && { signal })
    } catch (error) {
      if (!signal?.aborted) throw error
    }
  },
}

interface GraphOptions {
  clock?: Clock
  /** with other processes, whose pace is then common */
  exchange?: ExchangePace
  /** sends a request once; over the network by default */
  send?: Send
}

/** The client of Microsoft Graph. Holds tokens and requests in flight; call `close` when done. */
export function createGraph(
  config: Config,
  log: Log,
  { clock = systemClock, exchange, send: given }: GraphOptions = {},
): Graph {
  const closing = new AbortController()
  const stopped = closing.signal
  const tokens = cacheTokens((identity) => requestToken(config, identity), clock)
  const own = createRateLimiter(config.importConcurrency, clock)
  const limiter = exchange ? inStep(own, exchange, { log, clock, stopped }) : own
  const send = given ?? createSender(config, tokens, stopped)
  const transport: Transport = {
    send,
    queue: createCallQueue(send, limiter, clock, stopped),
    retryOptions: (name, identity) => ({
      name,
      log,
      clock,
      stopped,
      renewToken: () => tokens.forget(identity),
    }),
  }
  return {
    call: (request, identity) => call(transport, request, identity),
    batch: (items, identity, options = {}) => batch(transport, items, identity, options),
    async appPermissions({ renew } = { renew: false }) {
      if (renew) tokens.forget({ as: 'app' })
      return permissionsIn(await tokens.get({ as: 'app' }))
    },
    concurrency: () => limiter.concurrency(),
    isSlowed: () => limiter.isSlowed(),
    close: () => closing.abort(),
  }
}

interface Transport {
  send: Send
  queue: CallQueue
  retryOptions: (name: string, identity: Identity) => Omit<RetryOptions<string>, 'send'>
}

async function call(
  transport: Transport,
  request: GraphRequest,
  identity: Identity,
): Promise<GraphReply> {
  const { path } = request
  const attempt = attemptsAt(transport, request, identity)
  const replies = await sendWithRetries([path], {
    ...transport.retryOptions(nameOf(request), identity),
    send: async (_, began) => new Map([[path, await attempt(began)]]),
  })
  const reply = replies.get(path)
  if (!reply) throw new Error('a request ended without a reply')
  assertSignedIn(reply, identity)
  return reply
}

/** One attempt after the other: those of low priority wait for their turn, others go at once. */
function attemptsAt(
  { send, queue }: Transport,
  { mayStart, ...request }: GraphRequest,
  identity: Identity,
): (began: () => void) => Promise<Attempt> {
  if (request.priority !== 'low') {
    return (began) => {
      began()
      return send(request, identity)
    }
  }
  let mayBeDone = false
  const queued = mayStart ? { ...request, mayStart: () => mayStart(mayBeDone) } : request
  return async (began) => {
    const attempt = await queue.call(queued, identity, began)
    mayBeDone ||= attempt.kind === 'lost' || (attempt.kind === 'answer' && attempt.status >= 500)
    return attempt
  }
}

async function batch(
  { send, queue, retryOptions }: Transport,
  items: BatchItem[],
  identity: Identity,
  options: Pick<GraphRequest, 'version' | 'priority'>,
): Promise<Map<string, GraphReply>> {
  if (items.length === 0) return new Map()
  if (items.length > MAX_BATCH_ITEMS) {
    throw new RangeError(`at most ${MAX_BATCH_ITEMS} requests in a batch`)
  }
  const byId = new Map(items.map((item) => [item.id, item]))
  const replies = await sendWithRetries([...byId.keys()], {
    ...retryOptions('POST /$batch', identity),
    send: async (ids, began) => {
      const pending = ids.flatMap((id) => byId.get(id) ?? [])
      if (options.priority === 'low') return queue.batch(pending, { identity, options, began })
      began()
      const body = batchBody(pending)
      const whole = await send({ ...options, method: 'POST', path: '/$batch', body }, identity)
      return countedAnswers(pending, whole)
    },
  })
  for (const reply of replies.values()) assertSignedIn(reply, identity)
  return replies
}

/** Method and path without the query, for the log. */
function nameOf({ method, path }: GraphRequest): string {
  return `${method} ${path.replace(/[?].*$/s, '')}`
}

/** A person whose renewed token is refused, too, has to sign in again. */
function assertSignedIn(reply: GraphReply, identity: Identity): void {
  if (reply.kind === 'answer' && reply.status === 401 && identity.as === 'person') {
    throw new AppError('sign_in_again', { detail: 'Graph refused the token' })
  }
}
