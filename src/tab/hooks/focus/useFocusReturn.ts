import { useCallback, useRef } from 'react'
import { isModalOpen } from './isModalOpen.ts'

/** What lies behind may be replaced, and a dialog let go of the focus, a moment after it has gone. */
const AGAIN_AFTER_MS = [100, 300, 1000]

/** Remembers what has the focus when something opens over it, and gives the focus back when that has gone. */
export function useFocusReturn() {
  const places = useRef<(Element | null)[]>([])
  const remember = useCallback((): void => {
    places.current = placesOf(document.activeElement)
  }, [])
  const giveBack = useCallback((): void => {
    const restore = (): void => restoreFocus(places.current)
    restore()
    for (const milliseconds of AGAIN_AFTER_MS) setTimeout(restore, milliseconds)
  }, [])
  return { remember, giveBack }
}

/** Where the focus may return to, best first. Behind an open drawer everything is hidden, so it stays in there. */
function placesOf(asker: Element | null): (Element | null)[] {
  const drawer = asker?.closest('[role="dialog"]') ?? null
  const around = drawer && asker?.closest('[tabindex="-1"]')
  return [asker, around ?? null, drawer]
}

/** To the page's title when the asker is gone; not at all when something else has the focus already. */
function restoreFocus(places: (Element | null)[]): void {
  if (document.activeElement !== document.body) return
  const target = places.find((place) => place?.isConnected) ?? document.querySelector('h1')
  if (!(target instanceof HTMLElement)) return
  // what has opened meanwhile keeps the focus
  if (isModalOpen() && !target.closest('[aria-modal="true"]')) return
  target.focus({ preventScroll: true })
}
