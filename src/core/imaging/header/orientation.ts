import type { Sharp } from 'sharp'
import type { Box, Rotation } from '../../model.ts'

/** The EXIF orientation: how a stored picture must be turned to be upright. */
export type Orientation = 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8

interface Size {
  width: number
  height: number
}

/** First mirrored left to right, then rotated clockwise, which is sharp's order too. */
const transforms: Record<Orientation, { mirrored: boolean; angle: Rotation }> = {
  1: { mirrored: false, angle: 0 },
  2: { mirrored: true, angle: 0 },
  3: { mirrored: false, angle: 180 },
  4: { mirrored: true, angle: 180 },
  5: { mirrored: true, angle: 270 },
  6: { mirrored: false, angle: 90 },
  7: { mirrored: true, angle: 90 },
  8: { mirrored: false, angle: 270 },
}

const orientations = [1, 2, 3, 4, 5, 6, 7, 8] as const

export const isOrientation = (value: number): value is Orientation => value in transforms

/** An orientation followed by a further rotation, as one orientation. */
export function rotateOrientation(orientation: Orientation, rotation: Rotation): Orientation {
  const { mirrored, angle } = transforms[orientation]
  const total = (angle + rotation) % 360
  return (
    orientations.find(
      (each) => transforms[each].mirrored === mirrored && transforms[each].angle === total,
    ) ?? orientation
  )
}

/** The size of a stored picture once it is upright. */
export function uprightSize({ width, height }: Size, orientation: Orientation): Size {
  const isSideways = transforms[orientation].angle % 180 !== 0
  return isSideways ? { width: height, height: width } : { width, height }
}

export function applyOrientation(picture: Sharp, orientation: Orientation): Sharp {
  const { mirrored, angle } = transforms[orientation]
  return picture.flop(mirrored).rotate(angle)
}

/**
 * Where a box of the upright picture lies in the stored picture.
 * @param size of the stored picture
 */
export function toStoredBox(box: Box, size: Size, orientation: Orientation): Box {
  const { angle, mirrored } = transforms[orientation]
  const stored = unrotate(box, size, angle)
  return mirrored ? { ...stored, left: size.width - stored.left - stored.width } : stored
}

const unrotate = ({ left, top, width, height }: Box, size: Size, angle: Rotation): Box =>
  ({
    0: { left, top, width, height },
    90: { left: top, top: size.height - left - width, width: height, height: width },
    180: {
      left: size.width - left - width,
      top: size.height - top - height,
      width,
      height,
    },
    270: { left: size.width - top - height, top: left, width: height, height: width },
  })[angle]
