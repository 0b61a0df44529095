import { Readable } from 'node:stream'
import { plugins, type Request, type RequestHandler, type Response } from 'restify'
import * as z from 'zod'
import { AppError } from '../core/errors.ts'
import { check } from './check.ts'
import { LIMITS } from './contract.ts'

const { MAX_JSON_BYTES, MAX_SOURCE_BYTES } = LIMITS

/** Schemas by media type, for the OpenAPI document. */
export type Content = Record<string, { schema: z.ZodType | { type: string; format?: string } }>

/** How the body of a request is read, and how the OpenAPI document describes it. */
export interface Body<B> {
  read(request: Request, response: Response): Promise<B>
  content: Content
}

/** A JSON body of at most `MAX_JSON_BYTES` that fits the schema; an empty body counts as `{}`. */
export const jsonBody = <S extends z.ZodType>(schema: S): Body<z.output<S>> => ({
  read: async (request, response) => check(schema, await readJson(request, response), 'body'),
  content: { 'application/json': { schema } },
})

/**
 * The bytes of a picture as a stream, which fails with `file_too_large` beyond `MAX_SOURCE_BYTES`. Content-Type is
 * ignored: the format is read from the bytes.
 */
export const pictureBody: Body<Readable> = {
  read: async (request) => Readable.from(limited(request), { objectMode: false }),
  content: { '*/*': { schema: { type: 'string', format: 'binary' } } },
}

const jsonReaders: RequestHandler[] = [
  plugins.bodyReader({ maxBodySize: MAX_JSON_BYTES }),
  ...plugins.jsonBodyParser({ bodyReader: true }),
]

/**
 * Reads and parses a JSON body.
 * @throws AppError `body_too_large` beyond `MAX_JSON_BYTES`, `invalid_request` when it isn't JSON or not declared as such
 */
export async function readJson(request: Request, response: Response): Promise<unknown> {
  if (declaredLength(request) > MAX_JSON_BYTES) throw new AppError('body_too_large')
  // restify leaves bodies of some other types unread, as if there were none.
  if (hasBody(request) && !isJson(request))
    throw new AppError('invalid_request', { detail: 'content-type: not application/json' })
  for (const reader of jsonReaders)
    await new Promise<void>((resolve, reject) => {
      reader(request, response, (error?: unknown) =>
        error instanceof Error ? reject(error) : resolve(),
      )
    })
  const body: unknown = request.body
  if (body === undefined || body === '') return {}
  return body
}

const hasBody = ({ headers }: Request): boolean =>
  headers['transfer-encoding'] !== undefined || Number(headers['content-length'] ?? 0) > 0

const isJson = (request: Request): boolean =>
  /^application\/(.+\+)?json$/i.test(request.contentType())

const declaredLength = (request: Request): number => Number(request.headers['content-length'] ?? 0)

/** Checks a declared length in the stream as well, so that the stream's reader gets the error. */
async function* limited(request: Request): AsyncGenerator<Buffer> {
  if (declaredLength(request) > MAX_SOURCE_BYTES) throw new AppError('file_too_large')
  let bytes = 0
  // Destroying the request would close the connection before the answer is sent.
  for await (const chunk of request.iterator({ destroyOnReturn: false }) as AsyncIterable<Buffer>) {
    bytes += chunk.length
    if (bytes > MAX_SOURCE_BYTES) throw new AppError('file_too_large')
    yield chunk
  }
}
