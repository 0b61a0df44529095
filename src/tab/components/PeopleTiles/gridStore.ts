import { createSubscribable } from '../../app/subscribable.ts'
import { isPicked } from '../../selection/picked.ts'
import { nothingSelected, type Selecting } from '../../selection/selecting.ts'

/**
 * Which tile the keyboard is on, and who is selected. Outside of React, so that a press draws the tiles that look different
 * afterwards, and no others.
 */
export interface GridStore {
  subscribe: (listener: () => void) => () => void
  /** index of the tile that Tab leads to */
  active: () => number
  /** index of the tile that has the focus until that comes to the active one; the same once it is there */
  left: () => number
  selecting: () => Selecting
  /** Makes a tile the one that Tab leads to, and maybe more, as soon as it is drawn. */
  activate: (index: number, how?: Arrival) => void
  select: (selecting: Selecting) => void
  /** where files that are dragged would be dropped: index of a tile, or the page beside them; null = none are dragged */
  aimedAt: () => Aim | null
  aim: (at: Aim | null) => void
  /** how a tile is still to arrive; null = it needn't */
  arrival: (index: number) => Arrival | null
  /** The same, but only the first that asks is told so. */
  arrive: (index: number) => Arrival | null
}

export type Aim = number | 'page'

/** Scrolled into view, or with the focus, too. */
type Arrival = 'reveal' | 'focus'

export function createGridStore(): GridStore {
  const { notify, subscribe } = createSubscribable()
  let [active, left, selecting] = [0, 0, nothingSelected]
  let aimedAt: Aim | null = null
  let awaited: { index: number; how: Arrival } | null = null
  const arrival = (index: number): Arrival | null => (awaited?.index === index ? awaited.how : null)
  return {
    subscribe,
    active: () => active,
    left: () => left,
    selecting: () => selecting,
    activate: (index, how) => {
      // several presses may come before the focus has moved
      if (how !== 'focus') left = index
      active = index
      awaited = how ? { index, how } : null
      notify()
    },
    select: (next) => {
      selecting = next
      notify()
    },
    aimedAt: () => aimedAt,
    aim: (at) => {
      // told many times a second
      if (at === aimedAt) return
      aimedAt = at
      notify()
    },
    arrival,
    arrive: (index) => {
      const how = arrival(index)
      if (how) [awaited, left] = [null, index]
      return how
    },
  }
}

/** How a tile stands, as one number, which React compares. */
const ACTIVE = 1
const PICKED = 2
const AWAITED = 4
const AIMED_AT = 8

export const tileState = (store: GridStore, index: number, id: string | null): number =>
  (store.active() === index ? ACTIVE : 0) +
  (id !== null && isPicked(store.selecting().picked, id) ? PICKED : 0) +
  (store.arrival(index) ? AWAITED : 0) +
  (store.aimedAt() === index ? AIMED_AT : 0)

export const isActive = (state: number): boolean => (state & ACTIVE) !== 0
export const isTilePicked = (state: number): boolean => (state & PICKED) !== 0
export const isAimedAt = (state: number): boolean => (state & AIMED_AT) !== 0
export const isAwaited = (state: number): boolean => (state & AWAITED) !== 0
