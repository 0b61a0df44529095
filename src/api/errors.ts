import type { Config } from '../core/config.ts'
import { errorTable, AppError, type ErrorCode } from '../core/errors.ts'
import type { ErrorBody } from './contract.ts'

/** The only place where an error of ours becomes an HTTP status. */
const statusOf = {
  not_an_image: 422,
  unsupported_kind: 422,
  empty_file: 422,
  file_too_large: 413,
  too_many_pixels: 422,
  too_small: 422,
  truncated: 422,
  damaged: 422,
  too_many_scans: 422,
  too_slow: 422,
  too_much_memory: 422,
  no_person: 422,
  same_person_twice: 409,
  has_photo_already: 409,
  no_photo_yet: 409,
  changed_since: 409,
  cancelled: 409,
  before_gone: 410,
  nothing_to_undo: 409,
  nothing_to_retry: 409,
  not_verified: 502,
  same_photo: 409,
  left_out: 409,
  original_gone: 410,
  person_gone: 404,
  no_mailbox_too_large: 422,
  mailbox_on_premises: 422,
  guest_refused: 422,
  photos_unsupported: 422,
  photo_refused: 422,
  not_allowed: 403,
  throttled: 503,
  throttled_long: 503,
  graph_unreachable: 503,
  graph_failed: 502,
  interrupted: 503,
  token_missing: 401,
  token_invalid: 401,
  token_expired: 401,
  token_wrong_tenant: 401,
  token_wrong_audience: 401,
  token_wrong_client: 401,
  token_missing_scope: 401,
  consent_required: 403,
  mfa_required: 403,
  sign_in_again: 401,
  app_misconfigured: 500,
  admins_only: 403,
  not_found: 404,
  invalid_request: 400,
  pattern_invalid: 400,
  body_too_large: 413,
  encoding_unsupported: 415,
  wrong_state: 409,
  download_refused: 502,
  config_invalid: 500,
  data_dir_locked: 500,
  data_dir_other_tenant: 500,
  port_taken: 500,
  internal: 500,
} as const satisfies Record<ErrorCode, number>

/** What restify's router and plugins throw, by the name of the error. */
const restifyErrors: Record<string, ErrorCode> = {
  ResourceNotFoundError: 'not_found',
  MethodNotAllowedError: 'not_found',
  NotAuthorizedError: 'not_found',
  PayloadTooLargeError: 'body_too_large',
  InvalidContentError: 'invalid_request',
  BadDigestError: 'invalid_request',
}

/** An error of ours for whatever was thrown; what nobody expected becomes `internal` and keeps the thrown as cause. */
export function asLikenessError(thrown: unknown): AppError {
  if (thrown instanceof AppError) return thrown
  const code = thrown instanceof Error ? restifyErrors[thrown.name] : undefined
  if (!code) return new AppError('internal', { cause: thrown })
  return new AppError(code, code === 'invalid_request' ? { detail: 'body: not JSON' } : {})
}

/** Status and body of an answer. Nothing of an unexpected exception gets into it. */
export function errorAnswer(
  error: AppError,
  requestId: string,
  config: Config,
): { status: number; body: ErrorBody } {
  const { sentence, next } = errorTable[error.code]
  const url = mendingPage(error, config)
  const detail = error.code === 'internal' ? null : error.detail
  return {
    status: statusOf[error.code],
    body: { error: { code: error.code, sentence, next, detail, requestId, ...(url && { url }) } },
  }
}

/** `WWW-Authenticate` of a 401, after RFC 6750 section 3; null for every other status. */
export function challenge(error: AppError): string | null {
  if (statusOf[error.code] !== 401) return null
  return error.code === 'token_missing' ? 'Bearer' : 'Bearer error="invalid_token"'
}

/** Whether an operator has to look at it: everything that answers with "our side is at fault". */
export const isOurFault = (error: AppError): boolean => statusOf[error.code] === 500

/** The page at Entra on which a person grants the permissions or confirms who they are. */
function mendingPage(error: AppError, config: Config): string | null {
  if (error.code !== 'consent_required' && error.code !== 'mfa_required') return null
  const { authority, graph } = config.cloud
  const page = new URL(`${authority}/${config.tenantId}/oauth2/v2.0/authorize`)
  const parameters = {
    client_id: config.clientId,
    response_type: 'code',
    redirect_uri: `${config.publicUrl}/consent-done`,
    scope: `${graph}/ProfilePhoto.ReadWrite.All ${graph}/User.Read`,
    ...(error.code === 'consent_required' && { prompt: 'consent' }),
    ...(error.claims && { claims: error.claims }),
  }
  for (const [name, value] of Object.entries(parameters)) page.searchParams.set(name, value)
  return page.href
}
