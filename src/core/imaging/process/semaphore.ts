/**
 * Limits concurrent work to `max` permits, first come, first served. Work that needs several permits is never overtaken
 * while it waits for them, so it cannot starve.
 */
export function createSemaphore(
  max: number,
): <T>(work: () => Promise<T>, permits?: number) => Promise<T> {
  const queue: { permits: number; start: () => void }[] = []
  let available = max
  const startNext = () => {
    for (let next = queue[0]; next && next.permits <= available; next = queue[0]) {
      queue.shift()
      available -= next.permits
      next.start()
    }
  }

  return async (work, permits = 1) => {
    await new Promise<void>((start) => {
      queue.push({ permits, start })
      startNext()
    })
    try {
      return await work()
    } finally {
      available += permits
      startNext()
    }
  }
}
