import { Readable } from 'node:stream'
import { createAllowance } from '../../allowance.ts'
import { createAtOnce } from '../../atOnce.ts'
import { AppError } from '../../errors.ts'

/** Pictures of one person that are received and prepared at the same time. */
export const MAX_AT_ONCE = 4

/** What one person may send at once, in bytes, and how fast it becomes available again. */
export const ALLOWANCE_BYTES = 100_000_000
const REFILL_BYTES_PER_SECOND = 500_000

/** Each preparation costs this much on top of the bytes that are sent. */
const BYTES_PER_PREPARATION = 1_000_000

/** Told to somebody with too many at once: about the time that one of them takes. */
const RETRY_AFTER_SECONDS = 5

/** Bounds what one person may send, so that nobody fills the disk or the queue. Kept in memory: for this process. */
export interface DraftLimits {
  /**
   * Hands a picture on, counting its bytes as they are read.
   * @throws AppError `too_many_requests`; what `work` throws
   */
  receive<T>(
    personId: string,
    picture: Readable | Buffer,
    work: (picture: Readable) => Promise<T>,
  ): Promise<T>
  /** Counts one more preparation of a picture that is stored already. @throws AppError `too_many_requests` */
  prepareAgain(personId: string): void
}

/** @param now in ms, from any start */
export function createDraftLimits(now: () => number = () => performance.now()): DraftLimits {
  const bytes = createAllowance({ most: ALLOWANCE_BYTES, perSecond: REFILL_BYTES_PER_SECOND }, now)
  const enter = createAtOnce(MAX_AT_ONCE, RETRY_AFTER_SECONDS)
  const prepareAgain = (personId: string) => {
    const missing = BYTES_PER_PREPARATION - bytes.left(personId)
    if (missing > 0)
      throw new AppError('too_many_requests', {
        retryAfterSeconds: Math.ceil(missing / REFILL_BYTES_PER_SECOND),
      })
    bytes.spend(personId, BYTES_PER_PREPARATION)
  }
  return {
    prepareAgain,
    async receive(personId, picture, work) {
      const leave = enter(personId)
      try {
        prepareAgain(personId)
        return await work(Readable.from(counted(picture, (count) => bytes.spend(personId, count))))
      } finally {
        leave()
      }
    },
  }
}

/** Does not destroy the picture's stream, which may be a request that is still to be answered. */
async function* counted(
  picture: Readable | Buffer,
  onBytes: (count: number) => void,
): AsyncGenerator<Buffer> {
  const chunks = Buffer.isBuffer(picture) ? [picture] : picture.iterator({ destroyOnReturn: false })
  for await (const chunk of chunks as AsyncIterable<Buffer>) {
    onBytes(chunk.length)
    yield chunk
  }
}
