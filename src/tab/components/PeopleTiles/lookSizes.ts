/** The sizes of each look of the gallery. Those of a tile are in PeopleGrid.styles.ts, too. Pure. */
import type { GalleryLook } from '../../app/galleryLook.ts'

export interface LookSizes {
  /** px of a person's photo */
  photo: 32 | 64 | 96
  /** px of a row, with the gap below */
  row: number
  /** px of a tile at least; null = a row for each person */
  tile: { wide: number; phone: number } | null
}

/** px between tiles */
export const GAP_PX = 8
export const HEADING_ROW_PX = 44
const PHONE_BELOW_PX = 640

export const lookSizes: Record<GalleryLook, LookSizes> = {
  comfortable: { photo: 96, row: 204, tile: { wide: 152, phone: 136 } },
  compact: { photo: 64, row: 132, tile: { wide: 104, phone: 92 } },
  list: { photo: 32, row: 44, tile: null },
}

/** How many people stand side by side in `width` pixels: at least two tiles, so that a phone shows a grid. */
export function columnsIn(width: number, { tile }: LookSizes): number {
  if (!tile) return 1
  const least = width < PHONE_BELOW_PX ? tile.phone : tile.wide
  return Math.max(2, Math.floor((width + GAP_PX) / (least + GAP_PX)))
}
