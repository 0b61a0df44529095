import { startTransition, useLayoutEffect, useState } from 'react'
import type { Turns } from './turns.ts'

const NOTHING = 0
const SKELETONS = 1
const ITEMS = 2

interface Row {
  index: number
  /** how many tiles it has */
  tiles: number
  /** whether there is anything but skeletons to draw */
  isLoaded: boolean
  /** whether it is drawn at once when it is new */
  atOnce: boolean
}

/**
 * What of a row has had its turn to be drawn: its skeletons, and its items, which may come later. Items in the place of
 * others need no turn.
 */
export function useTurn(turns: Turns, { index, tiles, isLoaded, atOnce }: Row) {
  const wanted = isLoaded ? ITEMS : SKELETONS
  const [granted, setGranted] = useState(atOnce ? wanted : NOTHING)
  const isDue = granted >= wanted
  useLayoutEffect(() => {
    if (isDue) return undefined
    // behind what is urgent
    return turns.wait(index, tiles, () => startTransition(() => setGranted(wanted)))
  }, [turns, index, tiles, wanted, isDue])
  return { areSkeletonsDue: granted >= SKELETONS, areItemsDue: granted >= ITEMS }
}
