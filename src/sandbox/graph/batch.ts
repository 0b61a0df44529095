import { Hono as App, type Context } from 'hono'
import * as z from 'zod'
import type { Hono, World } from '../world.ts'
import { graphError } from './errors.ts'

const most = 20
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

/** How one request of a batch is answered: by the same handlers as any other. */
export type Dispatch = (request: Request, c: Context<Hono>) => Promise<Response>

/** `POST /$batch` (platform facts B): answers of the items come in any order, images as base64. */
export function batchRoutes(world: World, dispatch: Dispatch): App<Hono> {
  const app = new App<Hono>()
  app.post('/:version{v1.0|beta}/$batch', async (c) => {
    const body: unknown = await c.req.json().catch(() => null)
    const parsed = batch.safeParse(body)
    if (!parsed.success) return bad(c, 'Invalid batch payload format.')
    const { requests } = parsed.data
    if (requests.length > most) {
      return bad(c, `Number of batch request steps exceeds the maximum value of ${most}.`)
    }
    const ids = new Set(requests.map(({ id }) => id.toLowerCase()))
    if (ids.size < requests.length) return bad(c, 'Invalid batch: request ids must be unique.')
    const strange = requests.flatMap(({ dependsOn }) => dependsOn).find((id) => !has(ids, id))
    if (strange !== undefined) return bad(c, `Invalid batch: there is no request '${strange}'.`)
    return c.json({ responses: await answers(c, world, requests, dispatch) })
  })
  return app
}

async function answers(
  c: Context<Hono>,
  world: World,
  requests: BatchRequest[],
  dispatch: Dispatch,
): Promise<BatchResponse[]> {
  const running = new Map<string, Promise<BatchResponse>>()
  const answer = async (item: BatchRequest): Promise<BatchResponse> => {
    for (const parent of item.dependsOn) {
      const before = await running.get(parent.toLowerCase())
      if (!before || before.status >= 400) return failedDependency(item.id)
    }
    return one(c, item, dispatch)
  }
  for (const item of requests) running.set(item.id.toLowerCase(), answer(item))
  const all = await Promise.all(running.values())
  // the last first: nobody may rely on the order
  return all.toReversed().filter((each) => !isMissing(world, c, each, requests))
}

async function one(
  c: Context<Hono>,
  item: BatchRequest,
  dispatch: Dispatch,
): Promise<BatchResponse> {
  const version = c.req.param('version') ?? 'v1.0'
  const url = new URL(
    `http://localhost/graph.microsoft.com/${version}/${item.url.replace(/^\//, '')}`,
  )
  const headers = new Headers(item.headers)
  headers.set('authorization', c.req.header('authorization') ?? '')
  const response = await dispatch(
    new Request(url, { method: item.method, headers, body: bodyOf(item) }),
    c,
  )
  const type = response.headers.get('content-type') ?? ''
  const bytes = Buffer.from(await response.arrayBuffer())
  const shown = ['content-type', 'retry-after'].flatMap((name): [string, string][] => {
    const value = response.headers.get(name)
    return value === null ? [] : [[capitals(name), value]]
  })
  return {
    id: item.id,
    status: response.status,
    headers: Object.fromEntries(shown),
    body: bytes.length === 0 ? null : decoded(bytes, type),
  }
}

/** JSON as it is, any other type as base64 of either alphabet. */
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

/** A fault may leave out the answer though the work was done. */
function isMissing(
  world: World,
  c: Context<Hono>,
  answer: BatchResponse,
  requests: BatchRequest[],
): boolean {
  const item = requests.find(({ id }) => id === answer.id)
  const target = `graph.microsoft.com/${c.req.param('version') ?? ''}/${item?.url.replace(/^\//, '') ?? ''}`
  const method = item?.method ?? 'GET'
  const kinds = ['missingBatchAnswer'] as const
  return world.faults.strike({ method, target, kinds }) !== null
}

function bad(c: Context, message: string): Response {
  return graphError(c, 400, 'BadRequest', message)
}

function has(ids: ReadonlySet<string>, id: string): boolean {
  return ids.has(id.toLowerCase())
}

function capitals(name: string): string {
  return name.replace(/(^|-)[a-z]/g, (letters) => letters.toUpperCase())
}
