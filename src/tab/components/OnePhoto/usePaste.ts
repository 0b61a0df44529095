import { useEffect, useEffectEvent, type RefObject } from 'react'
import { filesOfInput, type LocalFile } from '../../files/localFile.ts'

const DIALOG = '[role="dialog"], [role="alertdialog"]'

/**
 * Calls `onFiles` with the files that are pasted while nothing is open above the place, unless into a text.
 * @param place on the page, or in a dialog
 */
export function usePaste(
  place: RefObject<HTMLElement | null>,
  onFiles: (files: LocalFile[]) => void,
): void {
  const paste = useEffectEvent((event: ClipboardEvent): void => {
    const files = event.clipboardData?.files
    const { target } = event
    if (!files?.length || !(target instanceof Element)) return
    if (target.closest('input, textarea, [contenteditable]')) return
    if (dialogAt(target) !== (place.current?.closest(DIALOG) ?? null)) return
    event.preventDefault()
    onFiles(filesOfInput(files))
  })
  useEffect(() => {
    document.addEventListener('paste', paste)
    return () => document.removeEventListener('paste', paste)
  }, [])
}

/** The dialog that somebody is in; where nothing has the focus, the one that is on top. Null = the page. */
const dialogAt = (target: Element): Element | null =>
  target.closest(DIALOG) ?? [...document.querySelectorAll(DIALOG)].at(-1) ?? null
