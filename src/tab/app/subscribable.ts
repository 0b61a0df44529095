/** Tells whoever listens that something has changed, as React's `useSyncExternalStore` wants it. */
export function createNews() {
  const listeners = new Set<() => void>()
  let version = 0
  return {
    told: (): void => {
      version += 1
      for (const listener of listeners) listener()
    },
    version: () => version,
    subscribe: (listener: () => void) => {
      listeners.add(listener)
      return () => {
        listeners.delete(listener)
      }
    },
  }
}
