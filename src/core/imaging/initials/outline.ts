/** Of the side: a head, and shoulders that leave the picture below. */
const HEAD = { x: 0.5, y: 0.39, rx: 0.165, ry: 0.165 }
const SHOULDERS = { x: 0.5, y: 1.02, rx: 0.34, ry: 0.4 }

/** A person's outline as opacities, one byte for each pixel of a square. */
export function outlineOf(side: number): Buffer {
  const opacities = Buffer.alloc(side * side)
  for (let y = 0; y < side; y += 1)
    for (let x = 0; x < side; x += 1) {
      const point = { x: (x + 0.5) / side, y: (y + 0.5) / side }
      const inside = Math.max(depthIn(HEAD, point), depthIn(SHOULDERS, point)) * side
      opacities[y * side + x] = Math.round(255 * Math.min(1, Math.max(0, inside + 0.5)))
    }
  return opacities
}

/** About how far inside an ellipse a point is; negative = outside. */
function depthIn(ellipse: typeof HEAD, { x, y }: { x: number; y: number }): number {
  const distance = Math.hypot((x - ellipse.x) / ellipse.rx, (y - ellipse.y) / ellipse.ry)
  return (1 - distance) * Math.min(ellipse.rx, ellipse.ry)
}
