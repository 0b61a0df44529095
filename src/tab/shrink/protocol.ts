/** What the page and its shrinking worker say to each other. */

export interface Order {
  id: number
  file: Blob
}

/** `picture: null` = the file is best sent as it is, whatever the reason */
export interface Delivery {
  id: number
  picture: Smaller | null
}

export interface Smaller {
  blob: Blob
  /** pixels of the picture before, upright */
  full: { width: number; height: number }
}
