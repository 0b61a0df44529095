import { createRemoteJWKSet, errors, jwtVerify, type JWTVerifyGetKey } from 'jose'
import * as z from 'zod'
import { hostMatches } from '../core/clouds.ts'
import type { Config } from '../core/config.ts'
import { AppError, type ErrorCode } from '../core/errors.ts'
import type { Log } from '../core/index.ts'
import type { IncomingActivity } from './activity.ts'

const METADATA_TIMEOUT_MS = 10_000

const metadata = z.object({ jwks_uri: z.url({ protocol: /^https$/ }) })

/**
 * Takes the `Authorization` header.
 * @throws AppError `token_missing`, `token_expired`, `token_wrong_audience` or `token_invalid`
 */
export type VerifyToken = (authorization: string | undefined) => Promise<void>

/**
 * Verifies the connector's token before botbuilder does: botbuilder also accepts emulator and skill tokens, throws on a
 * forged signature, and prints the key to the console. The signing keys come from the cloud's OpenID metadata; jose
 * reloads them for an unknown key id, at most every 30 seconds.
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
      if (err instanceof Error && isKeyError(err))
        log.error({ err, from: botOpenIdMetadata }, "The connector's signing keys cannot be read")
      throw new AppError(tokenError(err), { cause: err })
    }
  }
}

async function readKeys(address: string): Promise<JWTVerifyGetKey> {
  const response = await fetch(address, { signal: AbortSignal.timeout(METADATA_TIMEOUT_MS) })
  if (!response.ok) throw new Error(`${address} answered ${response.status}`)
  return createRemoteJWKSet(new URL(metadata.parse(await response.json()).jwks_uri))
}

/**
 * Whether the keys rather than the token are to blame: they are logged, or the bot would be silent for no visible
 * reason.
 */
function isKeyError(err: Error): boolean {
  if (!(err instanceof errors.JOSEError)) return true
  return ['ERR_JWKS_TIMEOUT', 'ERR_JWKS_INVALID', 'ERR_JOSE_GENERIC'].includes(err.code)
}

function tokenError(err: unknown): ErrorCode {
  if (err instanceof errors.JWTExpired) return 'token_expired'
  if (err instanceof errors.JWTClaimValidationFailed && err.claim === 'aud')
    return 'token_wrong_audience'
  return 'token_invalid'
}

/**
 * Why an activity with a valid token isn't admitted, else null. It must come from Teams and from our tenant, with a
 * service URL that we know: the bot's own token is sent there.
 */
export function admissionError(activity: IncomingActivity, config: Config): ErrorCode | null {
  if (activity.channelId !== 'msteams') return 'token_wrong_client'
  if (!isServiceUrl(activity.serviceUrl, config.cloud.botServiceHosts)) return 'token_wrong_client'
  const tenants = [activity.channelData?.tenant?.id, activity.conversation.tenantId].filter(
    (id) => id !== undefined,
  )
  const ours = tenants.length > 0 && tenants.every((id) => id.toLowerCase() === config.tenantId)
  return ours ? null : 'token_wrong_tenant'
}

/** Whether the bot's token may be sent there: https, the default port, one of `hosts`. */
export function isServiceUrl(serviceUrl: string | undefined, hosts: readonly string[]): boolean {
  if (!serviceUrl || !URL.canParse(serviceUrl)) return false
  const url = new URL(serviceUrl)
  return url.protocol === 'https:' && url.host === url.hostname && hostMatches(url.hostname, hosts)
}
