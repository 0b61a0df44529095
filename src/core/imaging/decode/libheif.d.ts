/**
 * The part of libheif's C API that we use, as its WebAssembly build exposes it: pointers are offsets into `HEAPU8`, 0 = NULL,
 * and functions that return a `heif_error` write it to their first argument (12 bytes; the code comes first, 0 = success).
 */
declare module 'libheif-js/wasm-bundle.js' {
  export type Pointer = number
  const libheif: {
    ready: Promise<unknown> | undefined
    /** these are replaced when memory grows, as any call may make it */
    HEAPU8: Uint8Array
    HEAP32: Int32Array
    _malloc(bytes: number): Pointer
    _free(pointer: Pointer): void
    _heif_context_alloc(): Pointer
    _heif_context_free(context: Pointer): void
    /** the source must stay where it is for as long as the context lives */
    _heif_context_read_from_memory_without_copy(
      error: Pointer,
      context: Pointer,
      source: Pointer,
      bytes: number,
      options: Pointer,
    ): void
    _heif_context_get_primary_image_handle(error: Pointer, context: Pointer, handle: Pointer): void
    _heif_image_handle_get_width(handle: Pointer): number
    _heif_image_handle_get_height(handle: Pointer): number
    _heif_image_handle_has_alpha_channel(handle: Pointer): number
    _heif_image_handle_release(handle: Pointer): void
    _heif_decode_image(
      error: Pointer,
      handle: Pointer,
      image: Pointer,
      colours: number,
      layout: number,
      options: Pointer,
    ): void
    /** the number of warnings if none are asked for */
    _heif_image_get_decoding_warnings(
      image: Pointer,
      first: number,
      warnings: Pointer,
      capacity: number,
    ): number
    _heif_image_get_height(image: Pointer, channel: number): number
    _heif_image_get_plane_readonly2(image: Pointer, channel: number, stride: Pointer): Pointer
    _heif_image_release(image: Pointer): void
  }
  export default libheif
}
