import { useEffect, useEffectEvent } from 'react'
import type { OnePhoto } from '../useOnePhoto.ts'

/**
 * Opens the draft that the address names.
 * @param onEnd called once it was set or left, so that a reload doesn't open it again
 */
export function useOpenFromChat(photo: OnePhoto, id: string | undefined, onEnd: () => void): void {
  const open = useEffectEvent((draft: string) => photo.fromChat.open(draft))
  const end = useEffectEvent(onEnd)
  useEffect(() => {
    if (id !== undefined) open(id)
  }, [id])
  const isOver = id !== undefined && (photo.fromChat.isLeft || photo.notice !== null)
  useEffect(() => {
    if (isOver) end()
  }, [isOver])
}
