import * as z from 'zod'
import { parseJson } from './json.ts'
import type { BatchItem, GraphAnswer } from './request.ts'
import type { OneTry } from './settle.ts'

/** The most Graph takes, learn.microsoft.com/graph/json-batching */
export const MAX_BATCH = 20

const batchAnswer = z.object({
  responses: z.array(
    z.object({
      id: z.string(),
      status: z.number().int(),
      headers: z.record(z.string(), z.coerce.string()).nullish(),
      body: z.unknown(),
    }),
  ),
})

/** The JSON of a `$batch`. Bytes go as standard base64, as Microsoft's own clients send them. */
export function batchBody(items: BatchItem[]): Record<string, unknown> {
  const requests = items.map(({ id, method, path, headers, body }) => ({
    id,
    method,
    url: path,
    ...(Buffer.isBuffer(body)
      ? { headers, body: body.toString('base64') }
      : body
        ? { headers: { 'Content-Type': 'application/json', ...headers }, body }
        : headers && { headers }),
  }))
  return { requests }
}

/**
 * The answers of a `$batch` by request id (Graph compares ids without case and answers in any order). If the
 * batch as a whole was not answered, every item has what the batch has; an item without an answer is absent.
 */
export function batchTries(items: BatchItem[], whole: OneTry): Map<string, OneTry> {
  if (whole.kind === 'lost' || whole.status !== 200) {
    return new Map(items.map(({ id }) => [id, whole]))
  }
  const parsed = batchAnswer.safeParse(parseJson(whole.body))
  if (!parsed.success) return new Map()
  const byId = new Map(parsed.data.responses.map((answer) => [answer.id.toLowerCase(), answer]))
  const tries = new Map<string, OneTry>()
  for (const { id } of items) {
    const found = byId.get(id.toLowerCase())
    if (found) tries.set(id, itemAnswer(found.status, found.headers ?? {}, found.body))
  }
  return tries
}

function itemAnswer(
  status: number,
  givenHeaders: Record<string, string>,
  body: unknown,
): GraphAnswer {
  const headers = Object.fromEntries(
    Object.entries(givenHeaders).map(([name, value]) => [name.toLowerCase(), value]),
  )
  return { kind: 'answer', status, headers, body: bytesOf(body) }
}

/** JSON stays JSON; a string is base64 of either alphabet, with padding or without. */
function bytesOf(body: unknown): Buffer {
  if (body === null || body === undefined) return Buffer.alloc(0)
  return typeof body === 'string' ? Buffer.from(body, 'base64') : Buffer.from(JSON.stringify(body))
}
