import type { Box, PreparedPhoto } from '../../core/model.ts'

/** Other crops of the same picture that a card offers, each the square that it would be; null = there is none. */
export interface CropSteps {
  closer: Box | null
  wider: Box | null
  /** as much of the picture as a square can show */
  whole: Box | null
}

/** A step is seen, and few of them are enough. */
const STEP = 1.25
/** Pixels of a side: closer than that, a photo is blurred wherever it is shown. */
const MIN_SIDE = 120

/** Closer and wider leave the face where it is in the photo; without one, the middle. */
export function cropSteps({
  width,
  height,
  crop,
  faces,
}: Pick<PreparedPhoto, 'width' | 'height' | 'crop' | 'faces'>): CropSteps {
  const largest = Math.min(width, height)
  const middle = middleOf(faces.map(({ box }) => box).find((box) => isWithin(box, crop)) ?? crop)
  const closer = Math.round(crop.width / STEP)
  const wider = Math.min(Math.round(crop.width * STEP), largest)
  const square = (side: number, left: number, top: number): Box => ({
    left: within(Math.round(left), width - side),
    top: within(Math.round(top), height - side),
    width: side,
    height: side,
  })
  const scaled = (side: number): Box => {
    const scale = side / crop.width
    return square(
      side,
      middle.x - (middle.x - crop.left) * scale,
      middle.y - (middle.y - crop.top) * scale,
    )
  }
  const isLargest = crop.width >= largest
  return {
    closer: closer < MIN_SIDE ? null : scaled(closer),
    wider: isLargest || wider === largest ? null : scaled(wider),
    whole: isLargest ? null : square(largest, (width - largest) / 2, (height - largest) / 2),
  }
}

const within = (start: number, last: number): number => Math.min(Math.max(start, 0), last)

const middleOf = ({ left, top, width, height }: Box) => ({
  x: left + width / 2,
  y: top + height / 2,
})

function isWithin(face: Box, crop: Box): boolean {
  const { x, y } = middleOf(face)
  const [right, bottom] = [crop.left + crop.width, crop.top + crop.height]
  return x >= crop.left && x <= right && y >= crop.top && y <= bottom
}
