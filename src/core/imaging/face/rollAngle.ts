import type { Face, Rotation } from '../../model.ts'

/** Degrees that the line through the eyes may be off when a head lies on its side; nobody tilts it that far. */
const AROUND = 30

/**
 * How a picture has to be turned (clockwise) for a face to be upright: 0 unless it lies on one of its sides. The
 * detector finds lying faces about as well as upright ones, but takes those that stand on their heads for upright.
 */
export function turnFor({ eyes: [one, other] }: Face): Rotation {
  if (!one || !other) return 0
  const angle = (Math.atan2(other.y - one.y, other.x - one.x) * 180) / Math.PI
  if (Math.abs(angle - 90) <= AROUND) return 270
  return Math.abs(angle + 90) <= AROUND ? 90 : 0
}
