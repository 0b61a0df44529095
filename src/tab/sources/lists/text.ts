/** Decodes the text of a list, whatever program wrote it. Pure. */
import { candidatesFor, type Candidate } from '../text/candidates.ts'
import { decode, type Encoding } from '../text/encodings.ts'
import { sampleOf } from '../text/sampleOf.ts'

/** examined to recognise UTF-16 without a byte order mark */
const SAMPLE_BYTES = 4096

/** Text may contain one by mistake, a picture contains many. */
// oxlint-disable-next-line no-control-regex
const controlCharacters = /[\x01-\x08\x0b\x0c\x0e-\x1f]/g
/** share of the characters; with more control characters it isn't text */
const MAX_CONTROL_SHARE = 0.01
/** share of the sample's bytes that must be zeros for UTF-16 */
const MIN_ZERO_SHARE = 0.05

export interface TextEncoding {
  encoding: Encoding
  /** what a sample reads in this encoding and in others that are nearly as likely; empty if the bytes leave no doubt */
  candidates: Candidate[]
}

/**
 * The byte order mark determines the encoding. Without one it is UTF-16 if every second byte is often zero, UTF-8 if that is
 * valid, and otherwise the one in which a few lines read best. Of several of these, only the directory can tell.
 */
export function encodingOf(bytes: Uint8Array): TextEncoding {
  const sure = markedEncoding(bytes) ?? utf16(bytes.subarray(0, SAMPLE_BYTES))
  if (sure) return { encoding: sure, candidates: [] }
  if (isUtf8(bytes)) return { encoding: 'utf-8', candidates: [] }
  const candidates = candidatesFor(sampleOf(bytes))
  return { encoding: candidates[0]?.encoding ?? 'utf-8', candidates }
}

/** Null if it isn't text at all. */
export function decodeText(
  bytes: Uint8Array,
  encoding = encodingOf(bytes).encoding,
): string | null {
  const text = decode(bytes, encoding)
  if (text.includes('\0')) return null
  const printable = withoutControls(text)
  return text.length - printable.length > text.length * MAX_CONTROL_SHARE ? null : printable
}

export const withoutControls = (text: string): string => text.replace(controlCharacters, '')

function markedEncoding([first, second, third]: Uint8Array): Encoding | null {
  if (first === 0xef && second === 0xbb && third === 0xbf) return 'utf-8'
  if (first === 0xff && second === 0xfe) return 'utf-16le'
  return first === 0xfe && second === 0xff ? 'utf-16be' : null
}

/** In any language, separators, line ends, and addresses are ASCII, whose other byte is zero. */
function utf16(bytes: Uint8Array): Encoding | null {
  const zeros = [0, 0]
  bytes.forEach((byte, index) => {
    if (byte === 0) zeros[index % 2] = (zeros[index % 2] ?? 0) + 1
  })
  const [even = 0, odd = 0] = zeros
  const many = bytes.length * MIN_ZERO_SHARE
  if (odd > many && even < odd / 10) return 'utf-16le'
  return even > many && odd < even / 10 ? 'utf-16be' : null
}

function isUtf8(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes)
    return true
  } catch (error) {
    if (error instanceof TypeError) return false
    throw error
  }
}
