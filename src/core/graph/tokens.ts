import {
  AppCredential,
  ErrorCode as TeamsfxCode,
  ErrorWithCode,
  OnBehalfOfUserCredential,
} from '@microsoft/teamsfx'
import * as z from 'zod'
import type { Config } from '../config.ts'
import { AppError } from '../errors.ts'
import { entraErrorCode } from './entraErrors.ts'
import type { Identity } from './request.ts'

/** The delegated permissions that every on-behalf-of exchange asks for. */
export const delegatedScopes = ['ProfilePhoto.ReadWrite.All'] as const

/** A Graph access token; `expiresAt` in ms since 1970. */
export interface Token {
  token: string
  expiresAt: number
}

/**
 * Requests a token from Entra through teamsfx: for the app, or on behalf of the person whose assertion it is.
 * @throws AppError the codes of entraErrors.ts, `mfa_required` with claims; `graph_unreachable` if Entra does not answer,
 *   `token_missing` for a person without an assertion
 */
export function requestToken(config: Config, identity: Identity): Promise<Token> {
  return identity.as === 'app'
    ? appToken(config)
    : personToken(config, identity.principal.assertion)
}

function settingsOf(config: Config) {
  return {
    authorityHost: config.cloud.authority,
    tenantId: config.tenantId,
    clientId: config.clientId,
    ...(config.clientCertificate
      ? { certificateContent: config.clientCertificate }
      : { clientSecret: config.clientSecret ?? '' }),
  }
}

async function appToken(config: Config): Promise<Token> {
  let original: unknown = null
  try {
    const credential = new AppCredential(settingsOf(config))
    keepOriginalError(credential, (error) => {
      original = error
    })
    return tokenOf(await credential.getToken(`${config.cloud.graph}/.default`))
  } catch (error) {
    throw signInError(original ?? error, 'app')
  }
}

async function personToken(config: Config, assertion: string | null): Promise<Token> {
  if (!assertion) throw new AppError('token_missing')
  try {
    const credential = new OnBehalfOfUserCredential(assertion, settingsOf(config))
    // teamsfx's own mapping drops suberror, numbers and claims: missing consent and MFA would look the same.
    Object.defineProperty(credential, 'generateAuthServerError', { value: (e: unknown) => e })
    const scopes = delegatedScopes.map((scope) => `${config.cloud.graph}/${scope}`)
    return tokenOf(await credential.getToken(scopes))
  } catch (error) {
    throw signInError(error, 'person')
  }
}

/** teamsfx keeps only the message of what its MSAL client throws; Microsoft says not to rely on it. */
function keepOriginalError(credential: AppCredential, keep: (error: unknown) => void): void {
  const msal: unknown = Reflect.get(credential, 'msalClient')
  if (typeof msal !== 'object' || msal === null) return
  const acquire: unknown = Reflect.get(msal, 'acquireTokenByClientCredential')
  if (typeof acquire !== 'function') return
  Reflect.set(msal, 'acquireTokenByClientCredential', async (request: unknown) => {
    try {
      return await (Reflect.apply(acquire, msal, [request]) as Promise<unknown>)
    } catch (error) {
      keep(error)
      throw error
    }
  })
}

function tokenOf(answer: { token: string; expiresOnTimestamp: number } | null): Token {
  if (!answer) throw new AppError('graph_unreachable', { detail: 'no token' })
  return { token: answer.token, expiresAt: answer.expiresOnTimestamp }
}

/** MSAL's errors of the token endpoint; those of network and configuration have other names. */
const serverError = z.object({
  name: z.enum(['ServerError', 'InteractionRequiredAuthError']),
  errorCode: z.string().catch(''),
  subError: z.string().catch(''),
  errorNo: z.coerce.number().nullable().catch(null),
  claims: z.string().nullish().catch(null),
  /** MSAL sends it along, and Entra files the sign-in under it */
  correlationId: z.guid().nullish().catch(null),
  timestamp: z.string().catch(''),
  errorMessage: z.string().catch(''),
})
/** teamsfx's codes for a secret or certificate that cannot be used at all */
const settingsCodes = new Set<unknown>([
  TeamsfxCode.InvalidCertificate,
  TeamsfxCode.InvalidConfiguration,
])

function isSettingsError(error: unknown): boolean {
  if (error instanceof ErrorWithCode) return settingsCodes.has(error.code)
  return error instanceof Error && error.name === 'ClientConfigurationError'
}

/** What went wrong, without descriptions: they can quote what was sent. */
function signInError(error: unknown, identity: 'app' | 'person'): AppError {
  if (error instanceof AppError) return error
  const parsed = serverError.safeParse(error)
  if (parsed.success) return refusal(parsed.data, identity)
  if (isSettingsError(error)) {
    return new AppError('app_misconfigured', { detail: 'the secret or certificate' })
  }
  const detail = error instanceof Error ? error.name : 'unknown'
  return new AppError('graph_unreachable', { detail: `sign-in: ${detail}` })
}

function refusal(error: z.infer<typeof serverError>, identity: 'app' | 'person'): AppError {
  const { errorCode, subError, errorNo, correlationId } = error
  const claims = error.claims || null
  const given = { error: errorCode, suberror: subError, number: errorNo, claims }
  const code = entraErrorCode(given, identity)
  const codes = [errorCode, subError, errorNo ? `AADSTS${errorNo}` : ''].filter(Boolean).join(' ')
  const clock = code === 'clock_wrong' ? clockError(error) : null
  return new AppError(code, {
    detail: (words) =>
      [
        codes,
        clock && clock > 0 ? words('entra.clockAhead', { minutes: clock }) : '',
        clock && clock < 0 ? words('entra.clockBehind', { minutes: -clock }) : '',
        correlationId ? words('entra.correlationId', { id: correlationId }) : '',
      ]
        .filter(Boolean)
        .join(', '),
    claims: code === 'mfa_required' ? claims : null,
  })
}

/** The time at which Entra answered: MSAL keeps it as a field, or only in the message that it composes itself. */
const answeredAt = /(?:^| - Timestamp: )(\d{4}-\d\d-\d\d) (\d\d:\d\d:\d\dZ)/

/** By how many minutes this clock is ahead of Entra's (negative: behind); null if that is not known. */
function clockError({ timestamp, errorMessage }: z.infer<typeof serverError>): number | null {
  const found = answeredAt.exec(timestamp || errorMessage)
  if (!found) return null
  return Math.round((Date.now() - Date.parse(`${found[1]}T${found[2]}`)) / 60_000)
}
