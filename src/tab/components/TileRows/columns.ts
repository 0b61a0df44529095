const gap = 12
const narrowest = 168
const narrowestOnPhone = 148

/** How many tiles fit side by side: at least two, so that a phone shows faces rather than a list. `width` in pixels. */
export function columnsFor(width: number): number {
  const tile = width < 640 ? narrowestOnPhone : narrowest
  return Math.max(2, Math.floor((width + gap) / (tile + gap)))
}
