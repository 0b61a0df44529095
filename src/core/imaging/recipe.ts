/**
 * Stored with every prepared photo. Increment it when the same file would give a different photo: another number below,
 * another crop, another decoder.
 */
export const RECIPE_VERSION = 5

export const MAX_SOURCE_BYTES = 25 * 1024 * 1024

/** Side of a finished photo: the largest size that Microsoft 365 keeps. */
export const PHOTO_SIDE_PX = 648

/** Longer side of the view on which people choose a crop. */
export const VIEW_SIDE_PX = 1280

/** The smallest size that Microsoft 365 serves. */
export const MIN_SIDE_PX = 48

/** Beyond this factor, an enlarged photo looks worse than a small one. */
export const MAX_ENLARGEMENT = 1.5

/** Graph refuses larger photos for people without a mailbox. */
export const MAX_PHOTO_BYTES = 100_000

/** Tried in order until a photo fits `MAX_PHOTO_BYTES`: photographs fit at quality 60, pure noise at half the side. */
export const ENCODINGS = [
  { quality: 80, scale: 1 },
  { quality: 75, scale: 1 },
  { quality: 70, scale: 1 },
  { quality: 65, scale: 1 },
  { quality: 60, scale: 1 },
  { quality: 60, scale: 1 / 2 },
] as const

/** Replaces transparency, as a CSS colour. */
export const DEFAULT_BACKGROUND = '#ffffff'

/** Fits phones with 48 megapixels. */
export const MAX_PIXELS = 50_000_000

/** For progressive JPEGs and interlaced PNGs, which are decoded whole into memory. */
export const MAX_PIXELS_PROGRESSIVE = 25_000_000

/** Fits cameras with 24 megapixels, and just fits into memory at 19 bytes per pixel. */
export const MAX_PIXELS_AVIF = 24_200_000

/** iPhones with 48 megapixels write 8064 × 6048, which takes about 320 MB to decode. */
export const MAX_PIXELS_HEIC = 49_000_000

/** Cameras and optimisers write about a dozen JPEG scans; thousands keep the decoder busy for 15 seconds. */
export const MAX_SCANS = 100

/** On two cores, more imaging processes are no faster and cost memory. */
export const MAX_PROCESSES = 2

/** Pictures of one person that wait or are processed at the same time, beside those of imports. Nobody's hands need more. */
export const MAX_JOBS_PER_PERSON = 6

/** Of waiting pictures, in memory. The others are read from the store again when it is their turn. */
export const MAX_HELD_BYTES = 64 * 1024 * 1024

/** Of the processor, per picture. The slowest picture within the limits above takes five seconds on one core. */
export const TIME_LIMIT_MS = 20_000

/** Of the clock, per picture: machines with much else to do give a picture a tenth of a processor. */
export const CLOCK_LIMIT_MS = 180_000

/**
 * Resident memory of all imaging processes together, with shared pages counted once. A process that grows fast overshoots
 * by up to 10 MB before it is killed, and the total must stay below 600 MB.
 */
export const TOTAL_MEMORY_MB = 590

/**
 * Granted to each process on top of its part of the total, since the 67 MB of program and libraries that it shares with
 * the others count once.
 */
export const SHARED_MEMORY_MB = 30

/**
 * A process that holds more than this after a picture is replaced. It starts with 170 MB, and WebAssembly never returns
 * the 120 MB that a HEIC of 12 megapixels took.
 */
export const MAX_IDLE_MEMORY_MB = 290

/** Idle imaging processes are ended after this time. */
export const IDLE_TIMEOUT_MS = 60_000

/**
 * Factors by which JPEGs are shrunk while they are decoded. libjpeg can halve three times (1/2, 1/4, 1/8), but sharp uses
 * that only when asked for less than 1/3, 1/5 or 1/9 (pipeline.cc, against libjpeg's rounding).
 */
export const JPEG_SHRINK_FACTORS = [9, 5, 3] as const

/** Short side that a working copy keeps at least, to leave enough pixels for the crop. */
export const MIN_WORKING_SIDE_PX = 800

/** Short side of working copies that cannot be shrunk while they are decoded. */
export const MAX_WORKING_SIDE_PX = 1200

/** The crop is decoded again if the working copy holds less than this share of the pixels it should have. */
export const MIN_PIXEL_SHARE = 0.92
