import * as z from 'zod'
import { telemetry } from '../../telemetry/topics.ts'
import { parseJson } from '../json.ts'
import type { Attempt, BatchItem, GraphAnswer } from '../request.ts'

/** Graph's own limit (learn.microsoft.com/graph/json-batching) */
export const MAX_BATCH_ITEMS = 20

const batchResponse = z.object({
  responses: z.array(
    z.object({
      id: z.string(),
      status: z.number().int(),
      headers: z.record(z.string(), z.coerce.string()).nullish(),
      body: z.unknown(),
    }),
  ),
})

/** The JSON of a `$batch`. Bytes go as standard base64, as Microsoft's SDKs send them. */
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
 * The answers of a `$batch` by request id; Graph ignores the case of ids and answers in any order. If the batch as a
 * whole failed, its answer counts for every item. Items without an answer are absent.
 */
function batchAnswers(items: BatchItem[], whole: Attempt): Map<string, Attempt> {
  if (whole.kind !== 'answer' || whole.status !== 200) {
    return new Map(items.map(({ id }) => [id, whole]))
  }
  const parsed = batchResponse.safeParse(parseJson(whole.body))
  if (!parsed.success) return new Map()
  const byId = new Map(parsed.data.responses.map((answer) => [answer.id.toLowerCase(), answer]))
  const answers = new Map<string, Attempt>()
  for (const { id } of items) {
    const found = byId.get(id.toLowerCase())
    if (found) answers.set(id, itemAnswer(found.status, found.headers ?? {}, found.body))
  }
  return answers
}

/** `batchAnswers`, each counted for the metrics. */
export function countedAnswers(items: BatchItem[], whole: Attempt): Map<string, Attempt> {
  const answers = batchAnswers(items, whole)
  // A batch that failed as a whole is counted where it was sent.
  if (whole.kind !== 'answer' || whole.status !== 200) return answers
  for (const { id, method } of items) {
    const answer = answers.get(id)
    const status = answer?.kind === 'answer' ? answer.status : 'lost'
    telemetry.graphAnswered.publish({ method, status, inBatch: true, seconds: null })
  }
  return answers
}

function itemAnswer(
  status: number,
  givenHeaders: Record<string, string>,
  body: unknown,
): GraphAnswer {
  const headers = Object.fromEntries(
    Object.entries(givenHeaders).map(([name, value]) => [name.toLowerCase(), value]),
  )
  return { kind: 'answer', status, headers, body: bytesOf(body), inBatch: true }
}

/** A string is base64 of either alphabet, padded or not; everything else is JSON. */
function bytesOf(body: unknown): Buffer {
  if (body === null || body === undefined) return Buffer.alloc(0)
  return typeof body === 'string' ? Buffer.from(body, 'base64') : Buffer.from(JSON.stringify(body))
}
