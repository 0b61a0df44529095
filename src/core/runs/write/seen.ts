import type { SeenState } from '../../model.ts'

/**
 * What Graph shows of a person's photo after a write of ours: its result, what was there before, no photo where there
 * was one, or something else.
 */
export type Sight = 'ours' | 'as_before' | 'none' | 'other'

/** A look right after the write, one of the later ones, or the last of them. */
export type LookTime = 'first' | 'later' | 'last'

/** Something else right after the write is what became of it; something else later is another change. */
const seenOf: Record<LookTime, Record<Sight, SeenState>> = {
  first: { ours: 'seen', as_before: 'not_yet', none: 'not_yet', other: 'different' },
  later: { ours: 'seen', as_before: 'not_yet', none: 'changed', other: 'changed' },
  last: { ours: 'seen', as_before: 'never', none: 'changed', other: 'changed' },
}

/**
 * What a look tells about a write that Graph has accepted. Pure.
 * @param sets whether a photo was set, not removed
 */
export function seenAt(sight: Sight, time: LookTime, sets: boolean): SeenState {
  if (!sets && sight === 'other') return 'changed'
  return seenOf[time][sight]
}

/** Seconds from one later look to the next, a day in all. */
const LOOK_DELAYS_SECONDS = [
  5,
  15,
  60,
  5 * 60,
  15 * 60,
  3600,
  6 * 3600,
  8 * 3600,
  9 * 3600,
] as const

/** Whether the look after `looks` later ones is the last. */
export const isLastLook = (looks: number): boolean => looks + 1 >= LOOK_DELAYS_SECONDS.length

/** When to look again after `looks` later looks. */
export function nextLookAt(looks: number, now = Date.now()): Date {
  const delay = LOOK_DELAYS_SECONDS[Math.min(looks, LOOK_DELAYS_SECONDS.length - 1)] ?? 0
  return new Date(now + delay * 1000)
}
