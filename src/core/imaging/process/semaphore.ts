/**
 * Lets work run in at most `most` places at a time; the rest waits its turn. Work may take several places: what
 * waits in front of the others for them is never overtaken, so that nothing waits for ever. A burst of large
 * pictures then costs time instead of memory.
 */
export function atMost(most: number): <T>(work: () => Promise<T>, places?: number) => Promise<T> {
  const waiting: { places: number; start: () => void }[] = []
  let free = most
  const admit = () => {
    for (let next = waiting[0]; next && next.places <= free; next = waiting[0]) {
      waiting.shift()
      free -= next.places
      next.start()
    }
  }

  return async (work, places = 1) => {
    await new Promise<void>((start) => {
      waiting.push({ places, start })
      admit()
    })
    try {
      return await work()
    } finally {
      free += places
      admit()
    }
  }
}
