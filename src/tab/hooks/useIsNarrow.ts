import { useSyncExternalStore } from 'react'

const query = globalThis.matchMedia('(max-width: 639px)')

/** Whether the tab is as narrow as on a phone. */
export function useIsNarrow(): boolean {
  return useSyncExternalStore(
    (listener) => {
      query.addEventListener('change', listener)
      return () => query.removeEventListener('change', listener)
    },
    () => query.matches,
  )
}
