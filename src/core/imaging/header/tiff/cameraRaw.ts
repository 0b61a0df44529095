import { readTiffDirectories, tag, type ReadPiece, type TiffDirectory } from './directories.ts'

/** NewSubfileType: a smaller version of another picture in the file. */
const REDUCED = 1

/** PhotometricInterpretation of sensor data: a colour filter array, and DNG's linear raw. */
const sensorData = [32803, 34892]

/** Compressions that only cameras write: Nikon, Sony, Pentax, Kodak, Epson, Samsung, and DNG with losses. */
const cameraCompressions = [34713, 32767, 65535, 65000, 32769, 32770, 34892, 52546]

/** Whether a file with TIFF's first bytes is a camera's raw file by its tags. False if that cannot be told. */
export const isRawTiff = async (piece: ReadPiece): Promise<boolean> =>
  isCameraRaw(await readTiffDirectories(piece))

/** @param directories as they are read */
export function isCameraRaw(directories: readonly TiffDirectory[]): boolean {
  const [first] = directories
  if (first === undefined) return false
  if (first.tags.has(tag.dngVersion)) return true
  if (directories.some((each) => hasValue(each, tag.photometric, sensorData))) return true
  if (directories.some((each) => hasValue(each, tag.compression, cameraCompressions))) return true
  // The first directory of raw files is a small picture; the sensor's data are below it.
  return hasValue(first, tag.newSubfileType, [REDUCED]) && directories.length > 1
}

/** Whether the first value of a tag is one of these. */
export const hasValue = (
  { tags }: TiffDirectory,
  key: number,
  values: readonly number[],
): boolean => values.includes(tags.get(key)?.[0] ?? -1)
