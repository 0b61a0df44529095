const POLL_INTERVAL_MS = 300

/**
 * Opens a sign-in page of the sandbox in a window of its own. When that is closed the focus goes back into the tab,
 * which takes it as the sign to try again.
 */
export function openSignIn(path: string): void {
  const frame = document.activeElement
  const opened = window.open(path, '_blank', 'popup,width=520,height=680')
  if (opened === null || !(frame instanceof HTMLIFrameElement)) return
  const watch = setInterval(() => {
    if (!opened.closed) return
    clearInterval(watch)
    // a frame that has the focus already is not told when it gets it again
    frame.blur()
    frame.focus()
  }, POLL_INTERVAL_MS)
}
