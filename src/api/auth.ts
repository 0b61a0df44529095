import { createRemoteJWKSet, errors, jwtVerify, type JWTVerifyGetKey } from 'jose'
import * as z from 'zod'
import type { Config } from '../core/config.ts'
import { AppError, type ErrorCode } from '../core/errors.ts'
import type { Principal } from '../core/model.ts'

/** The Teams clients, the only ones that may ask for our tokens (learn.microsoft.com: tab SSO, "authorized client applications"). */
const teamsClients = [
  '1fec8e78-bce4-4aaf-ab1b-5451cc387264', // desktop and mobile
  '5e3ce6c0-2b1f-4285-8d4b-75ee78787346', // web
]
const scope = 'access_as_user'
const clockSkewSeconds = 60

const guid = z.guid().transform((value) => value.toLowerCase())
/** Of a v2.0 access token; people are known by `tid` and `oid`, never by a name, which may change hands. */
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
 * Verifies the tab's single sign-on token, given the value of an Authorization header.
 * The returned function throws `token_missing`, `token_invalid`, `token_expired`, `token_wrong_tenant`,
 * `token_wrong_audience`, `token_wrong_client`, `token_missing_scope`, or `graph_unreachable` when Entra's
 * signing keys cannot be fetched: then nobody knows whether the token is good.
 */
export function createAuthenticator(config: Config): Authenticate {
  const { authority } = config.cloud
  const keys = reachable(
    createRemoteJWKSet(new URL(`${authority}/${config.tenantId}/discovery/v2.0/keys`)),
  )
  return async (authorization) => {
    const token = bearer(authorization)
    const claims = await verify(token, keys)
    const fault = judge(claims, config)
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

function bearer(authorization: string | undefined): string {
  const token = /^Bearer +(\S+) *$/i.exec(authorization ?? '')?.[1]
  if (!token) throw new AppError('token_missing')
  return token
}

async function verify(token: string, keys: JWTVerifyGetKey): Promise<Claims> {
  const options = {
    algorithms: ['RS256'],
    clockTolerance: clockSkewSeconds,
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

/** What is wrong with the claims of a genuine token, in the order in which it helps to know. */
function judge(claims: Claims, { tenantId, clientId, cloud }: Config): ErrorCode | null {
  if (claims.tid !== tenantId) return 'token_wrong_tenant'
  if (claims.iss !== `${cloud.authority}/${tenantId}/v2.0`) return 'token_invalid'
  if (claims.aud.toLowerCase() !== clientId) return 'token_wrong_audience'
  if (!claims.azp || !teamsClients.includes(claims.azp.toLowerCase())) return 'token_wrong_client'
  if (!claims.scp.split(' ').includes(scope)) return 'token_missing_scope'
  return null
}

/** Tells a key that does not exist (the token's fault) from keys that could not be fetched (nobody's). */
function reachable(keys: JWTVerifyGetKey): JWTVerifyGetKey {
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
