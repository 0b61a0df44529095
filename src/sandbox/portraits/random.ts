import { createHash } from 'node:crypto'

/** A random source that gives the same values for the same seed. */
export interface SeededRandom {
  /** from 0 up to, but not including, 1 */
  next: () => number
  between: (least: number, most: number) => number
  pick: <T>(choices: readonly T[]) => T
}

/** @throws RangeError from `pick` for an empty list */
export function seededRandom(seed: string): SeededRandom {
  let state = createHash('sha256').update(seed).digest().readUInt32LE()
  // mulberry32
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
  return {
    next,
    between: (least, most) => least + next() * (most - least),
    pick: (choices) => {
      const choice = choices[Math.floor(next() * choices.length)]
      if (choice === undefined) throw new RangeError('nothing to choose from')
      return choice
    },
  }
}
