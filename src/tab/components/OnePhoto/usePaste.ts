import { useEffect, useRef } from 'react'
import { filesOfInput, type LocalFile } from '../../files/localFile.ts'

/** Calls `onFiles` with the files that are pasted anywhere on the page, unless into a text or while a dialog is open. */
export function usePaste(onFiles: (files: LocalFile[]) => void): void {
  const latest = useRef(onFiles)
  useEffect(() => {
    latest.current = onFiles
  })
  useEffect(() => {
    const paste = (event: ClipboardEvent): void => {
      const files = event.clipboardData?.files
      if (!files?.length || isElsewhere(event.target)) return
      event.preventDefault()
      latest.current(filesOfInput(files))
    }
    document.addEventListener('paste', paste)
    return () => document.removeEventListener('paste', paste)
  }, [])
}

const isElsewhere = (target: EventTarget | null): boolean =>
  target instanceof Element &&
  target.closest('input, textarea, [contenteditable], [role="dialog"], [role="alertdialog"]') !==
    null
