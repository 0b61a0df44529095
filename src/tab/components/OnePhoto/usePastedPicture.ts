import { useEffect, useRef } from 'react'

/** Hands on the first picture that is pasted while the component is shown, unless it is pasted into a text. */
export function usePastedPicture(onPicture: (file: File) => void): void {
  const latest = useRef(onPicture)
  useEffect(() => {
    latest.current = onPicture
  })
  useEffect(() => {
    const paste = (event: ClipboardEvent): void => {
      const { target } = event
      if (target instanceof Element && target.closest('input, textarea, [contenteditable]')) return
      const picture = [...(event.clipboardData?.files ?? [])].find(({ type }) =>
        type.startsWith('image/'),
      )
      if (!picture) return
      event.preventDefault()
      latest.current(picture)
    }
    document.addEventListener('paste', paste)
    return () => document.removeEventListener('paste', paste)
  }, [])
}
