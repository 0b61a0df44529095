import { createRemoteJWKSet, customFetch, errors, jwtVerify, type JWTVerifyGetKey } from 'jose'
import * as z from 'zod'
import type { Config } from '../core/config.ts'
import { AppError, type ErrorCode } from '../core/errors.ts'
import type { Principal } from '../core/model.ts'
import { entraClock, expired, notYetValid, type EntraClock } from './auth/clock.ts'
import { rememberVerified } from './auth/remember.ts'

const REQUIRED_SCOPE = 'access_as_user'
const CLOCK_TOLERANCE_SECONDS = 60

const guid = z.guid().transform((value) => value.toLowerCase())
/**
 * Claims of a v2.0 access token. `tid` and `oid` identify a person; names can be reassigned.
 * @see https://learn.microsoft.com/entra/identity-platform/access-token-claims-reference
 */
const claimsSchema = z.object({
  ver: z.literal('2.0'),
  iss: z.string(),
  tid: guid,
  aud: z.string(),
  oid: guid,
  /** seconds since 1970 */
  exp: z.number(),
  azp: z.string().optional(),
  scp: z.string().default(''),
  name: z.string().optional(),
  preferred_username: z.string().optional(),
  roles: z.array(z.string()).default([]),
})
type Claims = z.infer<typeof claimsSchema>

export interface SignedIn extends Principal {
  /** from then on, the token is refused */
  expiresAt: Date
}
export type Authenticate = (authorization: string | undefined) => Promise<SignedIn>

/**
 * Verifies the single sign-on token of the tab, given the value of the Authorization header.
 * The returned function throws `token_missing`, `token_invalid`, `token_expired`, `token_wrong_tenant`,
 * `token_wrong_audience`, `token_wrong_client` or `token_missing_scope`; and, which says nothing about the token,
 * `clock_differs`, or `graph_unreachable` when Entra's signing keys can't be fetched.
 */
export function createAuthenticator(config: Config): Authenticate {
  const { authority } = config.cloud
  const clock = entraClock()
  const address = new URL(`${authority}/${config.tenantId}/discovery/v2.0/keys`)
  const keys = withFetchErrors(createRemoteJWKSet(address, { [customFetch]: clock.fetch }))
  const signedIn = rememberVerified(async (token) => {
    const claims = await verify(token, keys, clock)
    const fault = claimsFault(claims, config)
    if (fault) throw new AppError(fault)
    return {
      tenantId: claims.tid,
      id: claims.oid,
      name: claims.name ?? claims.preferred_username ?? claims.oid,
      roles: claims.roles,
      assertion: token,
      expiresAt: new Date((claims.exp + CLOCK_TOLERANCE_SECONDS) * 1000),
    }
  })
  return async (authorization) => signedIn(bearerToken(authorization))
}

function bearerToken(authorization: string | undefined): string {
  const token = /^Bearer +(\S+) *$/i.exec(authorization ?? '')?.[1]
  if (!token) throw new AppError('token_missing')
  return token
}

async function verify(token: string, keys: JWTVerifyGetKey, clock: EntraClock): Promise<Claims> {
  const options = {
    algorithms: ['RS256'],
    clockTolerance: CLOCK_TOLERANCE_SECONDS,
    requiredClaims: ['exp', 'nbf'],
  }
  try {
    const { payload } = await jwtVerify(token, keys, options)
    return claimsSchema.parse(payload)
  } catch (error) {
    throw verifyError(error, clock.aheadMs())
  }
}

/** jose looks at the time only after the signature, so a token that is too old or too new is genuine. */
function verifyError(error: unknown, aheadMs: number | null): AppError {
  if (error instanceof AppError) return error
  const now = Date.now()
  if (error instanceof errors.JWTExpired && error.payload.exp !== undefined)
    return expired(error.payload.exp, now, aheadMs)
  if (error instanceof errors.JWTClaimValidationFailed && isEarly(error))
    return notYetValid(error.payload.nbf ?? 0, now, aheadMs)
  return new AppError('token_invalid', { cause: error })
}

const isEarly = ({ claim, reason }: errors.JWTClaimValidationFailed): boolean =>
  claim === 'nbf' && reason === 'check_failed'

/** What is wrong with the claims of a genuine token; the most helpful error comes first. */
function claimsFault(claims: Claims, { tenantId, clientId, cloud }: Config): ErrorCode | null {
  if (claims.tid !== tenantId) return 'token_wrong_tenant'
  if (claims.iss !== `${cloud.authority}/${tenantId}/v2.0`) return 'token_invalid'
  if (claims.aud.toLowerCase() !== clientId) return 'token_wrong_audience'
  if (!claims.azp || !cloud.clientIds.includes(claims.azp.toLowerCase()))
    return 'token_wrong_client'
  if (!claims.scp.split(' ').includes(REQUIRED_SCOPE)) return 'token_missing_scope'
  return null
}

/**
 * Distinguishes keys that can't be fetched (`graph_unreachable`) from a key that doesn't exist, which is the token's
 * fault.
 */
function withFetchErrors(keys: JWTVerifyGetKey): JWTVerifyGetKey {
  return async (header, token) => {
    try {
      return await keys(header, token)
    } catch (error) {
      if (
        error instanceof errors.JWKSNoMatchingKey ||
        error instanceof errors.JWKSMultipleMatchingKeys
      )
        throw error
      throw new AppError('graph_unreachable', { cause: error })
    }
  }
}
