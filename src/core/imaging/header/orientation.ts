import type { Sharp } from 'sharp'
import type { Box, Rotation } from '../../model.ts'

/** How a stored picture has to be turned to be upright, as EXIF numbers it. */
export type Orientation = 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8

interface Size {
  width: number
  height: number
}

/** First mirrored left to right, then turned clockwise; sharp does it in this order. */
const turns: Record<Orientation, { mirrored: boolean; angle: Rotation }> = {
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

export const isOrientation = (value: number): value is Orientation => value in turns

/** Upright first, then turned by a person: both together as one orientation. */
export function turnedFurther(orientation: Orientation, rotation: Rotation): Orientation {
  const { mirrored, angle } = turns[orientation]
  const together = (angle + rotation) % 360
  return (
    orientations.find(
      (each) => turns[each].mirrored === mirrored && turns[each].angle === together,
    ) ?? orientation
  )
}

/** The size of a picture that was stored as `size`, once it is upright. */
export function upright({ width, height }: Size, orientation: Orientation): Size {
  return turns[orientation].angle % 180 === 0 ? { width, height } : { width: height, height: width }
}

/** Turns a picture upright. */
export function turn(picture: Sharp, orientation: Orientation): Sharp {
  const { mirrored, angle } = turns[orientation]
  return picture.flop(mirrored).rotate(angle)
}

/** Where a box of the upright picture lies in the picture as stored. */
export function storedBox(box: Box, size: Size, orientation: Orientation): Box {
  const { angle, mirrored } = turns[orientation]
  const stored = unturn(box, size, angle)
  return mirrored ? { ...stored, left: size.width - stored.left - stored.width } : stored
}

const unturn = ({ left, top, width, height }: Box, size: Size, angle: Rotation): Box =>
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
