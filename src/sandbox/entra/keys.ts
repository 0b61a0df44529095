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

/** One signing key and all that is said about it in public. */
interface SigningKey {
  /** the public half, as a key set lists it */
  publicJwk: JWK
  sign: (claims: JWTPayload) => Promise<string>
  /** checks signature and expiry only; throws jose's errors */
  verify: (token: string) => Promise<JWTPayload>
}

/** Entra and the Bot Framework sign with keys of their own; `forger` is in no key set. */
export interface Keys {
  entra: SigningKey
  botFramework: SigningKey
  forger: SigningKey
}

/** Makes the keys once and keeps them: botbuilder remembers a key for a day and looks for a new one only hourly. */
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
  if (!kty || !n || !e || !kid) throw new Error('A key kept by the sandbox is damaged: delete it.')
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
