/** Index of the tile that something is in; null = in none. */
export function indexOf(target: EventTarget | null): number | null {
  const tile = target instanceof Element ? target.closest('[data-index]') : null
  return tile ? Number(tile.getAttribute('data-index')) : null
}
