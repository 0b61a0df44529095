/** In which frame which row of tiles is drawn. */

/**
 * What a slow computer styles, lays out and paints well within 50 ms. Drawn all at once, the tiles of a window kept
 * everything else waiting for longer than anybody fails to notice.
 */
const TILES_IN_FRAME = 10

export interface Turns {
  /** From now on, the rows nearest to this one are drawn first. */
  lookAt: (row: number) => void
  /**
   * Calls `begin` in the frame in which the tiles of a row may be drawn. The next rows have their turn in a frame after
   * those are.
   * @returns to be called when they are, or aren't to be any more
   */
  wait: (row: number, tiles: number, begin: () => void) => () => void
}

interface WaitingRow {
  row: number
  tiles: number
  begin: () => void
}

/** @param nextFrame as `requestAnimationFrame` */
export function createTurns(nextFrame: (then: () => void) => void): Turns {
  const waiting = new Set<WaitingRow>()
  const drawing = new Set<WaitingRow>()
  let [middle, isFrameAsked] = [0, false]
  const distance = ({ row }: WaitingRow): number => Math.abs(row - middle)
  const ask = (): void => {
    if (isFrameAsked || waiting.size === 0 || drawing.size > 0) return
    isFrameAsked = true
    nextFrame(begin)
  }
  const begin = (): void => {
    isFrameAsked = false
    let tiles = 0
    for (const one of [...waiting].toSorted((a, b) => distance(a) - distance(b))) {
      tiles += one.tiles
      if (tiles > TILES_IN_FRAME && drawing.size > 0) break
      waiting.delete(one)
      drawing.add(one)
      one.begin()
    }
  }
  return {
    lookAt: (row) => {
      middle = row
    },
    wait: (row, tiles, beginRow) => {
      const one = { row, tiles, begin: beginRow }
      waiting.add(one)
      ask()
      return () => {
        waiting.delete(one)
        drawing.delete(one)
        ask()
      }
    },
  }
}
