import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import type { Response } from 'restify'
import * as z from 'zod'
import type { Content } from './bodies.ts'
import { sendEvents } from './events.ts'

/** What a route gives: how it is sent, and how it stands in the OpenAPI document. */
export interface Answer<R> {
  send(response: Response, result: R): Promise<void>
  /** statuses of success; `content: null` = no body */
  statuses: Record<number, { description: string; content: Content | null }>
}

/** JSON that fits the schema; what the schema does not name is left out. */
export const json = <S extends z.ZodType>(
  schema: S,
  status: 200 | 201 | 202 = 200,
): Answer<z.input<S>> => ({
  send: async (response, result) => {
    response.send(status, schema.parse(result))
  },
  statuses: { [status]: { description: 'Done', content: { 'application/json': { schema } } } },
})

/** A JPEG, or 204 for null. */
export const jpeg: Answer<Buffer | null> = {
  send: async (response, result) => {
    if (!result) response.send(204)
    else response.sendRaw(200, result, jpegHeaders(result))
  },
  statuses: {
    200: {
      description: 'The photo',
      content: { 'image/jpeg': { schema: { type: 'string', format: 'binary' } } },
    },
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
}

/** A file to be kept, sent as it is made; what fails before its first piece can still be answered as an error. */
export const download: Answer<Download> = {
  send: async (response, { fileName, chunks }) => {
    const pieces = chunks[Symbol.asyncIterator]()
    const first = await pieces.next()
    response.writeHead(200, {
      'Content-Type': fileName.endsWith('.xlsx') ? mediaTypes.xlsx : mediaTypes.csv,
      'Content-Disposition': `attachment; filename="${fileName}"`,
    })
    await pipeline(Readable.from(startingWith(first, pieces)), response)
  },
  statuses: {
    200: {
      description: 'The file; its name is in Content-Disposition',
      content: Object.fromEntries(
        Object.values(mediaTypes).map((type) => [
          type,
          { schema: { type: 'string', format: 'binary' } },
        ]),
      ),
    },
  },
}

async function* startingWith<T>(first: IteratorResult<T>, rest: AsyncIterator<T>) {
  for (let next = first; !next.done; next = await rest.next()) yield next.value
}

/** Server-sent events as `sendEvents` describes them. */
export const events = <S extends z.ZodType>(
  schema: S,
  isLast: (update: z.input<S>) => boolean,
): Answer<AsyncIterable<z.input<S>>> => ({
  send: (response, updates) => sendEvents(response, updates, { schema, isLast }),
  statuses: {
    200: {
      description: 'Events `progress`, the last one again as `finished`; the data of each is JSON',
      content: { 'text/event-stream': { schema: { type: 'string' } } },
    },
  },
})
