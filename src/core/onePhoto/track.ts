import type { Database } from '../store/database.ts'

/** Tracks changes in progress, so that a stop can wait for them. */
export interface Tracked {
  track: <T>(change: Promise<T>) => Promise<T>
  /** does work on a database that may be away, without anybody waiting for it */
  later: (patient: Database) => (work: (db: Database) => Promise<void>) => void
  /** resolves when none is in progress */
  idle: () => Promise<void>
}

export function trackChanges(): Tracked {
  const inProgress = new Set<Promise<unknown>>()
  const track: Tracked['track'] = async (change) => {
    inProgress.add(change)
    try {
      return await change
    } finally {
      inProgress.delete(change)
    }
  }
  return {
    track,
    later: (patient) => (work) =>
      void track(work(patient)).catch(() => {
        // The process stops, or the next sweep has been faster, which does the same once the lease has ended
      }),
    idle: async () => void (await Promise.allSettled(inProgress)),
  }
}
