import { useEffect, useRef } from 'react'
import { isModalOpen } from '../../hooks/focus/isModalOpen.ts'

/**
 * Give the ref to an element that can have the focus: it gets it whenever what had it has gone from the page, as the button of a
 * draft that was set.
 */
export function useFocusKept<Place extends HTMLElement>() {
  const place = useRef<Place>(null)
  const had = useRef(false)
  useEffect(() => {
    const within = (): void => void (had.current = true)
    const element = place.current
    element?.addEventListener('focusin', within)
    return () => element?.removeEventListener('focusin', within)
  })
  useEffect(() => {
    // after a dialog that has closed gave it back: taken before, the page would stay hidden from screen readers
    const timer = setTimeout(() => {
      const isLost = had.current && document.activeElement === document.body
      if (isLost && !isModalOpen()) place.current?.focus({ preventScroll: true })
    })
    return () => clearTimeout(timer)
  })
  return place
}
