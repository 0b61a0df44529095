import type { Face, Rotation } from '../../model.ts'

/** How far the line through the eyes may be off 90°: nobody tilts their head further than 60°. */
const TOLERANCE_DEGREES = 30

/**
 * The clockwise rotation that turns a sideways face upright; 0 for all others. The detector finds sideways faces about as
 * well as upright ones, but takes upside-down faces for upright, so those are not recognised.
 */
export function rotationToUpright({ eyes: [first, second] }: Face): Rotation {
  if (!first || !second) return 0
  const rollDegrees = (Math.atan2(second.y - first.y, second.x - first.x) * 180) / Math.PI
  if (Math.abs(rollDegrees - 90) <= TOLERANCE_DEGREES) return 270
  return Math.abs(rollDegrees + 90) <= TOLERANCE_DEGREES ? 90 : 0
}
