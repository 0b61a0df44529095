/** Whether a file can be a picture, by its first bytes rather than its name or declared type. */
import { isRawTiff } from '../../core/imaging/header/tiff/cameraRaw.ts'
import { rawExtension, videoExtension } from './extensions.ts'
import type { LocalFile } from './localFile.ts'

const HEAD_BYTES = 16

type SignaturePart = [offset: number, text: string]

const tiffs: readonly (readonly SignaturePart[])[] = [[[0, 'II*\0']], [[0, 'MM\0*']]]

/** Of the formats that the server accepts; all parts of a signature must match. */
const signatures: readonly (readonly SignaturePart[])[] = [
  [[0, '\xff\xd8\xff']],
  [[0, '\x89PNG\r\n\x1a\n']],
  [[0, 'GIF8']],
  [
    [0, 'RIFF'],
    [8, 'WEBP'],
  ],
  ...tiffs,
  [[4, 'ftypavif']],
  [[4, 'ftypavis']],
  [[4, 'ftyphei']],
  [[4, 'ftyphev']],
  [[4, 'ftypmif1']],
  [[4, 'ftypmsf1']],
  [[0, 'BM']],
]

/** @param head at least the first 16 bytes */
export function mayBePicture(head: Uint8Array): boolean {
  const text = String.fromCharCode(...head)
  return fits(text, signatures)
}

const fits = (text: string, some: readonly (readonly SignaturePart[])[]): boolean =>
  some.some((parts) => parts.every(([at, bytes]) => text.startsWith(bytes, at)))

/** What a file is instead of a picture. `raw`: a camera's data of a picture, which hold a small one at most. */
export type ForeignKind = 'raw' | 'video' | 'other'

/** Canon's and Phase One's raw files begin as a TIFF does, with a mark behind. */
const markedRaws: readonly (readonly SignaturePart[])[] = [
  [
    [0, 'II*\0'],
    [8, 'CR\x02'],
  ],
  [
    [0, 'II*\0'],
    [8, 'IIII'],
  ],
  [
    [0, 'MM\0*'],
    [8, 'MMMM'],
  ],
]

/** Fujifilm, Olympus, Panasonic, Sigma, Minolta, old and new ones of Canon. */
const otherRaws: readonly (readonly SignaturePart[])[] = [
  [[0, 'FUJIFILMCCD-RAW']],
  [[0, 'IIR']],
  [[0, 'MMOR']],
  [[0, 'IIU\0']],
  [[0, 'FOVb']],
  [[0, '\0MRM']],
  [[6, 'HEAPCCDR']],
  [[4, 'ftypcrx ']],
]

const videos: readonly (readonly SignaturePart[])[] = [
  [[4, 'ftyp']],
  [[4, 'moov']],
  [[4, 'mdat']],
  [[4, 'wide']],
  [
    [0, 'RIFF'],
    [8, 'AVI '],
  ],
  [[0, '\x1a\x45\xdf\xa3']],
  [[0, '\0\0\x01\xba']],
  [[0, '\0\0\x01\xb3']],
  [[0, '\x30\x26\xb2\x75']],
]

/**
 * What a file is instead of a picture; null if it may be one, or is empty. Most raw files begin as any TIFF does, so that of
 * these the name is asked, and then their tags: some programs call them `.tif`.
 * @throws UnusableFile as `head` does
 */
export async function foreignKind(local: LocalFile): Promise<ForeignKind | null> {
  const head = await local.head(HEAD_BYTES)
  if (head.byteLength === 0) return null
  const text = String.fromCharCode(...head)
  const isTiff = fits(text, tiffs)
  if (fits(text, markedRaws)) return 'raw'
  if (isTiff && (rawExtension.test(local.name) || (await isRawByTags(local)))) return 'raw'
  if (mayBePicture(head)) return null
  if (fits(text, otherRaws) || rawExtension.test(local.name)) return 'raw'
  return fits(text, videos) || videoExtension.test(local.name) ? 'video' : 'other'
}

/** Tags may be anywhere in a file, of which some hundred bytes are read. */
async function isRawByTags(local: LocalFile): Promise<boolean> {
  const file = await local.open()
  return isRawTiff(
    async (at, bytes) => new Uint8Array(await file.slice(at, at + bytes).arrayBuffer()),
  )
}
