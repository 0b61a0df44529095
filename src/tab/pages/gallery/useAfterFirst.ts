import { startTransition, useEffect, useState } from 'react'

/** What stands around the first thing isn't kept waiting longer if that never comes. */
const AT_THE_LATEST_MS = 2000

/** Later than the first time it is drawn at once: its code is there. */
let wasDrawn = false

/** Whether what can wait is drawn: after the first thing has been, which comes sooner without it. */
export function useAfterFirst(isFirstThere: boolean): boolean {
  const [isDue, setDue] = useState(wasDrawn)
  useEffect(() => {
    if (isDue) return undefined
    const draw = (): void => {
      wasDrawn = true
      startTransition(() => setDue(true))
    }
    if (!isFirstThere) {
      const timer = setTimeout(draw, AT_THE_LATEST_MS)
      return () => clearTimeout(timer)
    }
    // behind the frame that shows it
    let timer: ReturnType<typeof setTimeout> | undefined
    const frame = requestAnimationFrame(() => {
      timer = setTimeout(draw)
    })
    return () => {
      cancelAnimationFrame(frame)
      clearTimeout(timer)
    }
  }, [isFirstThere, isDue])
  return isDue
}
