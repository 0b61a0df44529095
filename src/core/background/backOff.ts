import type { Delivery } from '../model.ts'

const FIRST_BACK_OFF_MS = 1000
const MAX_BACK_OFF_MS = 60_000

/**
 * How long to leave Teams in peace: as long as it asks for, and longer each time that it takes no more, with jitter. Pure.
 * @param refusals how often in a row it took no more, this time included
 * @param random from 0 to 1
 */
export function backOffMs(
  refusals: number,
  deliveries: readonly Delivery[],
  random: number,
): number {
  const seconds = deliveries.map((each) => (each.kind === 'later' ? (each.seconds ?? 0) : 0))
  const backOff = Math.min(FIRST_BACK_OFF_MS * 2 ** (refusals - 1), MAX_BACK_OFF_MS)
  return Math.max(backOff * (0.5 + random / 2), ...seconds.map((each) => each * 1000))
}
