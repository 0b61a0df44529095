/* oxlint-disable no-underscore-dangle -- Emscripten exports the functions of C so */
import libheif, { type Pointer } from 'libheif-js/wasm-bundle.js'
import { MAX_PIXELS_HEIC } from '../recipe.ts'

/** RGB, or RGBA if the picture has transparency. */
interface Pixels {
  data: Buffer
  width: number
  height: number
  channels: 3 | 4
  /** parts could not be decoded, such as a tile that is missing, and are of one colour */
  hasWarnings: boolean
}

// Values of libheif's enums, heif_image.h
const COLOURS_RGB = 1
const LAYOUT_RGB = 10
const LAYOUT_RGBA = 11
const CHANNEL_INTERLEAVED = 10

const ERROR_BYTES = 12
const RESULT_BYTES = 4

/** Holds the memory of the pixels returned last. */
let current: Pointer = 0

/**
 * Decodes the primary picture of a HEIC, upright: the container's rotation and mirroring are applied, and EXIF orientation
 * does not count. Blocks the thread for about 65 ms per megapixel. Throws if the file is damaged.
 *
 * The pixels stay in libheif's memory, because a copy of 48 megapixels is too large: they are valid until the next call.
 */
export async function decodeHeic(source: Buffer): Promise<Pixels> {
  await libheif.ready
  if (current !== 0) libheif._heif_image_release(current)
  current = 0
  const context = libheif._heif_context_alloc()
  const file = libheif._malloc(source.length)
  try {
    libheif.HEAPU8.set(source, file)
    must((error) =>
      libheif._heif_context_read_from_memory_without_copy(error, context, file, source.length, 0),
    )
    return pixelsOfPrimary(context)
  } finally {
    libheif._heif_context_free(context)
    libheif._free(file)
  }
}

function pixelsOfPrimary(context: Pointer): Pixels {
  const handle = must((error, result) =>
    libheif._heif_context_get_primary_image_handle(error, context, result),
  )
  try {
    const width = libheif._heif_image_handle_get_width(handle)
    const height = libheif._heif_image_handle_get_height(handle)
    // The header was checked before, but by another library
    if (width * height > MAX_PIXELS_HEIC) throw damaged()
    const hasAlpha = libheif._heif_image_handle_has_alpha_channel(handle) !== 0
    const layout = hasAlpha ? LAYOUT_RGBA : LAYOUT_RGB
    current = must((error, result) =>
      libheif._heif_decode_image(error, handle, result, COLOURS_RGB, layout, 0),
    )
    const channels = hasAlpha ? 4 : 3
    const hasWarnings = libheif._heif_image_get_decoding_warnings(current, 0, 0, 0) > 0
    return { data: rowsOf(current, width * channels), width, height, channels, hasWarnings }
  } finally {
    libheif._heif_image_handle_release(handle)
  }
}

/** What the call writes as its result. Throws if it reports an error. */
function must(call: (error: Pointer, result: Pointer) => void): Pointer {
  const error = libheif._malloc(ERROR_BYTES + RESULT_BYTES)
  const result = error + ERROR_BYTES
  call(error, result)
  const [code, value = 0] = [libheif.HEAP32[error / 4], libheif.HEAP32[result / 4]]
  libheif._free(error)
  if (code !== 0) throw damaged()
  return value
}

const damaged = () => new Error('cannot be decoded')

/** The pixels where they are, with the padding between the rows taken out. */
function rowsOf(image: Pointer, rowBytes: number): Buffer {
  const length = libheif._malloc(RESULT_BYTES)
  const start = libheif._heif_image_get_plane_readonly2(image, CHANNEL_INTERLEAVED, length)
  const stride = libheif.HEAP32[length / 4] ?? rowBytes
  libheif._free(length)
  const rows = libheif._heif_image_get_height(image, CHANNEL_INTERLEAVED)
  const memory = libheif.HEAPU8
  if (stride !== rowBytes) {
    for (let y = 1; y < rows; y += 1) {
      const row = start + y * stride
      memory.copyWithin(start + y * rowBytes, row, row + rowBytes)
    }
  }
  return Buffer.from(memory.buffer, start, rows * rowBytes)
}
