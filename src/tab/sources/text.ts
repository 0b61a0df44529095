/** Bytes of a list to text, whatever program wrote them. Pure. */

type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252'

/** bytes looked at when there is no mark at the beginning */
const sample = 4096

/** control characters; a text may have one by mistake, a picture has many */
// oxlint-disable-next-line no-control-regex
const control = /[\x01-\x08\x0b\x0c\x0e-\x1f]/g
/** one in so many is still a text */
const mostOdd = 100

/**
 * By the byte order mark; else UTF-16 when every second byte is often zero, UTF-8 when it is valid, and otherwise
 * Windows-1252, which is what Excel writes in western Europe and America. Null when it is no text at all.
 */
export function decodeText(bytes: Uint8Array): string | null {
  const text = new TextDecoder(encodingOf(bytes)).decode(bytes)
  const odd = text.match(control)?.length ?? 0
  if (text.includes('\0') || odd * mostOdd > text.length) return null
  return odd > 0 ? text.replace(control, '') : text
}

function encodingOf(bytes: Uint8Array): Encoding {
  const [first, second, third] = bytes
  if (first === 0xef && second === 0xbb && third === 0xbf) return 'utf-8'
  if (first === 0xff && second === 0xfe) return 'utf-16le'
  if (first === 0xfe && second === 0xff) return 'utf-16be'
  return utf16(bytes.subarray(0, sample)) ?? (isUtf8(bytes) ? 'utf-8' : 'windows-1252')
}

/** Separators, line ends and addresses are ASCII in any language: their other half is zero. */
function utf16(bytes: Uint8Array): Encoding | null {
  const zeros = [0, 0]
  bytes.forEach((byte, index) => {
    if (byte === 0) zeros[index % 2] = (zeros[index % 2] ?? 0) + 1
  })
  const [even = 0, odd = 0] = zeros
  const many = bytes.length / 20
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
