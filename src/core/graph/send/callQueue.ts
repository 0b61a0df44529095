import { AsyncLocalStorage } from 'node:async_hooks'
import type { Attempt, BatchItem, Clock, GraphRequest, Identity } from '../request.ts'
import { countedAnswers, batchBody } from './batch.ts'
import {
  BATCH_ITEMS_AT_ONCE,
  gatherMsOf,
  haveBegun,
  holdMsOf,
  maxReadsOf,
  nextCalls,
  type Moment,
  type WaitingCall,
} from './nextCalls.ts'
import type { RateLimiter } from './rateLimiter.ts'
import { missing } from './sendWithRetries.ts'

/** Sends a request once; see `createSender`. */
type Send = (request: GraphRequest, identity: Identity) => Promise<Attempt>

/**
 * The calls of low priority of this process. No more are under way at once, and no more start in a second, than Graph
 * accepts. Reads of photos that wait at the same time go together in a `$batch`, everything else alone. Throws what
 * `send` throws.
 */
export interface CallQueue {
  /** @param began called when the request is sent */
  call(request: QueuedRequest, identity: Identity, began: () => void): Promise<Attempt>
  /** up to 20 items as one batch, which counts as four calls under way, or as fewer if it has fewer */
  batch(
    items: BatchItem[],
    { options, identity, began }: QueuedBatch,
  ): Promise<Map<string, Attempt>>
}

/** `mayStart` is asked when its turn has come: false = it is not to be sent any more */
interface QueuedRequest extends Omit<GraphRequest, 'mayStart'> {
  mayStart?: () => boolean | Promise<boolean>
}

interface QueuedBatch {
  identity: Identity
  options: Pick<GraphRequest, 'version' | 'priority'>
  /** called when it is sent */
  began: () => void
}

type OnBehalf = ReturnType<typeof AsyncLocalStorage.snapshot>

interface Waiting extends WaitingCall {
  request: QueuedRequest
  identity: Identity
  began: (sent: Sent) => void
  /** runs work on behalf of whoever asked, whose request id Graph is told */
  onBehalf: OnBehalf
  /** `reply` resolves with the answer to `request` */
  settle: (reply: Promise<Attempt> | Attempt) => void
}

interface Sent {
  /** ms since 1970 */
  at: number
  /** calls under way once it was sent, with it and with what was sent at the same moment */
  underWay: number
}

interface QueueState {
  send: Send
  limiter: RateLimiter
  clock: Clock
  stopped: AbortSignal
  /** in the order in which they came */
  waiting: Waiting[]
  underWay: number
  /** ms since 1970 when a call last ended */
  freeSince: number
  /** the requests under way */
  sent: Sent[]
  /** ms since 1970 of the next look at the queue that is planned; Infinity = none */
  wakesAt: number
  /** how long one call, or one round of a batch, takes; moving average in ms */
  roundMs: number | null
}

/** Share of the newest answer in the average. */
const ROUND_WEIGHT = 0.2

/** @param stopped once aborted, waiting calls are let through */
export function createCallQueue(
  send: Send,
  limiter: RateLimiter,
  clock: Clock,
  stopped: AbortSignal,
): CallQueue {
  const state: QueueState = {
    send,
    limiter,
    clock,
    stopped,
    waiting: [],
    underWay: 0,
    freeSince: clock.now(),
    sent: [],
    wakesAt: Infinity,
    roundMs: null,
  }
  stopped.addEventListener('abort', () => advance(state), { once: true })
  return {
    async call(request, identity, began) {
      return enqueue(state, { ...kindOf(request, identity), size: 1, request, identity, began })
    },
    batch: (items, given) => batch(state, items, given),
  }
}

async function batch(
  state: QueueState,
  items: BatchItem[],
  { identity, options, began }: QueuedBatch,
): Promise<Map<string, Attempt>> {
  const { clock, limiter } = state
  const request = { ...options, method: 'POST', path: '/$batch', body: batchBody(items) } as const
  let sent: Sent = { at: clock.now(), underWay: 0 }
  const whole = await enqueue(state, {
    kind: 'batch',
    isLarge: false,
    size: items.length,
    request,
    identity,
    began(whenSent) {
      sent = whenSent
      began()
    },
  })
  const answers = countedAnswers(items, whole)
  limiter.answered(answers, sent.at, sent.underWay)
  return answers
}

/** Only the app's reads of photos go together: what a person may read, Graph decides for each of them. */
function kindOf(
  { method, path, version, headers, isAlone = false }: QueuedRequest,
  { as }: Identity,
): Pick<WaitingCall, 'kind' | 'isLarge'> {
  const isRead = method === 'GET' && /^\/users\/[^/]+\/photo(\/\$value)?$/.test(path)
  const isPlain = as === 'app' && version === undefined && headers === undefined
  if (!isRead || !isPlain || isAlone) return { kind: 'single', isLarge: false }
  return { kind: 'read', isLarge: path.endsWith('/$value') }
}

type Asked = Omit<Waiting, 'since' | 'settle' | 'onBehalf'>

function enqueue(state: QueueState, asked: Asked): Promise<Attempt> {
  const onBehalf = AsyncLocalStorage.snapshot()
  return new Promise((settle) => {
    state.waiting.push({ ...asked, since: state.clock.now(), onBehalf, settle })
    advance(state)
  })
}

/** Sends what may be sent now, and plans the next look if time alone can bring it. */
function advance(state: QueueState): void {
  const { limiter, stopped, waiting } = state
  while (waiting.length > 0) {
    if (stopped.aborted) {
      for (const call of waiting.splice(0))
        void sendAlone(state, call, { at: state.clock.now(), underWay: 0 })
      return
    }
    const concurrency = limiter.concurrency()
    const free = concurrency - state.underWay
    if (free <= 0) return
    const waitMs = limiter.waitMs(waiting.length)
    if (waitMs > 0) return wakeIn(state, waitMs)
    const next = nextCalls(waiting, momentOf(state, concurrency))
    if ('waitMs' in next) return wakeIn(state, next.waitMs)
    for (const call of next.send) waiting.splice(waiting.indexOf(call), 1)
    void begin(state, next.send, next.slots)
  }
}

function momentOf(
  { clock, limiter, underWay, sent, freeSince, roundMs }: QueueState,
  concurrency: number,
): Moment {
  const now = clock.now()
  const free = concurrency - underWay
  return {
    now,
    concurrency,
    free,
    freeSince,
    maxReads: maxReadsOf(roundMs, limiter.rate()),
    gatherMs: gatherMsOf(roundMs),
    holdMs: holdMsOf(roundMs),
    haveBegun: haveBegun(
      sent.map(({ at }) => at),
      now,
      { roundMs, freeShare: free / concurrency },
    ),
  }
}

function wakeIn(state: QueueState, milliseconds: number): void {
  const { clock, stopped } = state
  const at = clock.now() + milliseconds
  if (!Number.isFinite(at) || state.wakesAt <= at) return
  state.wakesAt = at
  void clock.sleep(milliseconds, stopped).then(() => {
    if (state.wakesAt !== at) return
    state.wakesAt = Infinity
    advance(state)
  })
}

function note(state: QueueState): Sent {
  const { clock, sent, underWay } = state
  const at = clock.now()
  for (const each of sent) if (each.at === at) each.underWay = underWay
  const now = { at, underWay }
  sent.push(now)
  return now
}

/** Sends calls as one request, and makes room for others when it is answered. */
async function begin(state: QueueState, calls: Waiting[], slots: number): Promise<void> {
  const { limiter, clock } = state
  const size = calls.reduce((sum, call) => sum + call.size, 0)
  state.underWay += slots
  limiter.started(size)
  const sent = note(state)
  try {
    if (calls.length > 1) await sendTogether(state, calls, sent)
    else for (const call of calls) await sendAlone(state, call, sent)
  } finally {
    const now = clock.now()
    const took = (now - sent.at) / Math.ceil(size / BATCH_ITEMS_AT_ONCE)
    state.roundMs = (state.roundMs ?? took) * (1 - ROUND_WEIGHT) + took * ROUND_WEIGHT
    state.underWay -= slots
    state.sent.splice(state.sent.indexOf(sent), 1)
    state.freeSince = now
    advance(state)
  }
}

/** Never rejects: whoever waits for the call has the error. */
async function sendAlone(state: QueueState, call: Waiting, sent: Sent): Promise<void> {
  const { send, limiter, clock } = state
  const { kind, request, identity, began, settle, onBehalf } = call
  const { mayStart, ...asked } = request
  try {
    if (mayStart && !(await mayStart())) return settle({ kind: 'withdrawn' })
    sent.at = clock.now()
    sent.underWay = Math.max(sent.underWay, state.underWay)
    began(sent)
    const attempt = await onBehalf(() => send(asked, identity))
    if (kind !== 'batch')
      limiter.answered(new Map([[request.path, attempt]]), sent.at, sent.underWay)
    settle(attempt)
  } catch (error) {
    settle(Promise.reject(error))
  }
}

/** Never rejects, like `sendAlone`. All are of the app. */
async function sendTogether(state: QueueState, calls: Waiting[], sent: Sent): Promise<void> {
  const { send, limiter } = state
  const items = calls.map(({ request: { path } }, n) => ({
    id: `${n}`,
    method: 'GET' as const,
    path,
  }))
  for (const { began } of calls) began(sent)
  try {
    const body = batchBody(items)
    const request = { method: 'POST', path: '/$batch', priority: 'low', body } as const
    const asFirst = calls[0]?.onBehalf ?? AsyncLocalStorage.snapshot()
    const whole = await asFirst(() => send(request, { as: 'app' }))
    const answers = countedAnswers(items, whole)
    const byPath = new Map<string, Attempt>()
    for (const [n, { request: asked, settle }] of calls.entries()) {
      const answer = answers.get(`${n}`) ?? missing
      byPath.set(asked.path, answer)
      settle(answer)
    }
    limiter.answered(byPath, sent.at, sent.underWay)
  } catch (error) {
    for (const { settle } of calls) settle(Promise.reject(error))
  }
}
