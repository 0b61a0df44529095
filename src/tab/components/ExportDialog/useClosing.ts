import { useCallback, useEffect, useRef, useState } from 'react'

/**
 * A dialog that is open from the first, and closes before it is removed: removed while it is open, it would leave everything
 * else hidden from screen readers.
 * @param onGone called once it has left the page
 */
export function useClosing(onGone: () => void) {
  const [isOpen, setOpen] = useState(true)
  const latest = useRef(onGone)
  useEffect(() => {
    latest.current = onGone
  }, [onGone])
  return {
    isOpen,
    close: (): void => setOpen(false),
    /** for the dialog's surface */
    surface: useCallback((element: HTMLDivElement | null) => {
      if (element === null) setTimeout(() => latest.current())
    }, []),
  }
}
