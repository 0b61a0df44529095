import {
  calculateJwkThumbprint,
  createLocalJWKSet,
  exportJWK,
  generateKeyPair,
  importJWK,
  jwtVerify,
  SignJWT,
  type JWK,
  type JWTPayload,
} from 'jose'
import type { State } from '../state.ts'

/** A signing key and its public half. */
interface SigningKey {
  /** as a key set lists it */
  publicJwk: JWK
  sign: (claims: JWTPayload) => Promise<string>
  /** checks signature and expiry only; rejects with jose's errors */
  verify: (token: string) => Promise<JWTPayload>
}

/** Entra and the Bot Framework each have a key. `forger` is in no key set, but claims Entra's key id. */
export interface Keys {
  entra: SigningKey
  botFramework: SigningKey
  forger: SigningKey
}

/**
 * Generates the keys once and stores them: botbuilder caches keys for a day and looks for new ones only hourly.
 * @throws Error with a sentence if a stored key is damaged
 */
export async function openKeys(state: State): Promise<Keys> {
  const [entra, botFramework] = await Promise.all([
    openKey(state, 'keys/entra.json'),
    openKey(state, 'keys/bot-framework.json'),
  ])
  const { privateKey } = await generateKeyPair('RS256', { extractable: true })
  return {
    entra,
    botFramework,
    forger: await signingKey({ ...(await exportJWK(privateKey)), kid: entra.publicJwk.kid ?? '' }),
  }
}

async function openKey(state: State, name: string): Promise<SigningKey> {
  const kept = await state.read(name)
  if (kept) return signingKey(JSON.parse(kept.toString()) as JWK)
  const { privateKey } = await generateKeyPair('RS256', { extractable: true })
  const jwk = await exportJWK(privateKey)
  const named = { ...jwk, kid: await calculateJwkThumbprint(jwk) }
  await state.write(name, JSON.stringify(named))
  return signingKey(named)
}

async function signingKey(jwk: JWK): Promise<SigningKey> {
  const { kty, n, e, kid } = jwk
  if (!kty || !n || !e || !kid)
    throw new Error(
      'A signing key stored by the sandbox is damaged. Delete the folder sandbox/keys in DATA_DIR.',
    )
  const publicJwk: JWK = { kty, n, e, kid, use: 'sig', alg: 'RS256' }
  const privateKey = await importJWK(jwk, 'RS256')
  const keySet = createLocalJWKSet({ keys: [publicJwk] })
  return {
    publicJwk,
    sign: (claims) =>
      new SignJWT(claims).setProtectedHeader({ alg: 'RS256', typ: 'JWT', kid }).sign(privateKey),
    verify: async (token) => (await jwtVerify(token, keySet)).payload,
  }
}
