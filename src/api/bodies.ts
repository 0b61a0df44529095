import { Readable } from 'node:stream'
import { plugins, type Request, type RequestHandler, type Response } from 'restify'
import * as z from 'zod'
import { AppError } from '../core/errors.ts'
import { check } from './check.ts'

/** bytes of a JSON body */
const mostJson = 1024 * 1024
/** bytes of a picture */
const mostPicture = 25 * 1024 * 1024

/** Schemas by media type, for the OpenAPI document. */
export type Content = Record<string, { schema: z.ZodType | { type: string; format?: string } }>

/** What a route takes in its body: how it is read, and how it stands in the OpenAPI document. */
export interface Body<B> {
  read(request: Request, response: Response): Promise<B>
  content: Content
}

/** A JSON body of at most 1 MB that fits the schema; no body at all counts as `{}`. */
export const jsonBody = <S extends z.ZodType>(schema: S): Body<z.output<S>> => ({
  read: async (request, response) => check(schema, await readJson(request, response), 'body'),
  content: { 'application/json': { schema } },
})

/**
 * A picture as it is, as a stream that ends with `file_too_large` beyond 25 MB. The declared type of the body does
 * not matter: what it is shows in its bytes.
 */
export const pictureBody: Body<Readable> = {
  read: async (request) => Readable.from(limited(request), { objectMode: false }),
  content: { '*/*': { schema: { type: 'string', format: 'binary' } } },
}

const jsonReaders: RequestHandler[] = [
  plugins.bodyReader({ maxBodySize: mostJson }),
  ...plugins.jsonBodyParser({ bodyReader: true }),
]

/**
 * Reads and parses a JSON body.
 * @throws AppError `body_too_large` over 1 MB, `invalid_request` when it is not JSON or not declared as such
 */
export async function readJson(request: Request, response: Response): Promise<unknown> {
  if (declaredLength(request) > mostJson) throw new AppError('body_too_large')
  for (const reader of jsonReaders)
    await new Promise<void>((resolve, reject) => {
      reader(request, response, (error?: unknown) =>
        error instanceof Error ? reject(error) : resolve(),
      )
    })
  const body: unknown = request.body
  if (body === undefined || body === '') return {}
  if (typeof body === 'string' || Buffer.isBuffer(body))
    throw new AppError('invalid_request', { detail: 'body: not sent as application/json' })
  return body
}

const declaredLength = (request: Request): number => Number(request.headers['content-length'] ?? 0)

/** Fails inside the stream even when the length was declared: whoever keeps the file has to hear of it. */
async function* limited(request: Request): AsyncGenerator<Buffer> {
  if (declaredLength(request) > mostPicture) throw new AppError('file_too_large')
  let bytes = 0
  // Destroying the request would end the connection before the answer is out.
  for await (const chunk of request.iterator({ destroyOnReturn: false }) as AsyncIterable<Buffer>) {
    bytes += chunk.length
    if (bytes > mostPicture) throw new AppError('file_too_large')
    yield chunk
  }
}
