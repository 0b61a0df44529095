import {
  AppCredential,
  ErrorCode as TeamsfxCode,
  ErrorWithCode,
  OnBehalfOfUserCredential,
} from '@microsoft/teamsfx'
import * as z from 'zod'
import type { Config } from '../config.ts'
import { AppError } from '../errors.ts'
import { entraErrorCode } from './codes.ts'
import type { Identity } from './request.ts'

/** Delegated permissions every exchange asks for, by the names under the Graph host. */
export const delegatedScopes = ['ProfilePhoto.ReadWrite.All', 'User.Read'] as const

/** A Graph access token; `expiresAt` in ms since 1970. */
export interface Token {
  token: string
  expiresAt: number
}

/**
 * Asks Entra for a token, by teamsfx: the app's own, or one on behalf of the person whose assertion it is.
 * @throws AppError `consent_required`, `mfa_required` (with claims), `sign_in_again`, `app_misconfigured`,
 *   `graph_unreachable`, or `token_missing` for a person without an assertion
 */
export function askForToken(config: Config, identity: Identity): Promise<Token> {
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
    throw signInError(original ?? error)
  }
}

async function personToken(config: Config, assertion: string | null): Promise<Token> {
  if (!assertion) throw new AppError('token_missing')
  try {
    const credential = new OnBehalfOfUserCredential(assertion, settingsOf(config))
    // teamsfx's own mapping drops suberror, error numbers and claims, so that consent and MFA look alike
    Object.defineProperty(credential, 'generateAuthServerError', { value: (e: unknown) => e })
    const scopes = delegatedScopes.map((scope) => `${config.cloud.graph}/${scope}`)
    return tokenOf(await credential.getToken(scopes))
  } catch (error) {
    throw signInError(error)
  }
}

/** teamsfx keeps only the text of what its MSAL client throws; the text must not be relied on. */
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
  if (!answer) throw new AppError('graph_unreachable', { detail: 'no token came' })
  return { token: answer.token, expiresAt: answer.expiresOnTimestamp }
}

/** MSAL's errors of the token endpoint; its other errors (network, configuration) have other names. */
const serverError = z.object({
  name: z.enum(['ServerError', 'InteractionRequiredAuthError']),
  errorCode: z.string().catch(''),
  subError: z.string().catch(''),
  errorNo: z.coerce.number().nullable().catch(null),
  claims: z.string().nullish().catch(null),
})
/** teamsfx's own words for a secret or certificate that cannot be used at all */
const badSettings = new Set<unknown>([
  TeamsfxCode.InvalidCertificate,
  TeamsfxCode.InvalidConfiguration,
])

function isBadSettings(error: unknown): boolean {
  if (error instanceof ErrorWithCode) return badSettings.has(error.code)
  return error instanceof Error && error.name === 'ClientConfigurationError'
}

/** Only numbers and codes go into the detail: a description may quote what was sent. */
function signInError(error: unknown): AppError {
  if (error instanceof AppError) return error
  const parsed = serverError.safeParse(error)
  if (parsed.success) {
    const { errorCode, subError, errorNo, claims } = parsed.data
    const told = { error: errorCode, suberror: subError, number: errorNo, claims: claims || null }
    const code = entraErrorCode(told)
    const detail = [errorCode, subError, errorNo ? `AADSTS${errorNo}` : '']
      .filter(Boolean)
      .join(' ')
    return new AppError(code, { detail, claims: told.claims })
  }
  if (isBadSettings(error)) {
    return new AppError('app_misconfigured', { detail: 'the secret or certificate' })
  }
  const detail = error instanceof Error ? error.name : 'unknown'
  return new AppError('graph_unreachable', { detail: `sign-in: ${detail}` })
}
