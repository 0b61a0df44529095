import { createRemoteJWKSet, errors, jwtVerify, type JWTVerifyGetKey } from 'jose'
import * as z from 'zod'
import { hostMatches } from '../core/clouds.ts'
import type { Config } from '../core/config.ts'
import { AppError, type ErrorCode } from '../core/errors.ts'
import type { Log } from '../core/index.ts'
import type { Incoming } from './activity.ts'

const metadata = z.object({ jwks_uri: z.url({ protocol: /^https$/ }) })

/** `Authorization` in, nothing out; throws `token_missing`, `token_expired`, `token_wrong_audience` or `token_invalid`. */
export type VerifyToken = (authorization: string | undefined) => Promise<void>

/**
 * Verifies the connector's token before botbuilder sees it: botbuilder also takes emulator and skill tokens, answers a
 * forged signature with an exception, and prints the key to the console. Signing keys are those that the cloud's
 * OpenID metadata names; an unknown key id is looked up again after half a minute.
 */
export function createTokenVerifier(config: Config, log: Log): VerifyToken {
  const { botOpenIdMetadata, botTokenIssuer } = config.cloud
  let keys: Promise<JWTVerifyGetKey> | null = null
  const signingKeys = (): Promise<JWTVerifyGetKey> => {
    keys ??= readKeys(botOpenIdMetadata).catch((err: unknown) => {
      keys = null
      throw err
    })
    return keys
  }
  return async (authorization) => {
    const token = /^Bearer (\S+)$/i.exec(authorization ?? '')?.[1]
    if (!token) throw new AppError('token_missing')
    try {
      await jwtVerify(token, await signingKeys(), {
        issuer: botTokenIssuer,
        audience: config.botId,
        algorithms: ['RS256', 'RS384', 'RS512'],
        requiredClaims: ['exp'],
        clockTolerance: '5 minutes',
      })
    } catch (err) {
      if (err instanceof Error && isKeyFault(err))
        log.error({ err, from: botOpenIdMetadata }, "the connector's signing keys cannot be read")
      throw new AppError(tokenFault(err), { cause: err })
    }
  }
}

async function readKeys(address: string): Promise<JWTVerifyGetKey> {
  const response = await fetch(address, { signal: AbortSignal.timeout(10_000) })
  if (!response.ok) throw new Error(`${address} answered ${response.status}`)
  return createRemoteJWKSet(new URL(metadata.parse(await response.json()).jwks_uri))
}

/** Whether it is not the token's fault: an operator should hear of it, or the bot stays silent for no visible reason. */
function isKeyFault(err: Error): boolean {
  if (!(err instanceof errors.JOSEError)) return true
  return ['ERR_JWKS_TIMEOUT', 'ERR_JWKS_INVALID', 'ERR_JOSE_GENERIC'].includes(err.code)
}

function tokenFault(err: unknown): ErrorCode {
  if (err instanceof errors.JWTExpired) return 'token_expired'
  if (err instanceof errors.JWTClaimValidationFailed && err.claim === 'aud')
    return 'token_wrong_audience'
  return 'token_invalid'
}

/**
 * Why an activity with a good token is refused all the same, else null. Only Teams, only our tenant, and an answer only
 * to a service address that we know: it is where the bot's own token will be sent.
 */
export function admissionFault(activity: Incoming, config: Config): ErrorCode | null {
  if (activity.channelId !== 'msteams') return 'token_wrong_client'
  if (!isServiceAddress(activity.serviceUrl, config.cloud.botServiceHosts))
    return 'token_wrong_client'
  const tenants = [activity.channelData?.tenant?.id, activity.conversation.tenantId].filter(
    (id) => id !== undefined,
  )
  const ours = tenants.length > 0 && tenants.every((id) => id.toLowerCase() === config.tenantId)
  return ours ? null : 'token_wrong_tenant'
}

/** Whether the bot's token may go to an address: https, the usual port, one of `hosts`. */
export function isServiceAddress(address: string | undefined, hosts: readonly string[]): boolean {
  if (!address || !URL.canParse(address)) return false
  const url = new URL(address)
  return url.protocol === 'https:' && url.host === url.hostname && hostMatches(url.hostname, hosts)
}
