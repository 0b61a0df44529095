import { hasValue, isCameraRaw } from './cameraRaw.ts'
import { readTiffDirectories, tag, type TiffDirectory } from './directories.ts'

/** Old-style JPEG, which TIFF's own authors withdrew, and JPEG 2000 as scanners for archives write it. */
const undecodableCompressions = [6, 33003, 33004, 33005, 34712]

const PHOTOMETRIC_LAB = [8, 9, 10]
const PLANES_APART = 2

/** Canon's and Phase One's raw files have a mark of their own behind TIFF's first bytes. */
const marks = ['CR\x02', 'IIII', 'MMMM']

/**
 * Whether a file with TIFF's first bytes is a camera's raw file, whose small picture in front must not become the photo, or
 * a TIFF that libtiff cannot decode. False if that cannot be told.
 */
export async function isUnsupportedTiff(source: Buffer): Promise<boolean> {
  const mark = source.toString('latin1', 8, 12)
  if (marks.some((each) => mark.startsWith(each))) return true
  const directories = await readTiffDirectories(async (at, bytes) =>
    source.subarray(at, at + bytes),
  )
  const [first] = directories
  return first !== undefined && (isCameraRaw(directories) || isUndecodable(first))
}

function isUndecodable(directory: TiffDirectory): boolean {
  const isTiledInPlanes =
    directory.tags.has(tag.tileWidth) &&
    hasValue(directory, tag.planarConfiguration, [PLANES_APART])
  return (
    isTiledInPlanes ||
    hasValue(directory, tag.compression, undecodableCompressions) ||
    hasValue(directory, tag.photometric, PHOTOMETRIC_LAB)
  )
}
