/** Largest file taken, in bytes. */
export const MAX_SOURCE_BYTES = 25 * 1024 * 1024

/** Pixels on each side of a finished photo: the largest that Microsoft 365 keeps. */
export const PHOTO_SIDE = 648

/** Pixels; below this Microsoft 365 has no size to make of it. */
export const MIN_SIDE = 48

/** Enlarging more than this looks worse than staying small. */
export const MAX_ENLARGEMENT = 1.5

/** Bytes; people without a mailbox are refused larger ones. */
export const MAX_PHOTO_BYTES = 100_000

/** JPEG quality and part of the side, tried in order until the photo fits: photos do at 60, pure noise at half. */
export const LADDER = [
  { quality: 80, part: 1 },
  { quality: 75, part: 1 },
  { quality: 70, part: 1 },
  { quality: 65, part: 1 },
  { quality: 60, part: 1 },
  { quality: 60, part: 1 / 2 },
] as const

/** What shows through transparent pictures. */
export const BACKGROUND = '#ffffff'

/** Pixels: 48 megapixel phones fit. */
export const MAX_PIXELS = 50_000_000

/** Pixels, for what has to be decoded whole into memory: AVIF, progressive JPEG, interlaced PNG. */
export const MAX_PIXELS_WHOLE = 25_000_000

/** Pictures worked on at once; more brings no speed on two cores and costs memory. */
export const MAX_IN_FLIGHT = 3
