/** The part of libheif's C API that we use, as its WebAssembly build exposes it. Errors are returned, not thrown. */
declare module 'libheif-js/wasm-bundle.js' {
  /** an enum value of the C API, opaque to us */
  type Constant = { value: number }
  type Context = { delete(): void }
  /** an error instead of a handle if it has a `code` */
  export type Handle = { code?: Constant }
  export type DecodedImage = { delete(): void }
  interface Decoded {
    image?: DecodedImage
    /** `data` is a view of libheif's memory, in rows of `stride` bytes */
    channels?: { data: Uint8Array; stride: number }[]
  }
  const libheif: {
    ready: Promise<unknown> | undefined
    heif_error_code: { heif_error_Ok: Constant }
    heif_colorspace: { heif_colorspace_RGB: Constant }
    heif_chroma: { heif_chroma_interleaved_RGB: Constant; heif_chroma_interleaved_RGBA: Constant }
    heif_context_alloc(): Context
    heif_context_free(context: Context): void
    heif_context_read_from_memory(context: Context, source: Uint8Array): { code: Constant }
    heif_js_context_get_list_of_top_level_image_IDs(context: Context): number[] | undefined
    heif_js_context_get_image_handle(context: Context, id: number): Handle
    heif_image_handle_get_width(handle: Handle): number
    heif_image_handle_get_height(handle: Handle): number
    heif_image_handle_has_alpha_channel(handle: Handle): number
    heif_image_handle_release(handle: Handle): void
    heif_js_decode_image2(handle: Handle, colours: Constant, layout: Constant): Decoded
    heif_image_release(image: DecodedImage): void
  }
  export default libheif
}
