import { useEffect, useSyncExternalStore } from 'react'
import type { Host } from './createHost.ts'

/** How far the handshake with the host has got, and what to do about it. */
export function useHost(host: Host) {
  const state = useSyncExternalStore(host.subscribe, host.state)
  // scroll bars and drop-down lists are drawn by the browser, which knows only this
  useEffect(() => {
    document.documentElement.style.colorScheme = state.theme === 'light' ? 'light' : 'dark'
  }, [state.theme])
  return { ...state, retry: host.retry }
}
