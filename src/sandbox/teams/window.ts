const POLL_INTERVAL_MS = 300

/**
 * Opens a sign-in page of the sandbox in a popup. When the popup is closed, the tab gets the focus, on which it tries
 * again.
 */
export function openSignIn(path: string): void {
  const frame = document.activeElement
  const opened = window.open(path, '_blank', 'popup,width=520,height=680')
  if (opened === null || !(frame instanceof HTMLIFrameElement)) return
  const watch = setInterval(() => {
    if (!opened.closed) return
    clearInterval(watch)
    // A frame that already has the focus gets no event.
    frame.blur()
    frame.focus()
  }, POLL_INTERVAL_MS)
}
