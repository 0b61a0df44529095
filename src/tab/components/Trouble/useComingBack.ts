import { useEffect, useRef } from 'react'

const POLL_MS = 4000

/**
 * Calls back when the window gets the focus or becomes visible again; with `expecting`, while consent is given in another
 * window or Microsoft 365 is busy, every few seconds too, since neither raises an event in this frame.
 */
export function useComingBack(callback: () => void, expecting: boolean): void {
  const latest = useRef(callback)
  useEffect(() => {
    latest.current = callback
  })
  useEffect(() => {
    const call = (): void => {
      if (document.visibilityState === 'visible') latest.current()
    }
    window.addEventListener('focus', call)
    document.addEventListener('visibilitychange', call)
    const timer = expecting ? setInterval(call, POLL_MS) : undefined
    return () => {
      window.removeEventListener('focus', call)
      document.removeEventListener('visibilitychange', call)
      clearInterval(timer)
    }
  }, [expecting])
}
