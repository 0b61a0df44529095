import { useContext, useEffect } from 'react'
import { isStartOfGallery } from '../../app/route.ts'
import { isModalOpen } from '../../hooks/focus/isModalOpen.ts'
import { MeContext, useServices } from '../../hooks/useServices.ts'
import type { GalleryState } from './useGallery.ts'

/** By then what stands around the people, and their pictures, are there. */
const KEEP_AFTER_MS = 3000

/** Keeps what the start of the gallery looks like, for the next opening: a while after it is drawn, and when it is left. */
export function useKeptView({ list, hasTools, selecting, isShown }: GalleryState): void {
  const { lastView } = useServices()
  const reader = useContext(MeContext)?.id ?? null
  const isWhole = hasTools && isShown && list.count !== null && list.problem === null
  const isPlain = isWhole && !selecting.isSelecting
  useEffect(() => {
    if (!isPlain || reader === null) return undefined
    const keep = (): void => {
      if (isStartOfGallery(location.hash) && !isModalOpen()) void lastView.keep(reader)
    }
    const timer = setTimeout(keep, KEEP_AFTER_MS)
    const onVisibility = (): void => {
      if (document.visibilityState === 'hidden') keep()
    }
    document.addEventListener('visibilitychange', onVisibility)
    return () => {
      clearTimeout(timer)
      document.removeEventListener('visibilitychange', onVisibility)
    }
  }, [isPlain, reader, lastView])
}
