import { useEffect, useRef } from 'react'

const every = 4000

/**
 * Calls when the window gets the focus or becomes visible again; and, while something is known to be going on
 * elsewhere (`expecting`: another window, or a pause that Microsoft 365 asked for), every few seconds too, since
 * nobody tells a frame of it.
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
    const timer = expecting ? setInterval(call, every) : undefined
    return () => {
      window.removeEventListener('focus', call)
      document.removeEventListener('visibilitychange', call)
      clearInterval(timer)
    }
  }, [expecting])
}
