import * as z from 'zod'
import type { Failure, Lookup, Outcome, PhotoMetadata } from '../model.ts'
import { MAX_BATCH } from './batch.ts'
import { failureOf, saysNoPhoto } from './codes.ts'
import { parseJson } from './json.ts'
import type { Graph, GraphAnswer, GraphReply, GraphRequest, Identity } from './request.ts'

/** Photos of people, as one identity. Ids are Entra object ids. */
export interface PhotoAccess {
  metadata(personId: string): Promise<Lookup<PhotoMetadata>>
  /** the largest JPEG Graph has */
  bytes(personId: string): Promise<Lookup<Buffer>>
  /** may be repeated; `etag` is null unless Graph told it, so read it back */
  put(personId: string, jpeg: Buffer): Promise<Outcome>
  /** `unchanged` when there was none */
  remove(personId: string): Promise<Outcome>
}

/** Above this many bytes Graph answers a misleading 404 for people without a mailbox (microsoft-graph-docs#8236). */
const MAX_WITHOUT_MAILBOX = 100 * 1024
/** batches in flight; Graph runs four items at a time anyway */
const BATCHES_AT_ONCE = 3

const metadataSchema = z.object({
  '@odata.mediaEtag': z.string().min(1),
  width: z.number().int().nonnegative(),
  height: z.number().int().nonnegative(),
})

/** `bulk` asks with low priority, so that people who wait come first. */
export function photosAs(
  graph: Graph,
  identity: Identity,
  options: { bulk?: boolean } = {},
): PhotoAccess {
  const priority = options.bulk ? ({ priority: 'low' } as const) : {}
  const pathTo = (personId: string) => photoPath(personId, identity)
  return {
    async metadata(personId) {
      const path = pathTo(personId)
      return metadataOf(await graph.call({ method: 'GET', path, ...priority }, identity))
    },
    async bytes(personId) {
      const path = `${pathTo(personId)}/$value`
      return bytesOf(await graph.call({ method: 'GET', path, ...priority }, identity))
    },
    async put(personId, jpeg) {
      const path = `${pathTo(personId)}/$value`
      const headers = { 'Content-Type': 'image/jpeg' }
      const request = { method: 'PUT', path, headers, body: jpeg, ...priority } as const
      const reply = await graph.call(request, identity)
      if (reply.kind !== 'answer') return reply
      if (succeeded(reply)) return doneWith(reply)
      if (saysNoPhoto(reply) && jpeg.length > MAX_WITHOUT_MAILBOX)
        return tooLargeOrGone(graph, personId, identity, reply)
      return failureOf(reply, 'write')
    },
    async remove(personId) {
      const path = `${pathTo(personId)}/$value`
      const reply = await graph.call({ method: 'DELETE', path, ...priority }, identity)
      if (reply.kind !== 'answer') return reply
      if (succeeded(reply)) return doneWith(reply)
      return saysNoPhoto(reply) ? { kind: 'unchanged' } : failureOf(reply, 'write')
    },
  }
}

/** Everybody's photo metadata as the app, twenty a request and with low priority; every id asked for has an answer. */
export function photoStates(
  graph: Graph,
  personIds: string[],
): Promise<Map<string, Lookup<PhotoMetadata>>> {
  return askForAll(graph, personIds, statePath, metadataOf, { priority: 'low' })
}

/** 96 px JPEGs as the app, twenty a request; Graph gives the next smaller size when it has no larger one. */
export function thumbnailsOf(
  graph: Graph,
  personIds: string[],
): Promise<Map<string, Lookup<Buffer>>> {
  return askForAll(graph, personIds, thumbnailPath, bytesOf)
}

const statePath = (id: string): string => `/users/${encodeURIComponent(id)}/photo`
const thumbnailPath = (id: string): string => `/users/${encodeURIComponent(id)}/photos/96x96/$value`

/** One's own photo by `/me`, which needs no right over others. */
function photoPath(personId: string, identity: Identity): string {
  return identity.as === 'person' && identity.principal.id === personId
    ? '/me/photo'
    : statePath(personId)
}

async function askForAll<Value>(
  graph: Graph,
  personIds: string[],
  pathOf: (id: string) => string,
  read: (reply: GraphReply) => Lookup<Value>,
  options: Pick<GraphRequest, 'priority'> = {},
): Promise<Map<string, Lookup<Value>>> {
  const ids = [...new Set(personIds)]
  const answers = new Map<string, Lookup<Value>>()
  const worker = async () => {
    for (let some = ids.splice(0, MAX_BATCH); some.length > 0; some = ids.splice(0, MAX_BATCH)) {
      const items = some.map((id) => ({ id, method: 'GET' as const, path: pathOf(id) }))
      const replies = await graph.batch(items, { as: 'app' }, options)
      for (const [id, reply] of replies) answers.set(id, read(reply))
    }
  }
  await Promise.all(Array.from({ length: BATCHES_AT_ONCE }, worker))
  return answers
}

function metadataOf(reply: GraphReply): Lookup<PhotoMetadata> {
  if (reply.kind !== 'answer') return reply
  if (!succeeded(reply)) return saysNoPhoto(reply) ? { kind: 'none' } : failureOf(reply, 'read')
  const parsed = metadataSchema.safeParse(parseJson(reply.body))
  if (!parsed.success) return unreadable(reply, 'photo metadata')
  const { '@odata.mediaEtag': etag, width, height } = parsed.data
  // Graph's documentation shows a 1×1 GIF where there is no photo
  if (width <= 1 && height <= 1) return { kind: 'none' }
  return { kind: 'found', value: { etag, width, height } }
}

function bytesOf(reply: GraphReply): Lookup<Buffer> {
  if (reply.kind !== 'answer') return reply
  if (!succeeded(reply)) return saysNoPhoto(reply) ? { kind: 'none' } : failureOf(reply, 'read')
  if (reply.body.length === 0) return unreadable(reply, 'photo')
  return { kind: 'found', value: reply.body }
}

const succeeded = ({ status }: GraphAnswer): boolean => status >= 200 && status < 300

function unreadable(reply: GraphAnswer, what: string): Failure {
  const requestId = reply.headers['request-id'] ?? null
  return { kind: 'failed', code: 'graph_failed', detail: `${what} was not readable`, requestId }
}

function doneWith(reply: GraphAnswer): Outcome {
  const parsed = metadataSchema.pick({ '@odata.mediaEtag': true }).safeParse(parseJson(reply.body))
  const etag = parsed.success ? parsed.data['@odata.mediaEtag'] : null
  return { kind: 'done', etag, requestId: reply.headers['request-id'] ?? null }
}

async function tooLargeOrGone(
  graph: Graph,
  personId: string,
  identity: Identity,
  refusal: GraphAnswer,
): Promise<Outcome> {
  const path = `/users/${encodeURIComponent(personId)}?$select=id`
  const reply = await graph.call({ method: 'GET', path }, { as: 'app' })
  if (reply.kind !== 'answer') return reply
  if (!succeeded(reply)) return failureOf(reply, 'read')
  const failure = failureOf(refusal, 'write')
  return {
    kind: 'refused',
    code: 'no_mailbox_too_large',
    detail: failure.kind === 'failed' ? failure.detail : '',
    requestId: failure.kind === 'failed' ? failure.requestId : null,
  }
}
