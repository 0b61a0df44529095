import { createHash, timingSafeEqual, X509Certificate } from 'node:crypto'
import { compactVerify, decodeProtectedHeader } from 'jose'
import * as z from 'zod'
import { identity } from '../tenant/identity.ts'

/** What stands under "Certificates & secrets" of the app registration. Entra takes each of several. */
interface Registered {
  /** values of client secrets */
  secrets: string[]
  /** certificates as PEM; null = any is taken, and its signature is not checked */
  certificates: string[] | null
}

/** The credentials with which the app may sign in from now on. Tokens that were issued before stay valid. */
export interface AppCredentials {
  current(): Registered
  /** replaces the named kinds; the others stay */
  set(registered: Partial<Registered>): void
  /** back to what the sandbox started with */
  reset(): void
  isSecret(given: string): boolean
  /** whether a client assertion is signed with a certificate that is registered */
  isSigned(assertion: string): Promise<boolean>
}

/** The body of `PUT /sandbox/app-credentials`. */
export const appCredentialsRequest = z
  .strictObject({
    secrets: z.array(z.string().min(1).max(200)).max(10),
    certificates: z
      .array(z.string().max(20_000).refine(isCertificate, 'must be a certificate as PEM'))
      .max(10)
      .nullable(),
  })
  .partial()
  .transform(({ secrets, certificates }) => ({
    ...(secrets && { secrets }),
    ...(certificates !== undefined && { certificates }),
  }))

const atStart: Registered = { secrets: [identity.clientSecret], certificates: null }

export function createAppCredentials(): AppCredentials {
  let current = atStart
  return {
    current: () => current,
    set: (registered) => {
      current = { ...current, ...registered }
    },
    reset: () => {
      current = atStart
    },
    isSecret: (given) => current.secrets.some((secret) => isSame(secret, given)),
    isSigned: async (assertion) => {
      const certificate = current.certificates?.map(readCertificate).find(isNamedIn(assertion))
      if (!certificate) return current.certificates === null
      return compactVerify(assertion, certificate.publicKey).then(
        () => true,
        () => false,
      )
    },
  }
}

/** Compares hashes, so that the time taken tells nothing of either value. */
function isSame(one: string, other: string): boolean {
  const [first, second] = [one, other].map((value) => createHash('sha256').update(value).digest())
  return first !== undefined && second !== undefined && timingSafeEqual(first, second)
}

const readCertificate = (pem: string): X509Certificate => new X509Certificate(pem)

function isCertificate(pem: string): boolean {
  try {
    return readCertificate(pem).publicKey.type === 'public'
  } catch {
    // the request is refused with a sentence
    return false
  }
}

/** Assertions name their certificate by its SHA-1 or SHA-256, learn.microsoft.com/entra/identity-platform/certificate-credentials */
function isNamedIn(assertion: string): (certificate: X509Certificate) => boolean {
  const { x5t, 'x5t#S256': x5tS256 } = decodeProtectedHeader(assertion)
  return ({ fingerprint, fingerprint256 }) =>
    x5t === base64urlOf(fingerprint) || x5tS256 === base64urlOf(fingerprint256)
}

const base64urlOf = (fingerprint: string): string =>
  Buffer.from(fingerprint.replaceAll(':', ''), 'hex').toString('base64url')
