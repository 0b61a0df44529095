/**
 * Counted up whenever the same file would become another photo than before: other numbers below, another crop,
 * another decoder. Kept with what was prepared.
 */
export const RECIPE_VERSION = 3

/** Largest file taken, in bytes. */
export const MAX_SOURCE_BYTES = 25 * 1024 * 1024

/** Pixels on each side of a finished photo: the largest that Microsoft 365 keeps. */
export const PHOTO_SIDE = 648

/** Pixels on the longer side of a picture that somebody chooses a crop on. */
export const VIEW_SIDE = 1280

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

/** Pixels, for what has to be decoded whole into memory: progressive JPEG, interlaced PNG. */
export const MAX_PIXELS_WHOLE = 25_000_000

/** Pixels of an AVIF: 24 megapixel cameras fit, and just fit into the memory, at 19 bytes a pixel. */
export const MAX_PIXELS_AVIF = 24_200_000

/** Pixels of a HEIC: 48 megapixel iPhones write 8064 × 6048, which take some 320 MB to decode. */
export const MAX_PIXELS_HEIC = 49_000_000

/** Scans of a JPEG; cameras and optimisers write a dozen, thousands take the decoder a quarter of a minute. */
export const MAX_SCANS = 100

/** Imaging processes; on two cores more bring no speed and cost memory. */
export const PROCESSES = 2

/** ms for one picture; the slowest of those within the limits above takes five seconds on one core. */
export const TIME_LIMIT = 20_000

/**
 * MB of resident memory, all imaging processes together, with the pages they share counted once; a process that is
 * growing fast takes up to ten more before it is ended, and 600 are never to be passed.
 */
export const MEMORY_OF_ALL = 590

/** MB of every process that the others have as well, the program and its libraries: 67 shared by two or more. */
export const SHARED_MEMORY = 30

/** MB; it begins with 170, and WebAssembly never gives back the 120 that a HEIC of 12 megapixels took. */
export const MAX_KEPT_MEMORY = 290

/** ms without work after which the imaging processes are ended */
export const IDLE_LIMIT = 60_000

/**
 * Short sides that a picture is decoded to before its face is looked for. JPEGs are scaled while they are
 * decoded, at half, quarter or eighth; sharp does that only when asked for less than a third, a fifth or a
 * ninth (pipeline.cc, the rule against libjpeg's rounding), so just that is asked for.
 */
export const SHRINKS = [9, 5, 3] as const

/** Pixels of the short side below which a scaled decode would leave too little to crop from. */
export const MIN_WORKING_SIDE = 800

/** Pixels of the short side of what cannot be scaled while it is decoded. */
export const MAX_WORKING_SIDE = 1200

/** Of the pixels that a photo should have: with fewer in the working copy, the crop is decoded anew. */
export const ENOUGH = 0.92
