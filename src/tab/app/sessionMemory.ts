/**
 * Text that outlives a reload of the tab. Where the browser blocks storage in frames of other sites, reading
 * `sessionStorage` throws a SecurityError; the text then lasts until the reload.
 */
const instead = new Map<string, string>()
let isBlocked = false

export function recall(key: string): string | null {
  return tried(() => sessionStorage.getItem(key)) ?? instead.get(key) ?? null
}

export function remember(key: string, text: string): void {
  instead.set(key, text)
  tried(() => sessionStorage.setItem(key, text))
}

function tried<T>(action: () => T): T | null {
  try {
    return action()
  } catch (error) {
    if (!(error instanceof DOMException)) throw error
    // oxlint-disable-next-line no-console -- nothing fails, but who looks for the cause of a lost place should find it
    if (!isBlocked) console.warn('The browser blocks storage for this page.', error)
    isBlocked = true
    return null
  }
}
