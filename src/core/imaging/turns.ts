/**
 * Lets at most `most` pieces of work run at a time; the others wait their turn, first come, first served.
 * A burst of large pictures then costs time instead of memory.
 */
export function atMost(most: number): <T>(work: () => Promise<T>) => Promise<T> {
  const waiting: (() => void)[] = []
  let running = 0

  return async (work) => {
    if (running < most) running += 1
    else await new Promise<void>((resolve) => waiting.push(resolve))
    try {
      return await work()
    } finally {
      // the place is handed over, so `running` changes only when nobody waits
      const next = waiting.shift()
      if (next) next()
      else running -= 1
    }
  }
}
