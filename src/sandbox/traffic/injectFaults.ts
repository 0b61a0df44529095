import { setTimeout as pause } from 'node:timers/promises'
import { RESPONSE_ALREADY_SENT } from '@hono/node-server/utils/response'
import type { Context } from 'hono'
import { createMiddleware } from 'hono/factory'
import type { Fault, FaultKind } from './faults.ts'
import { graphError, refuse } from '../graph/errors.ts'
import type { Hono, World } from '../world.ts'

/** The faults of the wire; those of consent belong to the token endpoint, the missing answer to `$batch`. */
const onTheWire: readonly FaultKind[] = [
  'throttle',
  'status',
  'reset',
  'truncate',
  'lostAnswer',
  'expiredToken',
]

/** Stands before everything the product asks: remembers the request, and lets the scripted faults happen. */
export function misfortune(world: World) {
  return createMiddleware<Hono>(async (c, next) => {
    const began = performance.now()
    const target = targetOf(c)
    try {
      await delay(c, world, target)
      const { method } = c.req
      const fault = world.faults.strike({ method, target, kinds: onTheWire })
      const wait = fault ? null : limited(world, target)
      if (wait !== null) c.res = throttled(c, wait)
      else if (!fault) await next()
      else c.res = await befall(c, fault, next)
    } finally {
      remember(c, world, target, began)
    }
  })
}

/** `graph.microsoft.com/v1.0/users?$top=5` */
function targetOf(c: Context): string {
  const url = new URL(c.req.url)
  return `${decoded(url.pathname.slice(1))}${decoded(url.search)}`
}

async function delay(c: Context<Hono>, { options, faults }: World, target: string): Promise<void> {
  const usual = target.startsWith('graph.microsoft.com/') && !c.env.inBatch ? options.latencyMs : 0
  const fault = faults.strike({ method: c.req.method, target, kinds: ['latency'] })
  const extra = fault?.kind === 'latency' ? fault.ms : 0
  if (usual + extra > 0) await pause(usual + extra)
}

/** Seconds to stay away; of a batch each item counts, the batch itself does not. */
function limited({ limit }: World, target: string): number | null {
  const isCall = target.startsWith('graph.microsoft.com/') && !target.endsWith('/$batch')
  return isCall ? limit.take() : null
}

function throttled(c: Context<Hono>, retryAfter: number | string | null): Response {
  setRetryAfter(c, retryAfter)
  return graphError(c, 429, 'ApplicationThrottled', 'Too many requests: try again later.')
}

async function befall(
  c: Context<Hono>,
  fault: Fault,
  next: () => Promise<void>,
): Promise<Response> {
  switch (fault.kind) {
    case 'throttle':
      return throttled(c, fault.retryAfter)
    case 'status':
      setRetryAfter(c, fault.retryAfter)
      return graphError(c, fault.status as 503, fault.code, fault.message)
    case 'expiredToken':
      return refuse.token(c, 'Lifetime validation failed, the token is expired.')
    case 'reset':
      return cut(c, null)
    case 'lostAnswer':
      await next()
      return cut(c, null)
    case 'truncate':
      await next()
      return cut(c, c.res)
    case 'latency':
    case 'consentRequired':
    case 'mfaRequired':
    case 'missingBatchAnswer':
      break
  }
  throw new Error(`The fault ${fault.kind} does not happen on the wire.`)
}

/** Ends the connection: at once, or in the middle of `answer`. An item of a batch has none of its own. */
async function cut(c: Context<Hono>, answer: Response | null): Promise<Response> {
  if (c.env.inBatch) return graphError(c, 504, 'UnknownError', 'The backend did not answer.')
  const { outgoing } = c.env
  if (answer) {
    const body = Buffer.from(await answer.arrayBuffer())
    const length = String(Math.max(body.length, 2))
    outgoing.writeHead(answer.status, {
      ...Object.fromEntries(answer.headers),
      'content-length': length,
    })
    await new Promise<void>((done) => {
      outgoing.write(body.subarray(0, Math.max(1, Math.floor(body.length / 2))), () => done())
    })
  }
  outgoing.destroy()
  // hono would merge the headers of the answer that nobody gets
  c.res = undefined
  return RESPONSE_ALREADY_SENT
}

function setRetryAfter(c: Context, retryAfter: number | string | null): void {
  if (retryAfter !== null) c.header('Retry-After', String(retryAfter))
}

function remember(c: Context<Hono>, world: World, target: string, began: number): void {
  const [host = '', ...rest] = target.split('/')
  const path = `/${rest.join('/')}`
  world.requests.record({
    at: new Date().toISOString(),
    method: c.req.method,
    host,
    path: host === 'graph.microsoft.com' ? path : (path.split('?')[0] ?? path),
    status: c.env.outgoing.destroyed ? 0 : c.res.status,
    ms: Math.round(performance.now() - began),
    inBatch: c.env.inBatch ?? false,
  })
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    // a lone % is matched and shown as it came
    return text
  }
}
