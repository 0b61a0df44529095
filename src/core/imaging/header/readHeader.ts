import { readBmpHeader } from './bmpHeader.ts'
import type { KindOfPicture } from './kind.ts'
import { isOrientation, type Orientation } from './orientation.ts'
import { openPicture } from '../sharp.ts'

/** What a header promises; sizes are as stored, before the picture is turned upright. */
export interface Header {
  width: number
  height: number
  orientation: Orientation
  /** progressive or interlaced: cannot be decoded piece by piece */
  isWhole: boolean
  /** false = a container of that kind, with something inside that is not read */
  isRead: boolean
  /** ICC */
  profile: Buffer | null
}

/** The codec that has to be inside, where a container may hold several. */
const codecs: Partial<Record<KindOfPicture, string>> = { avif: 'av1', heic: 'hevc' }

/** null = nothing that makes sense. Decodes nothing. */
export async function readHeader(source: Buffer, content: KindOfPicture): Promise<Header | null> {
  if (content !== 'bmp') return readWithSharp(source, content)
  const header = readBmpHeader(source)
  return header && { ...header, orientation: 1, isWhole: false, profile: null }
}

async function readWithSharp(source: Buffer, content: KindOfPicture): Promise<Header | null> {
  try {
    // no limit here, so that too many pixels can be told from damage
    const header = await openPicture(source, { limitInputPixels: false }).metadata()
    const { width, height, orientation = 1, isProgressive, compression, icc } = header
    const codec = codecs[content]
    return {
      width,
      height,
      orientation: isOrientation(orientation) ? orientation : 1,
      isWhole: isProgressive ?? false,
      isRead: codec === undefined || codec === compression,
      profile: icc ?? null,
    }
  } catch {
    // libvips gives its reasons as prose only, so the stage is the reason
    return null
  }
}
