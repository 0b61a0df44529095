import { asReadError } from '../graph/codes.ts'
import type { PhotoAccess } from '../graph/photos.ts'
import type { ErrorCode } from '../errors.ts'
import type { Failure, Lookup } from '../model.ts'

/** A photo as it is put into a file; `none` = there is none; `unread` = why there may be one that could not be read. */
export type PhotoRead =
  | { kind: 'found'; bytes: Buffer; type: PictureType }
  | { kind: 'none' }
  | { kind: 'unread'; code: ErrorCode }

type PictureType = 'jpg' | 'png' | 'gif'

export interface PhotoSource {
  photos: Pick<PhotoAccess, 'bytes'>
  /** resolves after so many milliseconds, and rejects with the signal's reason as soon as it aborts */
  wait: (milliseconds: number, signal: AbortSignal) => Promise<void>
}

/** After a failure that may pass. */
const FAILED_DELAYS_MS = [2000, 10_000]
/** While Graph asks to wait: 10 minutes in all, during which the download stands still. */
const THROTTLED_DELAYS_MS = [5000, 15_000, 40_000, ...Array.from({ length: 9 }, () => 60_000)]

/**
 * The photo of one person in its largest size, read as the app after everything that somebody waits for.
 * @throws AppError `throttled` if Graph asks to wait for minutes, what `bytes` throws, and the reason of `signal`
 */
export async function readPhoto(
  { photos, wait }: PhotoSource,
  personId: string,
  signal: AbortSignal,
): Promise<PhotoRead> {
  const delays = { throttled: [...THROTTLED_DELAYS_MS], failed: [...FAILED_DELAYS_MS] }
  let isLarge = false
  for (;;) {
    signal.throwIfAborted()
    const found = await photos.bytes(personId, { isLarge })
    if (found.kind !== 'throttled' && found.kind !== 'failed') return readIn(found)
    const delay = delays[found.kind].shift()
    if (delay === undefined) return gaveUp(found)
    await wait(delay, signal)
    // In a batch, an answer of more than a megabyte may fail.
    isLarge = found.kind === 'failed'
  }
}

/** Throttling meets everybody, so nothing is gained by going on to the next person. */
function gaveUp(failure: Extract<Failure, { kind: 'throttled' | 'failed' }>): PhotoRead {
  if (failure.kind === 'throttled') throw asReadError(failure)
  return { kind: 'unread', code: failure.code }
}

function readIn(found: Exclude<Lookup<Buffer>, { kind: 'throttled' | 'failed' }>): PhotoRead {
  if (found.kind === 'none') return found
  if (found.kind !== 'found') return { kind: 'unread', code: asReadError(found).code }
  const type = typeOf(found.value)
  return type ? { kind: 'found', bytes: found.value, type } : { kind: 'unread', code: 'damaged' }
}

const signatures: Record<PictureType, Buffer> = {
  jpg: Buffer.from([0xff, 0xd8, 0xff]),
  png: Buffer.from([0x89, 0x50, 0x4e, 0x47]),
  gif: Buffer.from('GIF8'),
}

/** Null for bytes that are no picture. */
export function typeOf(bytes: Buffer): PictureType | null {
  const found = Object.entries(signatures).find(([, start]) =>
    bytes.subarray(0, start.length).equals(start),
  )
  return (found?.[0] ?? null) as PictureType | null
}
