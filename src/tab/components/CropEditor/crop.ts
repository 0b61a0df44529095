/** A crop square on a picture that may be turned. All in pixels of the upright, then turned picture. Pure. */
import type { BoxView, CropView } from '../../../api/contract.ts'

export type Rotation = CropView['rotation']
export interface Size {
  width: number
  height: number
}
export interface Crop {
  box: BoxView
  rotation: Rotation
  /** of the picture as it is turned */
  picture: Size
}

/** a profile photo has at least this many pixels on each side */
const smallest = 48

export const largestSide = ({ width, height }: Size): number => Math.min(width, height)
export const smallestSide = (picture: Size): number => Math.min(smallest, largestSide(picture))

/** Moves the square, as far as the picture goes. */
export function moveBy({ box, picture, ...rest }: Crop, x: number, y: number): Crop {
  return { ...rest, picture, box: within(picture, box.width, box.left + x, box.top + y) }
}

/** Makes the square larger or smaller around its centre. */
export function resizeTo({ box, picture, ...rest }: Crop, wanted: number): Crop {
  const side = bounded(Math.round(wanted), smallestSide(picture), largestSide(picture))
  const left = box.left + (box.width - side) / 2
  const top = box.top + (box.height - side) / 2
  return { ...rest, picture, box: within(picture, side, left, top) }
}

/** A corner of the square; the one across from it stays where it is. */
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

/** Drags a corner by so many pixels outwards or inwards, no further than the picture's edge. */
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

/** Turns the picture by a quarter; the square stays on what it showed. */
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

/** What a key does to the crop: null = nothing. Shift takes larger steps. */
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
