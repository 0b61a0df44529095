const isPlain = /^[ -"$&-}]*$/
const pictures =
  /\p{Extended_Pictographic}|\p{Regional_Indicator}|\p{Emoji_Modifier}|[\u{fe0f}\u{20e3}]/gu
/** Marks that change nothing but how a text is shown: directions, joiners, the mark at the beginning of a file. */
const invisible = /[\u00ad\u061c\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/gu
/**
 * What programs append to the name of another version: `Ana~2`, `Ana_jpg`, `Ana.CR2` of a converted raw file. Not those that
 * are also names, such as Nef and Raf.
 */
const versionMark =
  /(?<=[^~\s])~\d{1,3}$|[_.-](jpe?g|png|hei[cf]|webp)$|\.(tif|avif|cr[23w]|arw|dng|rw2)$|_[lms]thumb$/iu

/**
 * What a name was before it came through web forms, unpacking programs and chats: `Ana%20M%C3%BCller` and
 * `Ana M#U00fcller` are Ana Müller. Digits of other alphabets become 0 to 9, emoji become spaces, invisible marks go.
 */
export function decoded(name: string): string {
  const text = isPlain.test(name) ? name : withoutMarks(withoutCodes(name))
  return text.replace(versionMark, '').trim()
}

function withoutCodes(name: string): string {
  const text = /%[\dA-F]{2}/iu.test(name) ? percentDecoded(name) : name
  return text.replace(/#U([\da-f]{4})/gu, (code, hex: string) => characterOf(hex) ?? code)
}

function percentDecoded(text: string): string {
  try {
    return decodeURIComponent(text.replaceAll('+', ' ')).replace(/[\\/]/gu, ' ')
  } catch {
    // A percent sign that is one
    return text
  }
}

function characterOf(hex: string): string | null {
  const code = Number.parseInt(hex, 16)
  return code < 0x20 || (code >= 0xd800 && code <= 0xdfff) ? null : String.fromCodePoint(code)
}

const withoutMarks = (text: string): string =>
  inAsciiDigits(text).replace(pictures, ' ').replace(invisible, '').normalize('NFC')

/** Every alphabet has its ten digits in a row. */
const inAsciiDigits = (text: string): string =>
  text.replace(/(?![0-9])\p{Nd}/gu, (digit) => {
    const plain = digit.normalize('NFKC')
    if (/^[0-9]$/u.test(plain)) return plain
    const code = digit.codePointAt(0) ?? 0
    let value = 0
    while (value < 9 && /\p{Nd}/u.test(String.fromCodePoint(code - value - 1))) value += 1
    return String(value)
  })
