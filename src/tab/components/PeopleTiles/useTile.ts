import { useCallback, useLayoutEffect, useRef, useSyncExternalStore } from 'react'
import { isModalOpen } from '../../hooks/focus/isModalOpen.ts'
import {
  isActive,
  isAimedAt,
  isAwaited,
  isTilePicked,
  tileState,
  type GridStore,
} from './gridStore.ts'

/** How a tile stands: it is drawn again only when that changes. It takes the focus, and comes into view, when it is to. */
export function useTile(store: GridStore, index: number, id: string | null) {
  const element = useRef<HTMLDivElement>(null)
  const state = useSyncExternalStore(
    store.subscribe,
    useCallback(() => tileState(store, index, id), [store, index, id]),
  )
  useLayoutEffect(() => {
    const how = element.current && isAwaited(state) ? store.arrive(index) : null
    if (how === 'focus' && !isModalOpen()) element.current?.focus({ preventScroll: true })
    if (how) element.current?.scrollIntoView({ block: 'nearest' })
  }, [store, index, state])
  return {
    tabIndex: isActive(state) ? 0 : -1,
    isPicked: isTilePicked(state),
    isAimedAt: isAimedAt(state),
    element,
  }
}
