const GAP_PX = 12
const MIN_TILE_PX = 168
const MIN_TILE_ON_PHONE_PX = 148
const PHONE_BELOW_PX = 640

/** How many tiles of at least `tile` pixels fit side by side in `width` pixels. */
export const columnsOf = (width: number, tile: number): number =>
  Math.max(1, Math.floor((width + GAP_PX) / (tile + GAP_PX)))

/** How many tiles of people do: at least two, so that a phone shows a grid rather than a list. */
export function columnsFor(width: number): number {
  const tile = width < PHONE_BELOW_PX ? MIN_TILE_ON_PHONE_PX : MIN_TILE_PX
  return Math.max(2, columnsOf(width, tile))
}
