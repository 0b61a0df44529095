import type { Config } from '../core/config.ts'
import {
  errorSentence,
  errorWords,
  AppError,
  databaseLost,
  type ErrorCode,
  type OtherChange,
} from '../core/errors.ts'
import { actorName } from '../core/words/actorName.ts'
import type { CoreWords } from '../core/words/words.ts'
import { errorStatuses, type ErrorBody } from './contract.ts'

/** Codes for what restify's router and plugins throw, by the name of the error. */
const restifyErrors: Record<string, ErrorCode> = {
  ResourceNotFoundError: 'not_found',
  MethodNotAllowedError: 'not_found',
  NotAuthorizedError: 'not_found',
  PayloadTooLargeError: 'body_too_large',
  InvalidContentError: 'invalid_request',
  BadDigestError: 'invalid_request',
}

/** Turns any thrown value into an AppError: `internal`, with the thrown value as its cause, for anything unexpected. */
export function asAppError(thrown: unknown): AppError {
  if (thrown instanceof AppError) return thrown
  const lost = databaseLost(thrown)
  if (lost) return lost
  const code = thrown instanceof Error ? restifyErrors[thrown.name] : undefined
  if (!code) return new AppError('internal', { cause: thrown })
  return new AppError(code, code === 'invalid_request' ? { detail: 'body: not JSON' } : {})
}

interface AnswerContext {
  requestId: string
  config: Config
  words: CoreWords
}

/** Status and body of an error answer. It shows nothing of an unexpected exception. */
export function errorAnswer(
  error: AppError,
  { requestId, config, words }: AnswerContext,
): { status: number; body: ErrorBody } {
  const { code, changedBy: change } = error
  const { next } = errorWords(code, words)
  const sentence = errorSentence(error, words)
  const url = signInPage(error, config)
  const detail = code === 'internal' ? null : error.detailIn(words)
  const changedBy = change && otherChangeView(change, words)
  const fields = error.fields.map(({ name, sentence: why }) => ({ name, sentence: why(words) }))
  const more = {
    ...(url && { url }),
    ...(changedBy && { changedBy }),
    ...(fields.length > 0 && { fields }),
  }
  return {
    status: errorStatuses[code],
    body: { error: { code, sentence, next, detail, requestId, ...more } },
  }
}

export const otherChangeView = (change: OtherChange, words: CoreWords) => ({
  ...change,
  name: actorName(change.name, words),
  at: change.at.toISOString(),
})

/** The `WWW-Authenticate` header of a 401 (RFC 6750, section 3); null for other statuses. */
export function challenge(error: AppError): string | null {
  if (errorStatuses[error.code] !== 401) return null
  return error.code === 'token_missing' ? 'Bearer' : 'Bearer error="invalid_token"'
}

/** Whether an operator should look into it. */
export const isServerFault = (error: AppError): boolean => errorStatuses[error.code] === 500

/**
 * The page of Entra on which a person grants the permissions or completes multifactor authentication; null for errors
 * that signing in doesn't fix.
 * @see https://learn.microsoft.com/entra/identity-platform/v2-oauth2-auth-code-flow#request-an-authorization-code
 */
function signInPage(error: AppError, config: Config): string | null {
  if (error.code !== 'consent_required' && error.code !== 'mfa_required') return null
  const { authority, graph } = config.cloud
  const page = new URL(`${authority}/${config.tenantId}/oauth2/v2.0/authorize`)
  const parameters = {
    client_id: config.clientId,
    response_type: 'code',
    redirect_uri: `${config.publicUrl}/consent-done`,
    scope: `${graph}/ProfilePhoto.ReadWrite.All`,
    ...(error.code === 'consent_required' && { prompt: 'consent' }),
    ...(error.claims && { claims: error.claims }),
  }
  for (const [name, value] of Object.entries(parameters)) page.searchParams.set(name, value)
  return page.href
}
