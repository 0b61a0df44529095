import { AppError } from '../../errors.ts'
import type { RunSummary } from '../../model.ts'

export interface FollowerLimits {
  /** of one person in this process; the oldest makes room for one more */
  perPerson: number
  /** of all people in this process */
  all: number
}

/** A person may have several tabs open, on several devices. */
export const FOLLOWER_LIMITS: FollowerLimits = { perPerson: 10, all: 1000 }
/** When one that had no place may come back. The tab polls the run until then. */
const RETRY_AFTER_SECONDS = 60

const noPlace = (): AppError =>
  new AppError('too_many_requests', { retryAfterSeconds: RETRY_AFTER_SECONDS })

/** Somebody who reads the states of a run at their own pace: only the latest waits for them. */
export class Follower {
  readonly personId: string
  #latest: RunSummary | null = null
  #ending: { error: AppError | null } | null = null
  #wake = (): void => {}

  constructor(personId: string) {
    this.personId = personId
  }

  /** Replaces a state that was not taken. */
  put(summary: RunSummary): void {
    this.#latest = summary
    this.#wake()
  }

  /** Ends the reading at once; with `error`, `take` throws it. The first call counts. */
  end(error: AppError | null = null): void {
    this.#ending ??= { error }
    this.#wake()
  }

  /** Waits for a state that was not taken yet; null = ended. */
  async take(): Promise<RunSummary | null> {
    while (!this.#latest && !this.#ending) await new Promise<void>((wake) => (this.#wake = wake))
    if (this.#ending?.error) throw this.#ending.error
    const summary = this.#ending ? null : this.#latest
    this.#latest = null
    return summary
  }
}

/** The places of followers. Somebody's oldest follower is most likely a tab that they left, or a lost connection. */
export function createPlaces({ perPerson, all }: FollowerLimits) {
  // in the order in which they came
  const taken = new Set<Follower>()
  const leave = (follower: Follower): void => void taken.delete(follower)
  return {
    count: () => taken.size,
    leave,
    /**
     * Gives a new follower a place; beyond `perPerson`, the oldest of the same person ends with `too_many_requests`.
     * @throws AppError `too_many_requests` when all places are taken by others
     */
    take(personId: string): Follower {
      const own = [...taken].filter((follower) => follower.personId === personId)
      const [oldest] = own
      if (oldest && own.length >= perPerson) {
        oldest.end(noPlace())
        leave(oldest)
      }
      if (taken.size >= all) throw noPlace()
      const follower = new Follower(personId)
      taken.add(follower)
      return follower
    },
  }
}
