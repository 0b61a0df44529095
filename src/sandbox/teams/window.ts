/**
 * Opens a sign-in page of the sandbox in a window of its own. When it is closed and this page has the focus
 * again, the focus goes back into the tab, which takes it as the sign to try again.
 */
export function openSignIn(path: string): void {
  const opened = window.open(path, '_blank', 'popup,width=520,height=680')
  const frame = document.activeElement
  if (opened === null || !(frame instanceof HTMLIFrameElement)) return
  window.addEventListener('focus', () => frame.focus(), { once: true })
}
