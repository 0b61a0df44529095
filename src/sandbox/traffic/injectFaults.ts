import { setTimeout as pause } from 'node:timers/promises'
import { RESPONSE_ALREADY_SENT } from '@hono/node-server/utils/response'
import type { Context } from 'hono'
import { createMiddleware } from 'hono/factory'
import { graphHosts } from '../clouds.ts'
import type { Fault, FaultKind } from './faults.ts'
import { isAboutPhotos } from './photosUnderWay.ts'
import { graphError, refuse } from '../graph/errors.ts'
import type { SandboxEnv, Services } from '../services.ts'

/**
 * The faults injected here. The token endpoint injects Entra's errors, `$batch` the missing response, the photos the form
 * of none and what becomes of a write, the roles that somebody has none, the chat the faults of Bot Service.
 */
const wireFaults: readonly FaultKind[] = [
  'throttle',
  'status',
  'reset',
  'truncate',
  'lostAnswer',
  'expiredToken',
]

/** Middleware in front of every stood-in host: logs the request, applies the rate limit, injects faults. */
export function injectFaults(services: Services) {
  return createMiddleware<SandboxEnv>(async (c, next) => {
    const began = performance.now()
    const target = targetOf(c)
    const isPhoto = isGraph(target) && isAboutPhotos(target)
    if (isPhoto && !services.photosUnderWay.begin()) {
      c.res = tooManyAtOnce(c)
      logRequest(c, services, target, began)
      return
    }
    try {
      await delay(c, services, target)
      const { method } = c.req
      const fault = services.faults.consume({ method, url: target, kinds: wireFaults })
      const wait = fault ? null : secondsToWait(services, target)
      if (wait !== null) c.res = throttled(c, wait)
      else if (!fault) await next()
      else c.res = await applyFault(c, fault, next)
    } finally {
      if (isPhoto) services.photosUnderWay.end()
      logRequest(c, services, target, began)
    }
  })
}

/** The decoded host, path and query: `graph.microsoft.com/v1.0/users?$top=5`. */
export function targetOf(c: Context): string {
  const url = new URL(c.req.url)
  return `${decoded(url.pathname.slice(1))}${decoded(url.search)}`
}

async function delay(
  c: Context<SandboxEnv>,
  { options, faults }: Services,
  target: string,
): Promise<void> {
  // A batch takes as long as its items.
  const usual = isGraph(target) && !target.endsWith('/$batch') ? options.latencyMs : 0
  const fault = faults.consume({ method: c.req.method, url: target, kinds: ['latency'] })
  const extra = fault?.kind === 'latency' ? fault.ms : 0
  if (usual + extra > 0) await pause(usual + extra)
}

/** Seconds until the rate limit allows the call; null if it does. The items of a batch count, the batch does not. */
function secondsToWait({ rateLimit }: Services, target: string): number | null {
  const isCall = isGraph(target) && !target.endsWith('/$batch')
  return isCall ? rateLimit.take() : null
}

function throttled(c: Context<SandboxEnv>, retryAfter: number | string | null): Response {
  setRetryAfter(c, retryAfter)
  return graphError(c, 429, 'ApplicationThrottled', 'Too many requests: try again later.')
}

/** As the Outlook service refuses a fifth call; one second, because a place is free as soon as a call has ended. */
function tooManyAtOnce(c: Context): Response {
  setRetryAfter(c, 1)
  const message = 'Application is over its MailboxConcurrency limit.'
  return graphError(c, 429, 'ApplicationThrottled', message)
}

async function applyFault(
  c: Context<SandboxEnv>,
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
      return dropConnection(c, null)
    case 'lostAnswer':
      await next()
      return dropConnection(c, null)
    case 'truncate':
      await next()
      return dropConnection(c, c.res)
    case 'latency':
    case 'consentRequired':
    case 'mfaRequired':
    case 'entraError':
    case 'connectorTimeout':
    case 'redeliver':
    case 'missingBatchAnswer':
    case 'lateRead':
    case 'differentPhoto':
    case 'noPhoto':
    case 'unreadablePhoto':
    case 'rolesWithdrawn':
      break
  }
  throw new Error(`The fault ${fault.kind} is not injected here.`)
}

/** Closes the connection at once, or halfway through `answer`. An item of a batch, which has none, gets a 504. */
async function dropConnection(c: Context<SandboxEnv>, answer: Response | null): Promise<Response> {
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
  // Otherwise Hono merges the headers of the response that is not sent.
  c.res = undefined
  return RESPONSE_ALREADY_SENT
}

function setRetryAfter(c: Context, retryAfter: number | string | null): void {
  if (retryAfter !== null) c.header('Retry-After', String(retryAfter))
}

function logRequest(
  c: Context<SandboxEnv>,
  services: Services,
  target: string,
  began: number,
): void {
  const [host = '', ...rest] = target.split('/')
  const path = `/${rest.join('/')}`
  services.requestLog.record({
    at: new Date().toISOString(),
    method: c.req.method,
    host,
    path: isGraph(target) ? path : (path.split('?')[0] ?? path),
    status: c.env.outgoing.destroyed ? 0 : c.res.status,
    ms: Math.round(performance.now() - began),
    inBatch: c.env.inBatch ?? false,
    actingAs: c.env.actingAs ?? null,
    clientRequestId: isGraph(target) ? (c.req.header('client-request-id') ?? null) : null,
  })
}

function isGraph(target: string): boolean {
  return graphHosts.has(target.split('/')[0] ?? '')
}

/** The text without percent signs; one with a malformed escape stays as it is. */
export function decoded(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    // malformed
    return text
  }
}
