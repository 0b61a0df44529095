import * as z from 'zod'
import { AppError, type ErrorCode } from '../errors.ts'
import type { Failure } from '../model.ts'
import { parseJson } from './json.ts'
import type { GraphAnswer } from './request.ts'

/** The parts of Graph's error body that can be relied on. In a batch, `innerError` may be null. */
const errorBody = z.object({
  error: z.object({
    code: z.string().catch(''),
    message: z.string().catch(''),
    innerError: z.object({ 'request-id': z.string() }).nullish().catch(null),
  }),
})

interface GraphError {
  code: string
  message: string
  requestId: string | null
}

/** `unreadable` for a body that is not a Graph error, such as a proxy's HTML page; empty for an empty body. */
function readError(answer: GraphAnswer): GraphError {
  const json = parseJson(answer.body)
  const parsed = errorBody.safeParse(json)
  const error = parsed.success ? parsed.data.error : null
  return {
    code: error?.code ?? (json === null ? '' : 'unreadable'),
    message: error?.message ?? '',
    requestId: error?.innerError?.['request-id'] ?? answer.headers['request-id'] ?? null,
  }
}

/** What was requested: to read something, or to change a photo. */
type Operation = 'read' | 'write'

/**
 * What an answer means. `refused`: Graph rejected the request, and a retry changes nothing. `failed`: a retry may help.
 */
type Meaning =
  | { outcome: 'no_photo' }
  | { outcome: 'no_mailbox' }
  | { outcome: 'gone'; code: 'person_gone' }
  | { outcome: 'throttled' }
  | { outcome: 'refused'; code: ErrorCode }
  | { outcome: 'failed'; code: ErrorCode }

/** Conditions on an answer; absent fields match anything. */
interface Pattern {
  status?: number
  graphCode?: RegExp
  message?: RegExp
  operation?: Operation
  inBatch?: boolean
}

export type GraphErrorRow = Pattern & Meaning

/**
 * Graph's errors; the first row that matches counts. The directory's codes: learn.microsoft.com/graph/errors. Those of
 * photos are undocumented and were gathered from reports in Microsoft's repositories.
 */
export const graphErrors: readonly GraphErrorRow[] = [
  {
    graphCode: /^MailboxNotHostedInExchangeOnline$/,
    outcome: 'refused',
    code: 'mailbox_on_premises',
  },
  // "The mailbox is either inactive, soft-deleted, or is hosted on-premise": so is whoever has none (microsoft-graph-docs#17826).
  { graphCode: /^MailboxNot(Enabled|Supported)ForRESTAPI$/, outcome: 'no_mailbox' },
  {
    graphCode: /^(Request_ResourceNotFound|ResourceNotFound|ErrorInvalidUser)$/,
    outcome: 'gone',
    code: 'person_gone',
  },
  {
    status: 404,
    graphCode:
      /^(ImageNotFound|ErrorItemNotFound|ErrorEntityNotFound|ConsumerPhotoIsNotSupported|ProfileNotFound)$/,
    outcome: 'no_photo',
  },
  {
    status: 404,
    message: /ImageNotFoundException|ProfileNotFoundException/,
    outcome: 'no_photo',
  },
  // Seen in batches only: 404 with the body null for a person without a photo (microsoft-graph-docs#1524).
  { status: 404, graphCode: /^$/, message: /^$/, inBatch: true, outcome: 'no_photo' },
  {
    graphCode: /^OrganizationFromTenantGuidNotFound$/,
    outcome: 'refused',
    code: 'photos_unsupported',
  },
  {
    graphCode: /^(ErrorAccessDenied|Authorization_RequestDenied)$/,
    outcome: 'refused',
    code: 'not_allowed',
  },
  {
    message: /NoPermissionsInAccessToken|ProfileAccessDeniedException/,
    outcome: 'refused',
    code: 'not_allowed',
  },
  { status: 403, outcome: 'refused', code: 'not_allowed' },
  // Only as the app, with a token that Entra has just issued; a person has to sign in again (graph/index.ts).
  { status: 401, outcome: 'failed', code: 'app_token_refused' },
  { graphCode: /^Validation/, operation: 'write', outcome: 'refused', code: 'photo_refused' },
  { status: 413, operation: 'write', outcome: 'refused', code: 'photo_refused' },
  { status: 415, operation: 'write', outcome: 'refused', code: 'photo_refused' },
  { status: 400, operation: 'write', outcome: 'refused', code: 'photo_refused' },
  // The photo or the mailbox is being changed by something else, or is locked for a moment.
  { status: 409, operation: 'write', outcome: 'failed', code: 'photo_busy' },
  { status: 412, operation: 'write', outcome: 'failed', code: 'photo_busy' },
  { status: 423, operation: 'write', outcome: 'failed', code: 'photo_busy' },
  { status: 429, outcome: 'throttled' },
  { status: 502, outcome: 'failed', code: 'graph_unreachable' },
  { status: 503, outcome: 'failed', code: 'graph_unreachable' },
  { status: 504, outcome: 'failed', code: 'graph_unreachable' },
]

const unknownError: Meaning = { outcome: 'failed', code: 'graph_failed' }

function meaningOf(
  { status, inBatch = false }: GraphAnswer,
  error: GraphError,
  operation: Operation,
): Meaning {
  const row = graphErrors.find(
    (each) =>
      (each.status === undefined || each.status === status) &&
      (each.graphCode === undefined || each.graphCode.test(error.code)) &&
      (each.message === undefined || each.message.test(error.message)) &&
      (each.operation === undefined || each.operation === operation) &&
      (each.inBatch === undefined || each.inBatch === inBatch),
  )
  return row ?? unknownError
}

/** Whether an error answer says that there is no photo. Never true for an error that is not in the table. */
export function saysNoPhoto(answer: GraphAnswer): boolean {
  return meaningOf(answer, readError(answer), 'read').outcome === 'no_photo'
}

/** Whether an error answer to a question about a mailbox says that there is none in the cloud. */
export function saysNoMailbox(answer: GraphAnswer): boolean {
  return meaningOf(answer, readError(answer), 'read').outcome === 'no_mailbox'
}

/**
 * Whether Graph no longer knows the place that a link of its own leads to, so that reading starts over: 410 after a
 * reset, "a 40X-series error with error codes such as `syncStateNotFound`" when its token has expired (Graph:
 * delta-query-overview), 400 `Directory_ExpiredPageToken` for a page of a list (Graph: errors).
 */
export function isPlaceLost(answer: GraphAnswer): boolean {
  return (
    [400, 404, 410].includes(answer.status) ||
    /^(syncStateNotFound|syncStateInvalid|resync\w*)$/i.test(readError(answer).code)
  )
}

/** For a 429 that was not retried. */
const THROTTLE_PAUSE_MS = 30_000
const MAX_DETAIL_LENGTH = 500

/**
 * Turns an error answer into a failure. "No photo" and "no mailbox" become `graph_failed`: callers that expect them check
 * `saysNoPhoto` or `saysNoMailbox` first.
 */
export function failureOf(answer: GraphAnswer, operation: Operation, now = Date.now()): Failure {
  const { status } = answer
  const error = readError(answer)
  const { requestId } = error
  const detail = [`${status}`, error.code, error.message]
    .filter(Boolean)
    .join(' ')
    .slice(0, MAX_DETAIL_LENGTH)
  const meaning = meaningOf(answer, error, operation)
  switch (meaning.outcome) {
    case 'throttled':
      return { kind: 'throttled', until: new Date(now + THROTTLE_PAUSE_MS) }
    case 'gone':
      return { kind: 'gone', code: meaning.code, requestId }
    case 'refused':
      return { kind: 'refused', code: meaning.code, detail, requestId }
    case 'failed':
      return { kind: 'failed', code: meaning.code, detail, requestId, status }
    case 'no_photo':
    case 'no_mailbox':
      return { kind: 'failed', code: 'graph_failed', detail, requestId, status }
    default:
      return meaning satisfies never
  }
}

/** Like `asError`, for what is read as the app: there it is the app that lacks a permission. */
export function asReadError(failure: Failure): AppError {
  if (failure.kind === 'refused' && failure.code === 'not_allowed')
    return new AppError('reading_not_allowed', { detail: failure.detail })
  return asError(failure)
}

/** A failure as an exception, for callers that need the answer. */
export function asError(failure: Failure): AppError {
  if (failure.kind === 'throttled') {
    return new AppError('throttled', { detail: `until ${failure.until.toISOString()}` })
  }
  if (failure.kind === 'gone') return new AppError(failure.code)
  return new AppError(failure.code, { detail: failure.detail })
}
