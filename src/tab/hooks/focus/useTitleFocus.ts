import { useEffect, useRef } from 'react'
import { isModalOpen } from './isModalOpen.ts'

/** Moves the focus to the title of a new page, so that keyboards and screen readers start there. */
export function useFocusOnNewPage(page: string): void {
  const shown = useRef(page)
  useEffect(() => {
    if (shown.current === page) return undefined
    shown.current = page
    if (focusTitle()) return undefined
    // the page has no title until its data has arrived
    const observer = new MutationObserver(() => {
      if (!hasNoFocus() || focusTitle()) observer.disconnect()
    })
    observer.observe(document.body, { childList: true, subtree: true })
    return () => observer.disconnect()
  }, [page])
}

/** within which a dialog of the old part has closed as well */
const DIALOG_CLOSES_WITHIN_MS = 1000

/** Moves the focus to the title when it was in a part of the page that has been replaced; `part` names the one shown. */
export function useFocusInNewPart(part: string): void {
  const shown = useRef(part)
  useEffect(() => {
    if (shown.current === part) return undefined
    shown.current = part
    const restore = (): boolean => hasNoFocus() && focusTitle()
    if (restore()) return undefined
    const observer = new MutationObserver(() => restore() && observer.disconnect())
    observer.observe(document.body, { childList: true, subtree: true })
    const timer = setTimeout(() => observer.disconnect(), DIALOG_CLOSES_WITHIN_MS)
    return () => {
      clearTimeout(timer)
      observer.disconnect()
    }
  }, [part])
}

const hasNoFocus = (): boolean => document.activeElement === document.body

function focusTitle(): boolean {
  if (isModalOpen()) return false
  const title = document.querySelector('h1')
  title?.focus({ preventScroll: true })
  return title !== null
}
