import { openOwnJpeg } from './openOwnJpeg.ts'

/** Width and height in pixels of a JPEG that we or Graph encoded, from its header. Rejects if it is not a JPEG. */
export async function sizeOfJpeg(jpeg: Buffer): Promise<{ width: number; height: number }> {
  const { width, height } = await openOwnJpeg(jpeg).metadata()
  return { width, height }
}
