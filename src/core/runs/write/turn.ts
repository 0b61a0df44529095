import type { ReadStop, Stop } from './stop.ts'

/** A write is sent at most so long after the look. */
export const MAX_LOOK_AGE_MS = 5000

/** Thrown at the last moment, so that a write is not sent. */
export class LookTooOld extends Error {
  override name = 'LookTooOld'
}

/** The moment in which a write may be sent, which can be long after it was asked for. */
export interface Turn {
  /** why nothing was sent */
  refusal: Stop | 'too old' | null
  mayStart: (mayBeDone: boolean) => Promise<boolean>
  /** throws `LookTooOld`: the token, or the database, may have taken long after `mayStart` */
  guard: () => Promise<void>
}

interface Look {
  runId: string
  readStop: ReadStop | undefined
  /** by `performance.now()` */
  lookedAt: number
}

export function turnOf({ runId, readStop, lookedAt }: Look): Turn {
  const isTooOld = (): boolean => performance.now() - lookedAt > MAX_LOOK_AGE_MS
  // What may have been carried out already is not left half done. Without `mayStart`, only the first try is certain not to be.
  let isUnsent = true
  const turn: Turn = {
    refusal: null,
    async mayStart(mayBeDone) {
      isUnsent = !mayBeDone
      if (mayBeDone) return true
      const stop = await readStop?.(runId)
      turn.refusal = stop ?? (isTooOld() ? 'too old' : null)
      return turn.refusal === null
    },
    async guard() {
      if (isUnsent && isTooOld()) {
        turn.refusal = 'too old'
        throw new LookTooOld()
      }
      isUnsent = false
    },
  }
  return turn
}
