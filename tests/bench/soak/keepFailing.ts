import { setTimeout as sleep } from 'node:timers/promises'
import type { Likeness } from '../../fixtures/likeness.ts'

const EVERY_MS = 5000
const faults = [
  { kind: 'throttle', retryAfter: 2, match: { url: '/photo' }, times: 3 },
  { kind: 'status', status: 503, match: { url: '/photo' }, times: 2 },
  { kind: 'status', status: 500, match: { url: '/photo', method: 'PUT' }, times: 1 },
  { kind: 'reset', match: { url: 'graph' }, times: 2 },
  { kind: 'truncate', match: { url: '/photo' }, times: 1 },
  { kind: 'lostAnswer', match: { url: '/photo', method: 'PUT' }, times: 1 },
  { kind: 'missingBatchAnswer', match: { url: '/photo' }, times: 1 },
  { kind: 'latency', ms: 1500, match: { url: '/photo' }, times: 10 },
  { kind: 'lateRead', seconds: 20, match: { url: '/photo' }, times: 2 },
  { kind: 'expiredToken', match: { url: '/photo' }, times: 1 },
]

/** Lets Graph fail in one way after the other, for a few requests every five seconds. */
export async function keepFailing({ ask }: Likeness, end: number): Promise<void> {
  for (let round = 0; performance.now() < end; round++) {
    await ask('POST', '/sandbox/faults', faults[round % faults.length])
    await sleep(EVERY_MS)
  }
  await ask('DELETE', '/sandbox/faults')
}
