/** Notifies listeners of changes; `subscribe` and `version` fit React's `useSyncExternalStore`. */
export function createSubscribable() {
  const listeners = new Set<() => void>()
  let version = 0
  return {
    /** call it after every change */
    notify: (): void => {
      version += 1
      for (const listener of listeners) listener()
    },
    /** counts the changes: the same number means that nothing has changed */
    version: () => version,
    /** @returns unsubscribes */
    subscribe: (listener: () => void) => {
      listeners.add(listener)
      return () => {
        listeners.delete(listener)
      }
    },
  }
}
