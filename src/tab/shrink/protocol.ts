/** The messages between the page and the shrinking worker. */

export interface ShrinkRequest {
  id: number
  file: Blob
}

export interface ShrinkResponse {
  id: number
  /** null = send the file itself */
  picture: SmallerPicture | null
}

export interface SmallerPicture {
  blob: Blob
  /** pixels of the original, upright */
  full: { width: number; height: number }
}
