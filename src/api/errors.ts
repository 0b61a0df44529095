import type { Config } from '../core/config.ts'
import { errorWords, AppError, type ErrorCode } from '../core/errors.ts'
import { errorStatuses, type ErrorBody } from './contract.ts'

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
  const { sentence, next } = errorWords(error.code)
  const url = mendingPage(error, config)
  const detail = error.code === 'internal' ? null : error.detail
  return {
    status: errorStatuses[error.code],
    body: { error: { code: error.code, sentence, next, detail, requestId, ...(url && { url }) } },
  }
}

/** `WWW-Authenticate` of a 401, after RFC 6750 section 3; null for every other status. */
export function challenge(error: AppError): string | null {
  if (errorStatuses[error.code] !== 401) return null
  return error.code === 'token_missing' ? 'Bearer' : 'Bearer error="invalid_token"'
}

/** Whether an operator has to look at it: everything that answers with "our side is at fault". */
export const isOurFault = (error: AppError): boolean => errorStatuses[error.code] === 500

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
