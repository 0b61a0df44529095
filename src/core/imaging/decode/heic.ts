import libheif, { type DecodedImage, type Handle } from 'libheif-js/wasm-bundle.js'
import { MAX_PIXELS_HEIC } from '../recipe.ts'

/** Three or four bytes a pixel: red, green, blue, and alpha where the picture has it. */
interface Pixels {
  data: Buffer
  width: number
  height: number
  channels: 3 | 4
}

/** What the last pixels given out lie in. */
let given: DecodedImage | null = null

/**
 * The first picture of a HEIC, upright: turns and mirrors of the container are applied, EXIF counts for nothing
 * there. Blocks the thread for about 65 ms a megapixel. The pixels stay where they were decoded, as a copy of 48
 * megapixels would be too much: they are good until the next call. Throws on damage.
 */
export async function decodeHeic(source: Buffer): Promise<Pixels> {
  await libheif.ready
  if (given) libheif.heif_image_release(given)
  given = null
  const context = libheif.heif_context_alloc()
  try {
    const read = libheif.heif_context_read_from_memory(context, source)
    const [first] = libheif.heif_js_context_get_list_of_top_level_image_IDs(context) ?? []
    if (read.code !== libheif.heif_error_code.heif_error_Ok || first === undefined) throw damage()
    return pixelsOf(libheif.heif_js_context_get_image_handle(context, first))
  } finally {
    libheif.heif_context_free(context)
  }
}

function pixelsOf(handle: Handle): Pixels {
  if (handle.code !== undefined) throw damage()
  const width = libheif.heif_image_handle_get_width(handle)
  const height = libheif.heif_image_handle_get_height(handle)
  // the header was asked before, but by another reader
  if (width * height > MAX_PIXELS_HEIC) throw damage()
  const { heif_chroma_interleaved_RGB: opaque, heif_chroma_interleaved_RGBA: withHoles } =
    libheif.heif_chroma
  const hasHoles = libheif.heif_image_handle_has_alpha_channel(handle) !== 0
  const decoded = libheif.heif_js_decode_image2(
    handle,
    libheif.heif_colorspace.heif_colorspace_RGB,
    hasHoles ? withHoles : opaque,
  )
  libheif.heif_image_handle_release(handle)
  const [channel] = decoded.channels ?? []
  if (!decoded.image || !channel) throw damage()
  given = decoded.image
  const channels = hasHoles ? 4 : 3
  const data = withoutPadding(channel.data, channel.stride, width * channels)
  return { data, width, height, channels }
}

const damage = () => new Error('not to be decoded')

/** The rows moved together within their own memory. */
function withoutPadding(data: Uint8Array, stride: number, row: number): Buffer {
  const rows = Math.floor(data.length / stride)
  if (stride !== row) {
    for (let y = 1; y < rows; y += 1) data.copyWithin(y * row, y * stride, y * stride + row)
  }
  return Buffer.from(data.buffer, data.byteOffset, rows * row)
}
