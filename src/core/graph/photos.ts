import * as z from 'zod'
import type { Failure, Lookup, Outcome, PhotoMetadata } from '../model.ts'
import { readAll } from './send/readAll.ts'
import { failureOf, saysNoPhoto } from './codes.ts'
import { parseJson } from './json.ts'
import type { Graph, GraphAnswer, GraphReply, GraphRequest, Identity } from './request.ts'

/** Photos of people, read and written as one identity. Ids are Entra object ids. */
export interface PhotoAccess {
  metadata(personId: string): Promise<Lookup<PhotoMetadata>>
  /** the largest size Graph has, a JPEG. @param isLarge it may be larger than a megabyte */
  bytes(personId: string, options?: { isLarge: boolean }): Promise<Lookup<Buffer>>
  /** idempotent; `etag` is null when Graph's answer has none: read it back */
  put(personId: string, jpeg: Buffer, turn?: WriteTurn): Promise<Outcome>
  /** `unchanged` when there was no photo */
  remove(personId: string, turn?: WriteTurn): Promise<Outcome>
}

/**
 * `mayStart` is asked for bulk writes when they are about to be sent; after a no, nothing is sent and the outcome is
 * `failed`. `guard` throws at the last moment.
 */
type WriteTurn = Pick<GraphRequest, 'mayStart' | 'guard'>
type Guard = NonNullable<GraphRequest['guard']>

/** For larger photos of people without a mailbox Graph answers a misleading 404 (microsoft-graph-docs#8236). */
const MAX_BYTES_WITHOUT_MAILBOX = 100 * 1024

const etagSchema = z.object({ '@odata.mediaEtag': z.string().min(1) })
const metadataSchema = z.object({
  '@odata.mediaEtag': z.string(),
  '@odata.mediaContentType': z.string().nullish(),
  width: z.number().int().nonnegative(),
  height: z.number().int().nonnegative(),
})

/** `bulk` requests have low priority, so that interactive ones come first. */
export function photosAs(
  graph: Graph,
  identity: Identity,
  options: { bulk?: boolean } = {},
): PhotoAccess {
  const priority = options.bulk ? ({ priority: 'low' } as const) : {}
  const pathTo = (personId: string) => photoPath(personId, identity)
  return {
    async metadata(personId) {
      const request = { method: 'GET', path: pathTo(personId), ...priority } as const
      const reply = await graph.call(request, identity)
      // What a write relies on, since it keeps no photo where there is none.
      const isInDoubt = reply.kind === 'answer' && isBareNotFound(reply)
      return metadataOf(
        isInDoubt ? await graph.call({ ...request, isAlone: true }, identity) : reply,
      )
    },
    async bytes(personId, { isLarge } = { isLarge: false }) {
      const path = `${pathTo(personId)}/$value`
      return bytesOf(
        await graph.call({ method: 'GET', path, isAlone: isLarge, ...priority }, identity),
      )
    },
    async put(personId, jpeg, turn) {
      const path = `${pathTo(personId)}/$value`
      const request = { ...putOf(path, jpeg), ...priority, ...turn }
      const reply = await graph.call(request, identity)
      if (reply.kind === 'answer' && saysNoPhoto(reply) && jpeg.length > MAX_BYTES_WITHOUT_MAILBOX)
        return tooLargeOrGone(graph, personId, identity, reply)
      return putOutcome(reply)
    },
    async remove(personId, turn) {
      const path = `${pathTo(personId)}/$value`
      const request = { method: 'DELETE', path, ...priority, ...turn } as const
      const reply = await graph.call(request, identity)
      if (reply.kind !== 'answer') return reply
      if (succeeded(reply)) return doneWith(reply)
      return saysNoPhoto(reply) ? { kind: 'unchanged' } : failureOf(reply, 'write')
    },
  }
}

/** In a batch this was seen for people without a photo; alone, it would be an error. */
const isBareNotFound = ({ status, inBatch, body }: GraphAnswer): boolean =>
  status === 404 && inBatch === true && body.length === 0

/** The same photos, but each attempt to change one is guarded, before any guard of its own. */
export const guardedPhotos = (photos: PhotoAccess, guard: Guard): PhotoAccess => {
  const guarded = (turn?: WriteTurn): WriteTurn => ({
    ...turn,
    async guard() {
      await guard()
      await turn?.guard?.()
    },
  })
  return {
    ...photos,
    put: (personId, jpeg, turn) => photos.put(personId, jpeg, guarded(turn)),
    remove: (personId, turn) => photos.remove(personId, guarded(turn)),
  }
}

function putOf(path: string, body: Buffer): GraphRequest {
  return { method: 'PUT', path, headers: { 'Content-Type': 'image/jpeg' }, body }
}

function putOutcome(reply: GraphReply): Outcome {
  if (reply.kind !== 'answer') return reply
  return succeeded(reply) ? doneWith(reply) : failureOf(reply, 'write')
}

/** Photo metadata of many people as the app, in batches of 20 with low priority; every id has an answer. */
export function photoStates(
  graph: Graph,
  personIds: string[],
): Promise<Map<string, Lookup<PhotoMetadata>>> {
  return readAll(graph, personIds, statePath, metadataOf, { priority: 'low' })
}

/** 96 px JPEGs as the app, in batches of 20; Graph gives the next smaller size if it has no 96 px. */
export function thumbnailsOf(
  graph: Graph,
  personIds: string[],
): Promise<Map<string, Lookup<Buffer>>> {
  return readAll(graph, personIds, thumbnailPath, bytesOf)
}

const statePath = (id: string): string => `/users/${encodeURIComponent(id)}/photo`
const thumbnailPath = (id: string): string => `/users/${encodeURIComponent(id)}/photos/96x96/$value`

/** The caller's own photo is addressed by `/me`, which needs no permission for other people's. */
function photoPath(personId: string, identity: Identity): string {
  return identity.as === 'person' && identity.principal.id === personId
    ? '/me/photo'
    : statePath(personId)
}

function metadataOf(reply: GraphReply): Lookup<PhotoMetadata> {
  if (reply.kind !== 'answer') return reply
  if (!succeeded(reply)) return saysNoPhoto(reply) ? { kind: 'none' } : failureOf(reply, 'read')
  const parsed = metadataSchema.safeParse(parseJson(reply.body))
  if (!parsed.success) return unreadable(reply, 'photo metadata')
  const { '@odata.mediaEtag': etag, '@odata.mediaContentType': type, width, height } = parsed.data
  const isPixel = width <= 1 && height <= 1
  // Documented for no photo: an empty GIF without an ETag (learn.microsoft.com/graph/api/profilephoto-get, example 3).
  if (isPixel && (etag === '' || type === 'image/gif')) return { kind: 'none' }
  if (etag === '') return unreadable(reply, 'photo metadata')
  return { kind: 'found', value: { etag, width, height } }
}

function bytesOf(reply: GraphReply): Lookup<Buffer> {
  if (reply.kind !== 'answer') return reply
  if (!succeeded(reply)) return saysNoPhoto(reply) ? { kind: 'none' } : failureOf(reply, 'read')
  if (reply.body.length === 0) return emptyPhoto(reply)
  if (isEmptyGif(reply.body)) return { kind: 'none' }
  return { kind: 'found', value: reply.body }
}

/** The 1×1 GIF of the metadata, in case Graph sends its bytes, too: width and height follow the signature. */
function isEmptyGif(body: Buffer): boolean {
  const isGif = body.length >= 10 && body.toString('latin1', 0, 4) === 'GIF8'
  return isGif && body.readUInt16LE(6) <= 1 && body.readUInt16LE(8) <= 1
}

const succeeded = ({ status }: GraphAnswer): boolean => status >= 200 && status < 300

function unreadable(reply: GraphAnswer, what: string): Failure {
  return { kind: 'failed', code: 'graph_failed', detail: `unreadable ${what}`, ...askedIn(reply) }
}

/** Graph says that there is a photo, and sends no byte of it. */
const emptyPhoto = (reply: GraphAnswer): Failure => ({
  kind: 'failed',
  code: 'photo_unreadable',
  detail: 'no bytes',
  ...askedIn(reply),
})

const askedIn = ({ headers }: GraphAnswer) => ({ requestId: headers['request-id'] ?? null })

function doneWith(reply: GraphAnswer): Outcome {
  const parsed = etagSchema.safeParse(parseJson(reply.body))
  const etag = parsed.success ? parsed.data['@odata.mediaEtag'] : null
  return { kind: 'done', etag, requestId: reply.headers['request-id'] ?? null }
}

/** Explains a 404 to a write of a large photo: either the person is gone, or they have no mailbox. */
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
