/** Encodings in which lists and the names in ZIP files are written. Pure. */
import { decodeCodePage, isCodePage } from './codePages.ts'

/** Those that a text may be in if nothing tells; of two that are equally likely, the more common one comes first. */
export const guessedEncodings = [
  'utf-8',
  'windows-1252',
  'macintosh',
  'windows-1250',
  'windows-1251',
  'shift_jis',
  'gbk',
  'big5',
  'euc-kr',
  'windows-1254',
  'windows-1253',
  'windows-1257',
  'windows-1255',
  'windows-1256',
  'windows-1258',
  'windows-874',
  'x-mac-ce',
  'x-mac-cyrillic',
  'x-mac-greek',
  'x-mac-turkish',
  'koi8-r',
  'koi8-u',
  'iso-8859-2',
  'iso-8859-5',
  'euc-jp',
  'cp850',
  'cp437',
  'cp852',
  'ibm866',
  'cp737',
  'cp857',
  'cp775',
  'cp862',
] as const

export type GuessedEncoding = (typeof guessedEncodings)[number]
export type Encoding = GuessedEncoding | 'utf-16le' | 'utf-16be'

/** Programs on Windows name files in ZIPs by the code page of DOS, or by the one of the country if it has two bytes a letter. */
const ofArchives: readonly GuessedEncoding[] = [
  'utf-8',
  'cp850',
  'cp437',
  'cp852',
  'ibm866',
  'cp737',
  'cp857',
  'cp775',
  'cp862',
  'shift_jis',
  'gbk',
  'big5',
  'euc-kr',
]

/** As `guessedEncodings`, for the names in ZIP files. */
export const archiveEncodings: readonly GuessedEncoding[] = [
  ...new Set([...ofArchives, ...guessedEncodings]),
]

/** What can't be decoded becomes U+FFFD. */
export function decode(bytes: Uint8Array, encoding: Encoding): string {
  return isCodePage(encoding)
    ? decodeCodePage(bytes, encoding)
    : new TextDecoder(encoding).decode(bytes)
}
