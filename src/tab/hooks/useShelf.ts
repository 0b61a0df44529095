import { useSyncExternalStore } from 'react'
import type { Shelf, ShelfState } from '../sources/shelf.ts'

/** The lists at hand, drawn anew when they change. */
export function useShelf(shelf: Shelf): ShelfState {
  return useSyncExternalStore(shelf.subscribe, shelf.state)
}
