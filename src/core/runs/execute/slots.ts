import type { Ending } from '../write/writePhoto.ts'

/** Those who work at the same time, over all imports; everybody rests when Graph asks for it. */
export interface Hands {
  /** takes as many as are free, at most `most` */
  take(most: number): number
  giveBack(count: number): void
  /** works with one that was taken, and gives it back */
  work(task: () => Promise<Ending | null>): Promise<void>
  /** how many there are at the moment */
  all(): number
  /** ms for which everybody rests, 0 = nobody does */
  rest(): number
}

/** How Graph has answered lately. */
interface Mood {
  /** how many were put off by Graph one after the other, with nothing else happening in between */
  putOff: number
  /** ms since 1970: until when the last of them are */
  until: number
}

export const noMood: Mood = { putOff: 0, until: 0 }

/**
 * One who is put off for long may be a matter of theirs alone: then nothing more is begun until it is seen how
 * another fares. A second one in a row means everybody. Pure.
 */
export function moodAfter(mood: Mood, ending: Ending | null): Mood {
  if (ending === null) return mood
  if (ending.kind !== 'throttled') return noMood
  return { putOff: mood.putOff + 1, until: Math.max(mood.until, ending.until.getTime()) }
}

/** @param most how many there may be at the moment; asked each time */
export function createHands(most: () => number): Hands {
  let mood = noMood
  let busy = 0
  const rest = () => (mood.putOff > 1 ? Math.max(0, mood.until - Date.now()) : 0)
  const free = () => {
    if (rest() > 0) return 0
    return mood.putOff === 1 ? Number(busy === 0) : Math.max(0, most() - busy)
  }
  return {
    rest,
    all: most,
    take(wanted) {
      const taken = Math.min(wanted, free())
      busy += taken
      return taken
    },
    giveBack(count) {
      busy -= count
    },
    async work(task) {
      try {
        mood = moodAfter(mood, await task())
      } finally {
        busy -= 1
      }
    },
  }
}
