import type { Delivery } from '../model.ts'

const FIRST_BACK_OFF_MS = 1000
const MAX_BACK_OFF_MS = 60_000

/**
 * How long to leave Teams in peace: longer each time that it takes no more, with jitter; where it asks for a time, that long,
 * and twice as long at most, since it says anew how long whenever that was too short. Pure.
 * @param refusals how often in a row it took no more, this time included
 * @param random from 0 to 1
 */
export function backOffMs(
  refusals: number,
  deliveries: readonly Delivery[],
  random: number,
): number {
  const asked = deliveries.map((each) => (each.kind === 'later' ? (each.seconds ?? 0) * 1000 : 0))
  const askedMs = Math.max(0, ...asked)
  const most = askedMs > 0 ? Math.max(2 * askedMs, 2 * FIRST_BACK_OFF_MS) : MAX_BACK_OFF_MS
  const backOff = Math.min(FIRST_BACK_OFF_MS * 2 ** (refusals - 1), most)
  return Math.max(backOff * (0.5 + random / 2), askedMs)
}
