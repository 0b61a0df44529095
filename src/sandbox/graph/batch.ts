import { Hono, type Context } from 'hono'
import * as z from 'zod'
import type { SandboxEnv, Services } from '../services.ts'
import { isAboutPhotos } from '../traffic/photosUnderWay.ts'
import { graphError } from './errors.ts'

const MAX_BATCH_REQUESTS = 20
/** "at most four" of a batch run at once at the Outlook service, which keeps photos (Graph: throttling-limits). */
const PHOTOS_AT_ONCE = 4
const request = z.looseObject({
  id: z.string().min(1),
  method: z.string().transform((method) => method.toUpperCase()),
  url: z.string().min(1),
  headers: z.record(z.string(), z.string()).default({}),
  body: z.unknown().optional(),
  dependsOn: z.array(z.string()).default([]),
})
const batch = z.object({ requests: z.array(request).min(1) })
type BatchRequest = z.infer<typeof request>

interface BatchResponse {
  id: string
  status: number
  headers: Record<string, string>
  body: unknown
}

/** Answers one request of a batch by the same handlers as any other. */
export type Dispatch = (request: Request, c: Context<SandboxEnv>) => Promise<Response>

/**
 * `POST /$batch`: responses come in any order, images as base64 (Graph: json-batching). Items about photos run four at a
 * time, all others together.
 */
export function batchRoutes(services: Services, dispatch: Dispatch): Hono<SandboxEnv> {
  const app = new Hono<SandboxEnv>()
  app.post('/:version{v1.0|beta}/$batch', async (c) => {
    const body: unknown = await c.req.json().catch(() => null)
    const parsed = batch.safeParse(body)
    if (!parsed.success) return bad(c, 'Invalid batch payload format.')
    const { requests } = parsed.data
    if (requests.length > MAX_BATCH_REQUESTS) {
      return bad(
        c,
        `Number of batch request steps exceeds the maximum value of ${MAX_BATCH_REQUESTS}.`,
      )
    }
    const ids = new Set(requests.map(({ id }) => id.toLowerCase()))
    if (ids.size < requests.length) return bad(c, 'Invalid batch: request ids must be unique.')
    const unknown = requests.flatMap(({ dependsOn }) => dependsOn).find((id) => !has(ids, id))
    if (unknown !== undefined) return bad(c, `Invalid batch: there is no request '${unknown}'.`)
    return c.json({ responses: await answers(c, services, requests, dispatch) })
  })
  return app
}

async function answers(
  c: Context<SandboxEnv>,
  services: Services,
  requests: BatchRequest[],
  dispatch: Dispatch,
): Promise<BatchResponse[]> {
  const running = new Map<string, Promise<BatchResponse>>()
  const inTurn = fewAtOnce(PHOTOS_AT_ONCE)
  const answer = async (item: BatchRequest): Promise<BatchResponse> => {
    for (const parent of item.dependsOn) {
      const before = await running.get(parent.toLowerCase())
      if (!before || before.status >= 400) return failedDependency(item.id)
    }
    const target = targetOf(c, item)
    const answered = () => one(c, item, target, dispatch)
    return target !== null && isAboutPhotos(target) ? inTurn(answered) : answered()
  }
  for (const item of requests) running.set(item.id.toLowerCase(), answer(item))
  const all = await Promise.all(running.values())
  // Reversed, so that a client that relies on the order fails.
  return all.toReversed().filter((each) => !isMissing(services, c, each, requests))
}

/** Runs at most `max` tasks at once, in the order in which they are given. */
function fewAtOnce(max: number) {
  let running = 0
  const waiting: (() => void)[] = []
  return async <T>(task: () => Promise<T>): Promise<T> => {
    if (running === max) await new Promise<void>((begin) => void waiting.push(begin))
    else running += 1
    try {
      return await task()
    } finally {
      const next = waiting.shift()
      if (next) next()
      else running -= 1
    }
  }
}

async function one(
  c: Context<SandboxEnv>,
  item: BatchRequest,
  target: string | null,
  dispatch: Dispatch,
): Promise<BatchResponse> {
  if (target === null) return elsewhere(item)
  const headers = new Headers(item.headers)
  headers.set('authorization', c.req.header('authorization') ?? '')
  const request = { method: item.method, headers, body: bodyOf(item) }
  const response = await dispatch(new Request(`http://localhost/${target}`, request), c)
  const type = response.headers.get('content-type') ?? ''
  const bytes = Buffer.from(await response.arrayBuffer())
  const shown = Object.entries(shownHeaders).flatMap(([name, as]): [string, string][] => {
    const value = response.headers.get(name)
    return value === null ? [] : [[as, value]]
  })
  return {
    id: item.id,
    status: response.status,
    headers: Object.fromEntries(shown),
    body: bytes.length === 0 ? null : decoded(bytes, type),
  }
}

/** The response headers that an item has, as Graph writes them. */
const shownHeaders = {
  'content-type': 'Content-Type',
  'retry-after': 'Retry-After',
  etag: 'ETag',
} as const

/**
 * Host, version, path and query of an item. Its url is below the version, begins with the version, or is absolute on
 * the batch's own host, as Microsoft's SDKs send it; null for another host or version.
 */
function targetOf(c: Context, { url }: BatchRequest): string | null {
  const [, host = '', version = ''] = c.req.path.split('/')
  const absolute = /^https:\/\/([^/]+)(\/.*)$/i.exec(url)
  if (absolute && absolute[1]?.toLowerCase() !== host) return null
  const path = `/${(absolute?.[2] ?? url).replace(/^\//, '')}`
  const named = /^\/(v1\.0|beta)(?=\/)/.exec(path)?.[1]
  if (named !== undefined && named !== version) return null
  return absolute && named === undefined
    ? null
    : `${host}/${version}${path.slice(named === undefined ? 0 : named.length + 1)}`
}

function elsewhere({ id, url }: BatchRequest): BatchResponse {
  const message = `The sandbox does not stand in for ${url} in this batch.`
  const headers = { 'Content-Type': 'application/json' }
  return { id, status: 501, headers, body: { error: { code: 'NotImplemented', message } } }
}

/** JSON as it is; any other content type is base64 or base64url. */
function bodyOf({ method, body, headers }: BatchRequest): BodyInit | null {
  if (method === 'GET' || method === 'DELETE' || body === undefined || body === null) return null
  const type = Object.entries(headers).find(([name]) => name.toLowerCase() === 'content-type')?.[1]
  if (typeof body !== 'string' || type?.startsWith('application/json')) return JSON.stringify(body)
  return new Uint8Array(Buffer.from(body, 'base64'))
}

function decoded(bytes: Buffer, type: string): unknown {
  if (type.startsWith('application/json')) return JSON.parse(bytes.toString()) as unknown
  return type.startsWith('text/') ? bytes.toString() : bytes.toString('base64')
}

function failedDependency(id: string): BatchResponse {
  const message = 'A request this one depends on has failed.'
  const body = { error: { code: 'FailedDependency', message } }
  return { id, status: 424, headers: { 'Content-Type': 'application/json' }, body }
}

/** Whether a fault drops this response, although the request was carried out. */
function isMissing(
  services: Services,
  c: Context<SandboxEnv>,
  answer: BatchResponse,
  requests: BatchRequest[],
): boolean {
  const item = requests.find(({ id }) => id === answer.id)
  const url = (item && targetOf(c, item)) ?? ''
  const method = item?.method ?? 'GET'
  const kinds = ['missingBatchAnswer'] as const
  return services.faults.consume({ method, url, kinds }) !== null
}

function bad(c: Context, message: string): Response {
  return graphError(c, 400, 'BadRequest', message)
}

function has(ids: ReadonlySet<string>, id: string): boolean {
  return ids.has(id.toLowerCase())
}
