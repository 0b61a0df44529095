/** A crop square on a picture that may be turned. All coordinates are pixels of the upright, then turned picture. Pure. */
import type { BoxView, CropView } from '../../../api/contract.ts'

export type Rotation = CropView['rotation']
export interface Size {
  width: number
  height: number
}
export interface Crop {
  box: BoxView
  rotation: Rotation
  /** size of the picture once it is turned */
  picture: Size
}

/** The smallest size of a profile photo in Microsoft Graph (resource type `profilePhoto`). */
const MIN_SIDE_PX = 48

export const largestSide = ({ width, height }: Size): number => Math.min(width, height)
export const smallestSide = (picture: Size): number => Math.min(MIN_SIDE_PX, largestSide(picture))

/** Moves the square, up to the picture's edge. */
export function moveBy({ box, picture, ...rest }: Crop, x: number, y: number): Crop {
  return { ...rest, picture, box: within(picture, box.width, box.left + x, box.top + y) }
}

/** Resizes the square around its centre, or as near to it as the picture's edge allows. */
export function resizeTo({ box, picture, ...rest }: Crop, wanted: number): Crop {
  const side = bounded(Math.round(wanted), smallestSide(picture), largestSide(picture))
  const left = box.left + (box.width - side) / 2
  const top = box.top + (box.height - side) / 2
  return { ...rest, picture, box: within(picture, side, left, top) }
}

/** A corner of the square, by the edges that meet there. */
export interface Corner {
  x: 'left' | 'right'
  y: 'top' | 'bottom'
}

export const corners: readonly Corner[] = [
  { x: 'left', y: 'top' },
  { x: 'right', y: 'top' },
  { x: 'right', y: 'bottom' },
  { x: 'left', y: 'bottom' },
]

/** Drags a corner by `x` and `y` pixels, up to the picture's edge; the opposite corner stays in place. */
export function dragCorner(crop: Crop, corner: Corner, x: number, y: number): Crop {
  const { box, picture } = crop
  const outX = corner.x === 'right' ? x : -x
  const outY = corner.y === 'bottom' ? y : -y
  const growth = Math.abs(outX) > Math.abs(outY) ? outX : outY
  const right = box.left + box.width
  const bottom = box.top + box.height
  const roomX = corner.x === 'right' ? picture.width - box.left : right
  const roomY = corner.y === 'bottom' ? picture.height - box.top : bottom
  const side = bounded(
    Math.round(box.width + growth),
    smallestSide(picture),
    Math.min(roomX, roomY),
  )
  const left = corner.x === 'right' ? box.left : right - side
  const top = corner.y === 'bottom' ? box.top : bottom - side
  return { ...crop, box: within(picture, side, left, top) }
}

/** Turns the picture by a quarter; the square stays on the same part of it. */
export function turn({ box, rotation, picture }: Crop, direction: 'left' | 'right'): Crop {
  const { width, height } = picture
  const turned = { width: height, height: width }
  const side = box.width
  if (direction === 'right') {
    const place = within(turned, side, height - box.top - side, box.left)
    return { box: place, rotation: quarter(rotation + 90), picture: turned }
  }
  const place = within(turned, side, box.top, width - box.left - side)
  return { box: place, rotation: quarter(rotation + 270), picture: turned }
}

const quarter = (degrees: number): Rotation => (degrees % 360) as Rotation

function within(picture: Size, side: number, left: number, top: number): BoxView {
  return {
    left: bounded(Math.round(left), 0, picture.width - side),
    top: bounded(Math.round(top), 0, picture.height - side),
    width: side,
    height: side,
  }
}

const bounded = (value: number, least: number, most: number): number =>
  Math.max(least, Math.min(most, value))

export const sameCrop = (a: Crop, b: Crop): boolean =>
  a.rotation === b.rotation &&
  a.box.left === b.box.left &&
  a.box.top === b.box.top &&
  a.box.width === b.box.width

/** Moves or resizes the crop by a key; with Shift in larger steps. Null for keys that do nothing. */
export function onKey(crop: Crop, key: string, shift: boolean): Crop | null {
  const step = Math.max(1, Math.round(largestSide(crop.picture) * (shift ? 0.1 : 0.01)))
  switch (key) {
    case 'ArrowLeft':
      return moveBy(crop, -step, 0)
    case 'ArrowRight':
      return moveBy(crop, step, 0)
    case 'ArrowUp':
      return moveBy(crop, 0, -step)
    case 'ArrowDown':
      return moveBy(crop, 0, step)
    case '+':
    case '=':
      return resizeTo(crop, crop.box.width + 2 * step)
    case '-':
    case '_':
      return resizeTo(crop, crop.box.width - 2 * step)
    default:
      return null
  }
}
