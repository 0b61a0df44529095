import * as z from 'zod'
import { AppError, type ErrorCode } from '../errors.ts'
import type { Failure } from '../model.ts'
import type { GraphAnswer } from './request.ts'

/** Graph's error body, as far as it can be relied on; in a batch it may be null. */
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

/** Reads an error answer; empty strings where nothing was said, so that a proxy's page is not taken for nothing. */
function graphErrorOf(answer: GraphAnswer): GraphError {
  const json = jsonOf(answer.body)
  const parsed = errorBody.safeParse(json)
  const error = parsed.success ? parsed.data.error : null
  return {
    code: error?.code ?? (json === null ? '' : 'unreadable'),
    message: error?.message ?? '',
    requestId: error?.innerError?.['request-id'] ?? answer.headers['request-id'] ?? null,
  }
}

/** The body as JSON: null when it is empty, undefined when it is something else. */
export function jsonOf(body: Buffer): unknown {
  if (body.length === 0) return null
  try {
    return JSON.parse(body.toString('utf8'))
  } catch (error) {
    if (error instanceof SyntaxError) return undefined
    throw error
  }
}

type Meaning = 'no_photo' | ErrorCode

/**
 * What an answer means; the first row that fits counts. Sources: learn.microsoft.com/graph/errors for the
 * directory's codes; those of photos are undocumented and were gathered from reports in Microsoft's repositories.
 */
const meanings: { status?: number; code?: RegExp; message?: RegExp; means: Meaning }[] = [
  { code: /^MailboxNotHostedInExchangeOnline$/, means: 'mailbox_on_premises' },
  { code: /^(Request_ResourceNotFound|ResourceNotFound|ErrorInvalidUser)$/, means: 'person_gone' },
  {
    status: 404,
    code: /^(ImageNotFound|ErrorItemNotFound|ErrorEntityNotFound|ConsumerPhotoIsNotSupported|ProfileNotFound)$/,
    means: 'no_photo',
  },
  { status: 404, message: /ImageNotFoundException|ProfileNotFoundException/, means: 'no_photo' },
  // in a batch a person without a photo was seen as 404 with the body null
  { status: 404, code: /^$/, message: /^$/, means: 'no_photo' },
  { code: /^OrganizationFromTenantGuidNotFound$/, means: 'photos_unsupported' },
  { code: /^(ErrorAccessDenied|Authorization_RequestDenied)$/, means: 'not_allowed' },
  { message: /NoPermissionsInAccessToken|ProfileAccessDeniedException/, means: 'not_allowed' },
  { status: 403, means: 'not_allowed' },
  // only as the app: whoever asks as a person is told to sign in again
  { status: 401, means: 'app_misconfigured' },
  { code: /^Validation/, means: 'photo_refused' },
  { status: 413, means: 'photo_refused' },
  { status: 415, means: 'photo_refused' },
  { status: 400, means: 'photo_refused' },
  { status: 429, means: 'throttled' },
  { status: 502, means: 'graph_unreachable' },
  { status: 503, means: 'graph_unreachable' },
  { status: 504, means: 'graph_unreachable' },
]

function meaningOf(answer: GraphAnswer): Meaning {
  const error = graphErrorOf(answer)
  const row = meanings.find(
    ({ status, code, message }) =>
      (status === undefined || status === answer.status) &&
      (code === undefined || code.test(error.code)) &&
      (message === undefined || message.test(error.message)),
  )
  return row?.means ?? 'graph_failed'
}

/** Whether an error answer says that there is no photo: only what Graph is known to say then, never an unknown error. */
export function saysNoPhoto(answer: GraphAnswer): boolean {
  return meaningOf(answer) === 'no_photo'
}

/** Graph understood and does not want it: asking again changes nothing */
const refusals = new Set<ErrorCode>([
  'not_allowed',
  'mailbox_on_premises',
  'photo_refused',
  'photos_unsupported',
])
/** ms to stay away from Graph after a 429 that nobody retried */
const PAUSE = 30_000

/**
 * What stood in the way, told from an answer that is not a success. A 400 is `photo_refused` to a write and
 * `graph_failed` to a question; "no photo" is `graph_failed` here, for those to whom it is an answer look first.
 */
export function failureOf(answer: GraphAnswer, asked: 'read' | 'write', now = Date.now()): Failure {
  const { code: graphCode, message, requestId } = graphErrorOf(answer)
  const meaning = meaningOf(answer)
  const code: ErrorCode =
    meaning === 'no_photo' || (meaning === 'photo_refused' && asked === 'read')
      ? 'graph_failed'
      : meaning
  const detail = [`${answer.status}`, graphCode, message].filter(Boolean).join(' ').slice(0, 500)
  if (code === 'throttled') return { kind: 'throttled', until: new Date(now + PAUSE) }
  if (code === 'person_gone') return { kind: 'gone', code, requestId }
  return { kind: refusals.has(code) ? 'refused' : 'failed', code, detail, requestId }
}

/** The failure as an exception, for questions whose answer everything else depends on. */
export function asError(failure: Failure): AppError {
  if (failure.kind === 'throttled') {
    return new AppError('throttled', { detail: `until ${failure.until.toISOString()}` })
  }
  if (failure.kind === 'gone') return new AppError(failure.code)
  return new AppError(failure.code, { detail: failure.detail })
}

// ---- Entra -------------------------------------------------------------------------------

/** An error of the token endpoint. Only these fields may be relied on, never the description. */
export interface EntraError {
  /** `invalid_grant`, `interaction_required`, `invalid_client`, …; empty when no answer came */
  error: string
  suberror: string
  /** the AADSTS number, null without one */
  number: number | null
  claims: string | null
}

/** AADSTS numbers, learn.microsoft.com/entra/identity-platform/reference-error-codes */
const entraNumbers: [ErrorCode, number[]][] = [
  ['consent_required', [65001, 65004, 90094, 90008]],
  ['mfa_required', [50072, 50074, 50076, 50079, 50158, 53000, 53001, 53003]],
  ['sign_in_again', [50013, 50057, 50058, 50132, 50133, 50173, 70008, 70043, 500133, 700082]],
  ['app_misconfigured', [50105, 70011, 90002, 500011, 500131, 700016, 700027, 7000215, 7000222]],
  ['graph_unreachable', [50196, 90033]],
]

/** What an error of the token endpoint means for the person at the screen. */
export function entraErrorCode({ error, suberror, number, claims }: EntraError): ErrorCode {
  const row = entraNumbers.find(([, numbers]) => number !== null && numbers.includes(number))
  if (row) return row[0]
  if (suberror === 'consent_required' || error === 'consent_required') return 'consent_required'
  if (error === 'interaction_required' || claims) return 'mfa_required'
  if (error === 'invalid_grant' || error === 'login_required') return 'sign_in_again'
  if (
    /^(invalid_client|unauthorized_client|invalid_request|invalid_scope|invalid_resource)$/.test(
      error,
    )
  )
    return 'app_misconfigured'
  return 'graph_unreachable'
}
