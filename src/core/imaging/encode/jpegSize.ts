import { openOwnJpeg } from './openJpeg.ts'

/** Pixels of a JPEG that is ours or Graph's, as its header says; rejects when the bytes are none. */
export async function sizeOfJpeg(jpeg: Buffer): Promise<{ width: number; height: number }> {
  const { width, height } = await openOwnJpeg(jpeg).metadata()
  return { width, height }
}
