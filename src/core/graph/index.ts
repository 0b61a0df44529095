import { setTimeout as sleep } from 'node:timers/promises'
import type { Config } from '../config.ts'
import { AppError } from '../errors.ts'
import type { Log } from '../log.ts'
import { batchBody, batchTries, MAX_BATCH } from './batch.ts'
import { createSender } from './http.ts'
import { createPacer, type Pacer } from './pacer.ts'
import type { BatchItem, Clock, Graph, GraphReply, GraphRequest, Identity } from './request.ts'
import { settle, type Settling } from './settle.ts'
import { cacheTokens } from './tokenCache.ts'
import { askForToken } from './tokens.ts'

const wallClock: Clock = {
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

/** The one door to Microsoft Graph. Holds tokens and connections; `close` when done. */
export function createGraph(config: Config, log: Log, clock: Clock = wallClock): Graph {
  const stop = new AbortController()
  const tokens = cacheTokens((identity) => askForToken(config, identity), clock)
  const pacer = createPacer(config.importConcurrency, clock, stop.signal)
  const door: Door = {
    send: createSender(config, tokens, stop.signal),
    pacer,
    asking: (what, identity) => ({
      what,
      log,
      clock,
      stopped: stop.signal,
      renewToken: () => tokens.forget(identity),
    }),
  }
  return {
    call: (request, identity) => call(door, request, identity),
    batch: (items, identity, options = {}) => batch(door, items, identity, options),
    wide: () => pacer.wide(),
    isSlowed: () => pacer.isSlowed(),
    close: () => stop.abort(),
  }
}

/** What every request to Graph takes. */
interface Door {
  pacer: Pacer
  send: ReturnType<typeof createSender>
  asking: (what: string, identity: Identity) => Omit<Settling<string>, 'send'>
}

async function call(
  { send, pacer, asking }: Door,
  request: GraphRequest,
  identity: Identity,
): Promise<GraphReply> {
  const { path, priority } = request
  const replies = await settle([path], {
    ...asking(nameOf(request), identity),
    send: pacer.paced(priority, async () => new Map([[path, await send(request, identity)]])),
  })
  return signedIn(replyFor(replies, path), identity)
}

async function batch(
  { send, pacer, asking }: Door,
  items: BatchItem[],
  identity: Identity,
  options: Pick<GraphRequest, 'version' | 'priority'>,
): Promise<Map<string, GraphReply>> {
  if (items.length === 0) return new Map()
  if (items.length > MAX_BATCH) throw new RangeError(`at most ${MAX_BATCH} requests in a batch`)
  const byId = new Map(items.map((item) => [item.id, item]))
  const replies = await settle([...byId.keys()], {
    ...asking('POST /$batch', identity),
    send: pacer.paced(options.priority, async (ids) => {
      const open = ids.flatMap((id) => byId.get(id) ?? [])
      const body = batchBody(open)
      const whole = await send({ ...options, method: 'POST', path: '/$batch', body }, identity)
      return batchTries(open, whole)
    }),
  })
  for (const reply of replies.values()) signedIn(reply, identity)
  return replies
}

/** Method and path without the query, for the log. */
function nameOf({ method, path }: GraphRequest): string {
  return `${method} ${path.replace(/[?].*$/s, '')}`
}

function replyFor<Key>(replies: Map<Key, GraphReply>, key: Key): GraphReply {
  const reply = replies.get(key)
  if (!reply) throw new Error('a request was settled without a reply')
  return reply
}

/** A token that Graph refuses even when it is new: only the person can mend that. */
function signedIn(reply: GraphReply, identity: Identity): GraphReply {
  if (reply.kind === 'answer' && reply.status === 401 && identity.as === 'person') {
    throw new AppError('sign_in_again', { detail: 'Graph refused the token' })
  }
  return reply
}
