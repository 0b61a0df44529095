import { useEffect, type RefObject } from 'react'

/**
 * Keeps the focus within an element when what has it goes, as a button does that has done its work: the first thing in there
 * that can be focused by script has it then.
 */
export function useFocusKeptWithin(root: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const { current } = root
    if (!current) return undefined
    let last: EventTarget | null = null
    const remember = ({ target }: FocusEvent): void => void (last = target)
    const keep = (): void => {
      const isGone = last instanceof Element && !last.isConnected
      if (!isGone || document.activeElement !== document.body) return
      current.querySelector<HTMLElement>('[tabindex="-1"]')?.focus({ preventScroll: true })
    }
    const observer = new MutationObserver(keep)
    observer.observe(document.body, { childList: true, subtree: true })
    current.addEventListener('focusin', remember)
    return () => {
      observer.disconnect()
      current.removeEventListener('focusin', remember)
    }
  }, [root])
}
