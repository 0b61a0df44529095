import { createHash } from 'node:crypto'
import sharp from 'sharp'
import { LikenessError } from '../errors.ts'
import type { Box, Prepared, QualityNote } from '../model.ts'
import { inspect, unreadable } from './inspect.ts'
import {
  BACKGROUND,
  LADDER,
  MAX_ENLARGEMENT,
  MAX_IN_FLIGHT,
  MAX_PHOTO_BYTES,
  MAX_PIXELS,
  PHOTO_SIDE,
} from './recipe.ts'
import { openPicture } from './sharp.ts'
import { atMost } from './turns.ts'

const inTurn = atMost(MAX_IN_FLIGHT)

/**
 * Makes a profile photo of whatever file somebody handed over, or says why not: upright, the square in the
 * middle, at most 648 × 648 pixels, JPEG of at most 100 KB, sRGB, on white, without metadata or colour
 * profile. Animations and multi-page files give their first picture. The same bytes give the same result.
 * Bad files are an answer, never an exception.
 */
export async function preparePhoto(source: Buffer): Promise<Prepared> {
  return inTurn(() => prepare(source))
}

async function prepare(source: Buffer): Promise<Prepared> {
  const inspected = await inspect(source)
  if (inspected.kind === 'rejected') return inspected
  const crop = centreSquare(inspected.width, inspected.height)
  const { side: wanted, notes } = target(crop.width)
  const square = await decodeSquare(source, wanted)
  if (square === null) return unreadable(source, inspected.content)
  const { jpeg, side } = await encode(square, wanted)
  const sha256 = createHash('sha256').update(jpeg).digest('hex')
  return { kind: 'ready', jpeg, sha256, side, crop, notes }
}

function centreSquare(width: number, height: number): Box {
  const side = Math.min(width, height)
  return {
    left: Math.floor((width - side) / 2),
    top: Math.floor((height - side) / 2),
    width: side,
    height: side,
  }
}

/** How large the photo becomes, and what its owner should know about that. */
function target(cropSide: number): { side: number; notes: QualityNote[] } {
  if (cropSide >= PHOTO_SIDE) return { side: PHOTO_SIDE, notes: [] }
  if (cropSide * MAX_ENLARGEMENT >= PHOTO_SIDE) {
    const sentence = `The picture is ${cropSide} pixels wide and was enlarged a little to ${PHOTO_SIDE}.`
    return { side: PHOTO_SIDE, notes: [{ code: 'enlarged', sentence }] }
  }
  const sentence = `The picture is only ${cropSide} pixels wide, so it may look blurred where it is shown large.`
  return { side: cropSide, notes: [{ code: 'small', sentence }] }
}

/** The upright square as raw sRGB, three bytes a pixel; null when the picture cannot be decoded whole. */
async function decodeSquare(source: Buffer, side: number): Promise<Buffer | null> {
  try {
    return await openPicture(source, { limitInputPixels: MAX_PIXELS })
      .autoOrient()
      .resize(side, side, { fit: 'cover', position: 'centre' })
      .flatten({ background: BACKGROUND })
      .toColourspace('srgb')
      .raw({ depth: 'uchar' })
      .toBuffer()
  } catch {
    return null
  }
}

/** The best quality that fits; each try starts from the raw square, so that nothing is compressed twice. */
async function encode(square: Buffer, side: number): Promise<{ jpeg: Buffer; side: number }> {
  const raw = { width: side, height: side, channels: 3 } as const
  for (const { quality, part } of LADDER) {
    const fitted = Math.round(side * part)
    const jpeg = await sharp(square, { raw }).resize(fitted, fitted).jpeg({ quality }).toBuffer()
    if (jpeg.length <= MAX_PHOTO_BYTES) return { jpeg, side: fitted }
  }
  throw new LikenessError('internal', { detail: 'a photo did not fit on the lowest rung' })
}
