/**
 * Text that outlives a reload of the tab or, in the browser's memory, every window. Where the browser blocks storage in
 * frames of other sites, reading either throws a SecurityError; the text then lasts until the reload.
 */
type Memory = 'session' | 'browser'
const storages: Record<Memory, () => Storage> = {
  session: () => sessionStorage,
  browser: () => localStorage,
}
const instead = new Map<string, string>()
let isBlocked = false

export function recall(key: string, memory: Memory = 'session'): string | null {
  return tried(() => storages[memory]().getItem(key)) ?? instead.get(key) ?? null
}

export function remember(key: string, text: string, memory: Memory = 'session'): void {
  instead.set(key, text)
  tried(() => storages[memory]().setItem(key, text))
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
