import { useSyncExternalStore } from 'react'

const PHONE_PX = 639

const queries = new Map<number, MediaQueryList>()

function queryFor(maxPx: number): MediaQueryList {
  const query = queries.get(maxPx) ?? globalThis.matchMedia(`(max-width: ${maxPx}px)`)
  queries.set(maxPx, query)
  return query
}

/** Whether the tab is at most so wide; by default, as narrow as on a phone. */
export function useIsNarrow(maxPx = PHONE_PX): boolean {
  const query = queryFor(maxPx)
  return useSyncExternalStore(
    (listener) => {
      query.addEventListener('change', listener)
      return () => query.removeEventListener('change', listener)
    },
    () => query.matches,
  )
}
