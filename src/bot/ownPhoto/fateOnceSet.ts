import { setTimeout as sleep } from 'node:timers/promises'
import type { DraftFate } from '../../core/contracts.ts'

/** Longer than a photo is written for, mostly. */
const WAIT_MS = 20_000
const LOOK_EVERY_MS = 300

/** What becomes of a draft that another press, or the tab, is just setting; `being_set` if that takes long. */
export async function fateOnceSet(read: () => Promise<DraftFate>): Promise<DraftFate> {
  const until = performance.now() + WAIT_MS
  for (;;) {
    const fate = await read()
    if (fate !== 'being_set' || performance.now() > until) return fate
    await sleep(LOOK_EVERY_MS)
  }
}
