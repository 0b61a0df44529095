import { createRemoteJWKSet, errors, jwtVerify, type JWTVerifyGetKey } from 'jose'
import * as z from 'zod'
import type { Config } from '../core/config.ts'
import { AppError, type ErrorCode } from '../core/errors.ts'
import type { Principal } from '../core/model.ts'

/**
 * The clients of Teams, Outlook and Microsoft 365, the only ones that may request our tokens.
 * @see https://learn.microsoft.com/microsoftteams/platform/tabs/how-to/authentication/tab-sso-register-aad
 */
const teamsClientIds = [
  '1fec8e78-bce4-4aaf-ab1b-5451cc387264', // desktop and mobile
  '5e3ce6c0-2b1f-4285-8d4b-75ee78787346', // web
  '4765445b-32c6-49b0-83e6-1d93765276ca', // Microsoft 365, web
  '0ec893e0-5785-4de6-99da-4ed124e5296c', // Microsoft 365, desktop
  'd3590ed6-52b3-4102-aeff-aad2292ab01c', // Microsoft 365 on phones, Outlook desktop
  'bc59ab01-8403-45c6-8796-ac3ef710b3e3', // Outlook, web
  '27922004-5251-4030-b22d-91ecd9a37ea4', // Outlook on phones
]
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
  azp: z.string().optional(),
  scp: z.string().default(''),
  name: z.string().optional(),
  preferred_username: z.string().optional(),
  roles: z.array(z.string()).default([]),
})
type Claims = z.infer<typeof claimsSchema>

export type Authenticate = (authorization: string | undefined) => Promise<Principal>

/**
 * Verifies the single sign-on token of the tab, given the value of the Authorization header.
 * The returned function throws `token_missing`, `token_invalid`, `token_expired`, `token_wrong_tenant`,
 * `token_wrong_audience`, `token_wrong_client` or `token_missing_scope`, and `graph_unreachable` when Entra's signing
 * keys can't be fetched, which says nothing about the token.
 */
export function createAuthenticator(config: Config): Authenticate {
  const { authority } = config.cloud
  const keys = withFetchErrors(
    createRemoteJWKSet(new URL(`${authority}/${config.tenantId}/discovery/v2.0/keys`)),
  )
  return async (authorization) => {
    const token = bearerToken(authorization)
    const claims = await verify(token, keys)
    const fault = claimsFault(claims, config)
    if (fault) throw new AppError(fault)
    return {
      tenantId: claims.tid,
      id: claims.oid,
      name: claims.name ?? claims.preferred_username ?? claims.oid,
      roles: claims.roles,
      assertion: token,
    }
  }
}

function bearerToken(authorization: string | undefined): string {
  const token = /^Bearer +(\S+) *$/i.exec(authorization ?? '')?.[1]
  if (!token) throw new AppError('token_missing')
  return token
}

async function verify(token: string, keys: JWTVerifyGetKey): Promise<Claims> {
  const options = {
    algorithms: ['RS256'],
    clockTolerance: CLOCK_TOLERANCE_SECONDS,
    requiredClaims: ['exp', 'nbf'],
  }
  try {
    const { payload } = await jwtVerify(token, keys, options)
    return claimsSchema.parse(payload)
  } catch (error) {
    if (error instanceof AppError) throw error
    throw new AppError(error instanceof errors.JWTExpired ? 'token_expired' : 'token_invalid', {
      cause: error,
    })
  }
}

/** What is wrong with the claims of a genuine token; the most helpful error comes first. */
function claimsFault(claims: Claims, { tenantId, clientId, cloud }: Config): ErrorCode | null {
  if (claims.tid !== tenantId) return 'token_wrong_tenant'
  if (claims.iss !== `${cloud.authority}/${tenantId}/v2.0`) return 'token_invalid'
  if (claims.aud.toLowerCase() !== clientId) return 'token_wrong_audience'
  if (!claims.azp || !teamsClientIds.includes(claims.azp.toLowerCase())) return 'token_wrong_client'
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
