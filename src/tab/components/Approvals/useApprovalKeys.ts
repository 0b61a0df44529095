import { useEffect, useRef } from 'react'
import { approvalActionOf, type ApprovalAction } from './keys.ts'

/** Calls `onAction` for keys that nothing else on the page takes, while no dialog is open. */
export function useApprovalKeys(onAction: (action: ApprovalAction) => void): void {
  const latest = useRef(onAction)
  useEffect(() => {
    latest.current = onAction
  })
  useEffect(() => {
    const press = (event: KeyboardEvent): void => {
      if (event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented) return
      const action = approvalActionOf(event.key)
      if (action === null || isTaken(event.target, event.key)) return
      event.preventDefault()
      latest.current(action)
    }
    document.addEventListener('keydown', press)
    return () => document.removeEventListener('keydown', press)
  }, [])
}

/** Texts take every key, and buttons the one that presses them. */
function isTaken(target: EventTarget | null, key: string): boolean {
  if (document.querySelector('[role="dialog"], [role="alertdialog"], [role="menu"]')) return true
  if (!(target instanceof Element)) return false
  if (target.closest('input:not([type=checkbox]), textarea, [contenteditable]')) return true
  return key === ' ' && target.closest('button, a, input') !== null
}
