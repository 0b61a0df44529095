import { useLayoutEffect, useSyncExternalStore } from 'react'
import type { GridStore } from '../PeopleTiles/gridStore.ts'

/** The tile that the keyboard is on: the last one when there are fewer now. If it had the focus, that one gets it. */
export function useActive(store: GridStore, count: number): number {
  const active = useSyncExternalStore(store.subscribe, store.active)
  const last = Math.max(0, count - 1)
  useLayoutEffect(() => {
    if (active > last)
      store.activate(last, document.activeElement === document.body ? 'focus' : undefined)
  }, [active, last, store])
  return Math.min(active, last)
}
