import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { setImmediate as letOthersRun } from 'node:timers/promises'
import type { Response } from 'restify'
import * as z from 'zod'
import type { Content } from './bodies.ts'
import { sendJson } from './files/compressedJson.ts'
import { NOT_READY_STATUS } from './contract.ts'
import { sendEvents, type EventUpdate } from './events/sendEvents.ts'

/** How a route's result is sent, and how the OpenAPI document describes it. */
export interface Answer<R> {
  send(response: Response, result: R): Promise<void>
  /** by status; `content: null` = no body */
  statuses: Record<number, { description: string; content: Content | null }>
}

const binary = { schema: { type: 'string', format: 'binary' } }

/** JSON of the schema; properties that the schema doesn't name are dropped. */
export const json = <S extends z.ZodType>(
  schema: S,
  status: 200 | 201 | 202 = 200,
): Answer<z.input<S>> => ({
  send: async (response, result) => {
    response.send(status, schema.parse(result))
  },
  statuses: { [status]: { description: 'Done', content: { 'application/json': { schema } } } },
})

/** `json` of a list, which is sent compressed. */
export const compressedJson = <S extends z.ZodType>(schema: S): Answer<z.input<S>> => ({
  ...json(schema),
  send: (response, result) => sendJson(response, 200, JSON.stringify(schema.parse(result))),
})

/** Items of a long list that are made into JSON before everything else has its turn. */
const ITEMS_AT_ONCE = 10

/** `compressedJson` for an object whose only property, `name`, is a list so long that making JSON of it would hold up others. */
export const jsonList = <S extends z.ZodType>(name: string, item: S): Answer<z.input<S>[]> => ({
  send: async (response, items) => {
    const texts: string[] = []
    for (const [index, one] of items.entries()) {
      texts.push(JSON.stringify(item.parse(one)))
      if (index % ITEMS_AT_ONCE === 0) await letOthersRun()
    }
    await sendJson(response, 200, `{${JSON.stringify(name)}:[${texts.join(',')}]}`)
  },
  statuses: {
    200: {
      description: 'Done',
      content: { 'application/json': { schema: z.object({ [name]: z.array(item) }) } },
    },
  },
})

/** JSON of the schema, as a success or, unless `isReady`, with `NOT_READY_STATUS`. */
export const jsonIfReady = <S extends z.ZodType>(
  schema: S,
  isReady: (result: z.input<S>) => boolean,
): Answer<z.input<S>> => ({
  send: async (response, result) => {
    response.send(isReady(result) ? 200 : NOT_READY_STATUS, schema.parse(result))
  },
  statuses: {
    200: { description: 'Ready', content: { 'application/json': { schema } } },
    [NOT_READY_STATUS]: {
      description: 'Not ready, and why',
      content: { 'application/json': { schema } },
    },
  },
})

/** A JPEG, or 204 for null. */
export const jpeg: Answer<Buffer | null> = {
  send: async (response, result) => {
    if (!result) response.send(204)
    else response.sendRaw(200, result, jpegHeaders(result))
  },
  statuses: {
    200: { description: 'The photo', content: { 'image/jpeg': binary } },
    204: { description: 'There is no photo', content: null },
  },
}

const jpegHeaders = (picture: Buffer) => ({
  'Content-Type': 'image/jpeg',
  'Content-Length': String(picture.length),
})

export const nothing: Answer<void> = {
  send: async (response) => {
    response.send(204)
  },
  statuses: { 204: { description: 'Done', content: null } },
}

interface Download {
  fileName: string
  chunks: AsyncIterable<Uint8Array>
}

const mediaTypes = {
  csv: 'text/csv; charset=utf-8',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  zip: 'application/zip',
}

const mediaTypeOf = (fileName: string): string =>
  Object.entries(mediaTypes).find(([type]) => fileName.endsWith(`.${type}`))?.[1] ?? mediaTypes.csv

/** A file to save, streamed. The headers wait for the first chunk, so that an earlier failure is still answered as an error. */
export const download: Answer<Download> = {
  send: async (response, { fileName, chunks }) => {
    const iterator = chunks[Symbol.asyncIterator]()
    const first = await iterator.next()
    response.writeHead(200, {
      'Content-Type': mediaTypeOf(fileName),
      // It is made anew each time, so no part of it can be asked for.
      'Accept-Ranges': 'none',
      'Content-Disposition': attachment(fileName),
    })
    try {
      await pipeline(Readable.from(prepend(first, iterator)), response)
    } finally {
      // Whoever leaves ends the making of the file, also before the stream has asked for any of it.
      await iterator.return?.()
    }
  },
  statuses: {
    200: {
      description: 'The file, named in Content-Disposition',
      content: Object.fromEntries(Object.values(mediaTypes).map((type) => [type, binary])),
    },
  },
}

/** With the name in UTF-8 where it has other letters (RFC 6266), which every browser takes first. */
function attachment(fileName: string): string {
  const plain = fileName.replaceAll(/[^\x20-\x7e]|["\\]/g, '_')
  const encoded = encodeURIComponent(fileName).replaceAll(/['()*]/g, percentEncoded)
  const inUtf8 = plain === fileName ? '' : `; filename*=UTF-8''${encoded}`
  return `attachment; filename="${plain}"${inUtf8}`
}

const percentEncoded = (character: string): string =>
  `%${character.charCodeAt(0).toString(16).toUpperCase()}`

async function* prepend<T>(first: IteratorResult<T>, rest: AsyncIterator<T>) {
  for (let next = first; !next.done; next = await rest.next()) yield next.value
}

/** Server-sent events, as `sendEvents` describes them. */
export const events: Answer<AsyncIterable<EventUpdate>> = {
  send: (response, updates) => sendEvents(response, updates),
  statuses: {
    200: {
      description:
        'Events named `progress`; the last one is repeated as `finished`. Their data is JSON. A stream that ends without it is opened again, after `retry` if that is sent.',
      content: { 'text/event-stream': { schema: { type: 'string' } } },
    },
  },
}
