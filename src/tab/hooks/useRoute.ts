import { useMemo, useSyncExternalStore } from 'react'
import { recall, remember } from '../app/sessionMemory.ts'
import { readRoute, writeRoute, type Route } from '../app/route.ts'

/** Teams resets the frame's address on a reload, so the route is kept for the session. */
const keyOf = (userId: string) => `likeness.route.${userId}`
let storageKey = ''

/**
 * Starts with the route of the address; without one, with the deep link's; without either, where this person was before
 * the reload.
 * @param linked null without a deep link
 */
export function startRoute(userId: string, linked: Route | null): void {
  storageKey = keyOf(userId)
  if (location.hash !== '') return
  const before = recall(storageKey)
  const route = linked ?? (before === null ? null : readRoute(before))
  if (route) history.replaceState(null, '', writeRoute(route))
}

/** Shows another page; with `replace`, the back button skips the current one. */
export function goTo(route: Route, { replace = false } = {}): void {
  const hash = writeRoute(route)
  if (hash === location.hash) return
  if (replace) history.replaceState(null, '', hash)
  else history.pushState(null, '', hash)
  remember(storageKey, hash)
  window.dispatchEvent(new Event('hashchange'))
}

/** The same object as long as the address is the same. */
export function useRoute(): Route {
  const hash = useSyncExternalStore(subscribe, () => location.hash)
  return useMemo(() => readRoute(hash), [hash])
}

function subscribe(listener: () => void): () => void {
  window.addEventListener('hashchange', listener)
  window.addEventListener('popstate', listener)
  return () => {
    window.removeEventListener('hashchange', listener)
    window.removeEventListener('popstate', listener)
  }
}
