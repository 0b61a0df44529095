import { setImmediate as macrotask } from 'node:timers/promises'
import type { Clock } from '../../../src/core/graph/request.ts'

/** A clock whose time passes as soon as nobody has anything to do before the next sleeper wakes. */
export interface VirtualClock extends Clock {
  /** lets time pass until `work` has ended */
  runUntil<T>(work: Promise<T>): Promise<T>
}

/** Begins at a full hour. Chance always says a half. */
export function virtualClock(): VirtualClock {
  let now = Date.UTC(2026, 0, 1)
  const sleepers = new Map<number, (() => void)[]>()
  return {
    now: () => now,
    random: () => 0.5,
    sleep: (milliseconds) =>
      new Promise((wake) => {
        const at = now + Math.max(1, Math.ceil(milliseconds))
        sleepers.set(at, [...(sleepers.get(at) ?? []), wake])
      }),
    async runUntil(work) {
      let isOver = false
      const ended = work.finally(() => (isOver = true))
      for (;;) {
        await macrotask()
        if (isOver) return ended
        if (sleepers.size === 0) throw new Error('the simulation waits for nothing')
        const next = Math.min(...sleepers.keys())
        const woken = sleepers.get(next) ?? []
        sleepers.delete(next)
        now = next
        for (const wake of woken) wake()
      }
    },
  }
}
