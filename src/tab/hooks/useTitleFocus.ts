import { useEffect, useRef } from 'react'

/** Whoever goes on by keyboard or screen reader starts at the title of the page they came to, once it has one. */
export function useFocusOnNewPage(page: string): void {
  const shown = useRef(page)
  useEffect(() => {
    if (shown.current === page) return undefined
    shown.current = page
    if (focusTitle()) return undefined
    // what the page shows has yet to be fetched
    const observer = new MutationObserver(() => {
      if (!hasNoFocus() || focusTitle()) observer.disconnect()
    })
    observer.observe(document.body, { childList: true, subtree: true })
    return () => observer.disconnect()
  }, [page])
}

/** ms in which a dialog that was part of it is gone too */
const leaving = 1000

/** The title gets the focus when it was in a part of the page that is gone: `part` says which one is shown. */
export function useFocusInNewPart(part: string): void {
  const shown = useRef(part)
  useEffect(() => {
    if (shown.current === part) return undefined
    shown.current = part
    const mend = (): boolean => hasNoFocus() && focusTitle()
    if (mend()) return undefined
    const observer = new MutationObserver(() => mend() && observer.disconnect())
    observer.observe(document.body, { childList: true, subtree: true })
    const timer = setTimeout(() => observer.disconnect(), leaving)
    return () => {
      clearTimeout(timer)
      observer.disconnect()
    }
  }, [part])
}

const hasNoFocus = (): boolean => document.activeElement === document.body

function focusTitle(): boolean {
  const title = document.querySelector('h1')
  title?.focus({ preventScroll: true })
  return title !== null
}
