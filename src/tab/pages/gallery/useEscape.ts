import { useEffect, useEffectEvent } from 'react'

/** What Esc closes itself. */
const OPEN_ABOVE = '[role="dialog"], [role="alertdialog"], [role="menu"], [role="listbox"]'

/** Acts on Esc, wherever the focus is, unless something above the page closes by it. */
export function useEscape(isActive: boolean, act: () => void): void {
  const onKeyDown = useEffectEvent((event: KeyboardEvent) => {
    if (event.key !== 'Escape' || event.defaultPrevented) return
    if (event.target instanceof Element && event.target.closest(OPEN_ABOVE)) return
    act()
  })
  useEffect(() => {
    if (!isActive) return undefined
    document.addEventListener('keydown', onKeyDown)
    return () => document.removeEventListener('keydown', onKeyDown)
  }, [isActive])
}
