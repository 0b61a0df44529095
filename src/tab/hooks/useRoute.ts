import { useSyncExternalStore } from 'react'
import { readRoute, writeRoute, type Route } from '../app/route.ts'

/** survives a reload of the frame, whose address Teams sets anew */
const key = (userId: string) => `likeness.route.${userId}`
let remembering = ''

/**
 * Shows what the address says; else what a deep link asked for; else where this person was before the reload.
 * @param linked the deep link's route, null without one
 */
export function startRoute(userId: string, linked: Route | null): void {
  remembering = key(userId)
  if (location.hash !== '') return
  const before = sessionStorage.getItem(remembering)
  const route = linked ?? (before === null ? null : readRoute(before))
  if (route) history.replaceState(null, '', writeRoute(route))
}

/** Shows another page; `replace` leaves no step behind for the back button. */
export function goTo(route: Route, { replace = false } = {}): void {
  const hash = writeRoute(route)
  if (hash === location.hash) return
  if (replace) history.replaceState(null, '', hash)
  else history.pushState(null, '', hash)
  sessionStorage.setItem(remembering, hash)
  window.dispatchEvent(new Event('hashchange'))
}

export function useRoute(): Route {
  const hash = useSyncExternalStore(subscribe, () => location.hash)
  return readRoute(hash)
}

function subscribe(listener: () => void): () => void {
  window.addEventListener('hashchange', listener)
  window.addEventListener('popstate', listener)
  return () => {
    window.removeEventListener('hashchange', listener)
    window.removeEventListener('popstate', listener)
  }
}
