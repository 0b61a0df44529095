/** How the gallery shows people: the reader's choice, kept in this browser. */
import { recall, remember } from './sessionMemory.ts'

export const galleryLooks = ['comfortable', 'compact', 'list'] as const
export type GalleryLook = (typeof galleryLooks)[number]

const LOOK = 'likeness.galleryLook'

export function recallLook(): GalleryLook {
  const kept = recall(LOOK, 'browser')
  return galleryLooks.find((look) => look === kept) ?? 'comfortable'
}

export const rememberLook = (look: GalleryLook): void => remember(LOOK, look, 'browser')
