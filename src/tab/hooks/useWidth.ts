import { useLayoutEffect, useState, type RefObject } from 'react'

/** An element's width and its distance from the top of the page, in CSS pixels, kept up to date; 0 before it is drawn. */
export function useWidth(element: RefObject<HTMLElement | null>): { width: number; top: number } {
  const [place, setPlace] = useState({ width: 0, top: 0 })
  useLayoutEffect(() => {
    const measured = element.current
    if (!measured) return undefined
    const measure = (): void => {
      const box = measured.getBoundingClientRect()
      const top = Math.round(box.top + window.scrollY)
      setPlace((before) =>
        before.width === box.width && before.top === top ? before : { width: box.width, top },
      )
    }
    measure()
    const observer = new ResizeObserver(measure)
    observer.observe(measured)
    observer.observe(document.body)
    return () => observer.disconnect()
  }, [element])
  return place
}
