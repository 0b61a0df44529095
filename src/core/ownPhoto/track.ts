/** Tracks changes in progress, so that a stop can wait for them. */
export interface Tracked {
  track: <T>(change: Promise<T>) => Promise<T>
  /** resolves when none is in progress */
  idle: () => Promise<void>
}

export function trackChanges(): Tracked {
  const inProgress = new Set<Promise<unknown>>()
  return {
    track: async (change) => {
      inProgress.add(change)
      try {
        return await change
      } finally {
        inProgress.delete(change)
      }
    },
    idle: async () => void (await Promise.allSettled(inProgress)),
  }
}
