import { readTiffDirectories, tag, type TiffDirectory } from './tiffTags.ts'

/** NewSubfileType: a smaller version of another picture in the file. */
const REDUCED = 1

/** PhotometricInterpretation of sensor data: a colour filter array, and DNG's linear raw. */
const sensorData = [32803, 34892]

/** Compressions that only cameras write: Nikon, Sony, Pentax, Kodak, Epson, Samsung, and DNG with losses. */
const cameraCompressions = [34713, 32767, 65535, 65000, 32769, 32770, 34892, 52546]

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
export function isUnsupportedTiff(source: Buffer): boolean {
  const mark = source.toString('latin1', 8, 12)
  if (marks.some((each) => mark.startsWith(each))) return true
  const directories = readTiffDirectories(source)
  const [first] = directories
  return first !== undefined && (isCameraRaw(first, directories) || isUndecodable(first))
}

function isCameraRaw(first: TiffDirectory, all: TiffDirectory[]): boolean {
  if (first.tags.has(tag.dngVersion)) return true
  if (all.some((each) => has(each, tag.photometric, sensorData))) return true
  if (all.some((each) => has(each, tag.compression, cameraCompressions))) return true
  // The first directory of raw files is a small picture; the sensor's data are below it.
  return has(first, tag.newSubfileType, [REDUCED]) && all.length > 1
}

function isUndecodable(directory: TiffDirectory): boolean {
  const isTiledInPlanes =
    directory.tags.has(tag.tileWidth) && has(directory, tag.planarConfiguration, [PLANES_APART])
  return (
    isTiledInPlanes ||
    has(directory, tag.compression, undecodableCompressions) ||
    has(directory, tag.photometric, PHOTOMETRIC_LAB)
  )
}

const has = ({ tags }: TiffDirectory, key: number, values: readonly number[]): boolean =>
  values.includes(tags.get(key)?.[0] ?? -1)
