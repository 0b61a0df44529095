import { useSyncExternalStore } from 'react'

const query = globalThis.matchMedia('(max-width: 639px)')

/** A phone, or a pane as narrow as one. */
export function useIsNarrow(): boolean {
  return useSyncExternalStore(
    (listener) => {
      query.addEventListener('change', listener)
      return () => query.removeEventListener('change', listener)
    },
    () => query.matches,
  )
}
