import { setTimeout as wait } from 'node:timers/promises'
import type { Log } from './log.ts'

export interface StopStep {
  /** for the log */
  part: string
  maxMs: number
  stop: () => Promise<unknown> | void
}

/**
 * Stops one part after the other, whatever happens: a part that takes too long is left behind, and one that fails keeps no
 * other from being stopped. Both are logged.
 */
export async function stopInOrder(steps: StopStep[], log: Log): Promise<void> {
  for (const { part, maxMs, stop } of steps) {
    const timeout = new AbortController()
    const late = wait(maxMs, 'late' as const, { signal: timeout.signal }).catch(() => null)
    const stopped = (async () => void (await stop()))()
    stopped.catch((err: unknown) => log.error({ err: err as Error, part }, 'Stopping failed'))
    const ending = await Promise.race([stopped.catch(() => {}), late])
    timeout.abort()
    if (ending === 'late') log.warn({ part, ms: maxMs }, 'Did not stop in time')
  }
}
