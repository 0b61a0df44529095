import libheif, { type DecodedImage, type Handle } from 'libheif-js/wasm-bundle.js'
import { MAX_PIXELS_HEIC } from '../recipe.ts'

/** RGB, or RGBA if the picture has transparency. */
interface Pixels {
  data: Buffer
  width: number
  height: number
  channels: 3 | 4
}

/** Holds the memory of the pixels returned last. */
let current: DecodedImage | null = null

/**
 * Decodes the first picture of a HEIC, upright: the container's rotation and mirroring are applied, and EXIF orientation
 * does not count. Blocks the thread for about 65 ms per megapixel. Throws if the file is damaged.
 *
 * The pixels stay in libheif's memory, because a copy of 48 megapixels is too large: they are valid until the next call.
 */
export async function decodeHeic(source: Buffer): Promise<Pixels> {
  await libheif.ready
  if (current) libheif.heif_image_release(current)
  current = null
  const context = libheif.heif_context_alloc()
  try {
    const read = libheif.heif_context_read_from_memory(context, source)
    const [first] = libheif.heif_js_context_get_list_of_top_level_image_IDs(context) ?? []
    if (read.code !== libheif.heif_error_code.heif_error_Ok || first === undefined) throw damaged()
    return pixelsOf(libheif.heif_js_context_get_image_handle(context, first))
  } finally {
    libheif.heif_context_free(context)
  }
}

function pixelsOf(handle: Handle): Pixels {
  if (handle.code !== undefined) throw damaged()
  const width = libheif.heif_image_handle_get_width(handle)
  const height = libheif.heif_image_handle_get_height(handle)
  // The header was checked before, but by another library
  if (width * height > MAX_PIXELS_HEIC) throw damaged()
  const { heif_chroma_interleaved_RGB: opaque, heif_chroma_interleaved_RGBA: transparent } =
    libheif.heif_chroma
  const hasAlpha = libheif.heif_image_handle_has_alpha_channel(handle) !== 0
  const decoded = libheif.heif_js_decode_image2(
    handle,
    libheif.heif_colorspace.heif_colorspace_RGB,
    hasAlpha ? transparent : opaque,
  )
  libheif.heif_image_handle_release(handle)
  const [channel] = decoded.channels ?? []
  if (!decoded.image || !channel) throw damaged()
  current = decoded.image
  const channels = hasAlpha ? 4 : 3
  const data = withoutPadding(channel.data, channel.stride, width * channels)
  return { data, width, height, channels }
}

const damaged = () => new Error('cannot be decoded')

/** Moves the rows together in place. */
function withoutPadding(data: Uint8Array, stride: number, rowBytes: number): Buffer {
  const rows = Math.floor(data.length / stride)
  if (stride !== rowBytes) {
    for (let y = 1; y < rows; y += 1)
      data.copyWithin(y * rowBytes, y * stride, y * stride + rowBytes)
  }
  return Buffer.from(data.buffer, data.byteOffset, rows * rowBytes)
}
