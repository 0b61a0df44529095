/** Decodes the text of a list, whatever program wrote it. Pure. */

type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252'

/** examined to recognise UTF-16 without a byte order mark */
const SAMPLE_BYTES = 4096

/** Text may contain one by mistake, a picture contains many. */
// oxlint-disable-next-line no-control-regex
const controlCharacters = /[\x01-\x08\x0b\x0c\x0e-\x1f]/g
/** share of the characters; with more control characters it isn't text */
const MAX_CONTROL_SHARE = 0.01
/** share of the sample's bytes that must be zeros for UTF-16 */
const MIN_ZERO_SHARE = 0.05

/**
 * The byte order mark determines the encoding. Without one it is UTF-16 if every second byte is often zero, UTF-8 if that is
 * valid, and otherwise Windows-1252, which Excel writes in western Europe and America. Null if it isn't text at all.
 */
export function decodeText(bytes: Uint8Array): string | null {
  const text = new TextDecoder(encodingOf(bytes)).decode(bytes)
  if (text.includes('\0')) return null
  const printable = text.replace(controlCharacters, '')
  return text.length - printable.length > text.length * MAX_CONTROL_SHARE ? null : printable
}

function encodingOf(bytes: Uint8Array): Encoding {
  const [first, second, third] = bytes
  if (first === 0xef && second === 0xbb && third === 0xbf) return 'utf-8'
  if (first === 0xff && second === 0xfe) return 'utf-16le'
  if (first === 0xfe && second === 0xff) return 'utf-16be'
  return utf16(bytes.subarray(0, SAMPLE_BYTES)) ?? (isUtf8(bytes) ? 'utf-8' : 'windows-1252')
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
