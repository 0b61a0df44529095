import { useState } from 'react'
import { useGone } from '../Page/useGone.ts'

/**
 * A dialog that is open from the first, and closes before it is removed.
 * @param onGone called once it has left the page
 */
export function useClosing(onGone: () => void) {
  const [isOpen, setOpen] = useState(true)
  const surface = useGone(isOpen, onGone)
  return { isOpen, close: (): void => setOpen(false), surface }
}
