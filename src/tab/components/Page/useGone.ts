import { useCallback, useEffect, useRef } from 'react'

/**
 * For the surface of a dialog that closes before it is removed: removed while it is open, it can leave everything else hidden
 * from screen readers.
 * @param onGone called once it has closed and left the page
 */
export function useGone(isOpen: boolean, onGone: () => void) {
  const latest = useRef({ isOpen, onGone })
  useEffect(() => {
    latest.current = { isOpen, onGone }
  }, [isOpen, onGone])
  return useCallback((element: HTMLDivElement | null) => {
    if (element === null)
      setTimeout(() => {
        if (!latest.current.isOpen) latest.current.onGone()
      })
  }, [])
}
