/** Few enough for a request to wait for one batch, and for the database to be free for others in between. */
export const BATCH_ROWS = 200

/** What became of one batch. */
export interface Batch {
  /** nothing of this kind is left */
  isLast: boolean
  /** ids of originals to remove once the transaction is committed */
  originals: string[]
}
