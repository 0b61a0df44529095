import { createHmac, hkdfSync, timingSafeEqual } from 'node:crypto'
import type { Config } from '../config.ts'

/** What a signed address says: which picture, exactly, and until when. */
export interface SignedPicture {
  id: string
  /** the first half of the SHA-256 of the bytes, hex */
  hash: string
  /** of the bytes */
  size: number
  /** seconds since 1970 */
  expires: number
}

const ID_BYTES = 16
const HASH_BYTES = 16
const NUMBER_BYTES = 4
const CONTENT_BYTES = ID_BYTES + HASH_BYTES + 2 * NUMBER_BYTES
const SIGNATURE_BYTES = 32

/**
 * The key of all processes with the same secret, also after a restart. Who has it can neither sign in nor learn the secret;
 * a new secret ends the addresses that were signed before.
 */
export function signingKey({
  clientSecret,
  clientCertificate,
  tenantId,
  clientId,
}: Pick<Config, 'clientSecret' | 'clientCertificate' | 'tenantId' | 'clientId'>): Buffer {
  const secret = clientSecret ?? clientCertificate ?? ''
  if (secret === '') throw new Error('There is no secret to make a key of.')
  return Buffer.from(
    hkdfSync('sha256', secret, `${tenantId} ${clientId}`, 'likeness-card-pictures', 32),
  )
}

/** As much of the hash as is signed. */
export const halfOf = (sha256: string): string => sha256.slice(0, 2 * HASH_BYTES)

/** 96 letters, digits, `-` and `_`: restify takes no part of a path that is longer than 100. */
export function sign(key: Buffer, { id, hash, size, expires }: SignedPicture): string {
  const numbers = Buffer.alloc(2 * NUMBER_BYTES)
  numbers.writeUInt32BE(size, 0)
  numbers.writeUInt32BE(expires, NUMBER_BYTES)
  const content = Buffer.concat([
    Buffer.from(id.replaceAll('-', ''), 'hex'),
    Buffer.from(hash, 'hex'),
    numbers,
  ])
  return Buffer.concat([content, signatureOf(key, content)]).toString('base64url')
}

/** Null if it was not signed with this key, or has expired. @param now milliseconds */
export function readSigned(key: Buffer, signed: string, now: number): SignedPicture | null {
  const bytes = Buffer.from(signed, 'base64url')
  // Other spellings of the same bytes are none of ours.
  if (bytes.length !== CONTENT_BYTES + SIGNATURE_BYTES || bytes.toString('base64url') !== signed)
    return null
  const content = bytes.subarray(0, CONTENT_BYTES)
  if (!timingSafeEqual(signatureOf(key, content), bytes.subarray(CONTENT_BYTES))) return null
  const expires = content.readUInt32BE(CONTENT_BYTES - NUMBER_BYTES)
  if (expires * 1000 <= now) return null
  return {
    id: asUuid(content.subarray(0, ID_BYTES).toString('hex')),
    hash: content.subarray(ID_BYTES, ID_BYTES + HASH_BYTES).toString('hex'),
    size: content.readUInt32BE(ID_BYTES + HASH_BYTES),
    expires,
  }
}

const signatureOf = (key: Buffer, content: Buffer): Buffer =>
  createHmac('sha256', key).update(content).digest()

const asUuid = (hex: string): string =>
  hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5')
