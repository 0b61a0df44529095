/** How many files are in which group. Pure. */
import type { Group, Verdict } from './verdict.ts'

export interface Tally extends Record<Group, number> {
  all: number
  /** ready files by what their person has: no photo (`adds`), a photo (`replaces`), not known (`unsure`) */
  adds: number
  replaces: number
  unsure: number
  /** files among `left` that the current photo was made from */
  unchanged: number
}

export const emptyTally: Tally = {
  all: 0,
  waiting: 0,
  ready: 0,
  decide: 0,
  none: 0,
  left: 0,
  unusable: 0,
  adds: 0,
  replaces: 0,
  unsure: 0,
  unchanged: 0,
}

const effects = { none: 'adds', has: 'replaces', unknown: 'unsure' } as const

/** Counts a verdict in (`by` 1) or out again (`by` -1); changes `tally`. */
export function count(tally: Tally, verdict: Verdict, by: 1 | -1): void {
  const { group, obstacle, ticked, person } = verdict
  tally.all += by
  tally[group] += by
  if (obstacle === 'unchanged') tally.unchanged += by
  if (!ticked || !person) return
  tally[effects[person.photo]] += by
}

/** Whether there is nothing to do: every usable file was set before and is still the photo of its person. */
export const isAllSet = ({ all, unchanged, unusable }: Tally): boolean =>
  unchanged > 0 && unchanged + unusable === all
