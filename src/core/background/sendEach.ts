import type { Clock } from '../graph/request.ts'
import type { Delivery } from '../model.ts'
import { backOffMs } from './backOff.ts'

/** Then those who are left are tried with the next call. */
const MAX_REFUSALS = 5

export interface Sendings {
  sent: number
  /** what was thrown */
  failures: unknown[]
}

/**
 * Sends something to one after the other, and leaves Teams in peace for as long as it asks for. That one can't be sent theirs
 * keeps nobody else from it.
 * @param send null = there was nothing to send
 */
export async function sendEach<One>(
  all: readonly One[],
  { clock, signal }: { clock: Pick<Clock, 'random' | 'sleep'>; signal: AbortSignal },
  send: (one: One) => Promise<Delivery | null>,
): Promise<Sendings> {
  const failures: unknown[] = []
  let sent = 0
  let refusals = 0
  for (const one of all) {
    if (signal.aborted || refusals >= MAX_REFUSALS) break
    const delivery = await send(one).catch((err: unknown) => {
      failures.push(err)
      return null
    })
    if (delivery?.kind === 'sent') sent += 1
    refusals = delivery?.kind === 'later' ? refusals + 1 : 0
    if (delivery?.kind === 'later')
      await clock.sleep(backOffMs(refusals, [delivery], clock.random()), signal)
  }
  return { sent, failures }
}
