import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import type { DraftView } from '../../../../api/contract.ts'
import { asProblem } from '../../../api/problem.ts'
import type { PhotoSource } from '../source.ts'

/** A draft that waits on a card in the chat: whoever leaves it here finds it there as it was. */
export function useDraftFromChat(source: PhotoSource, onOpened: (draft: DraftView) => void) {
  const opened = useMutation({ mutationFn: source.kept, onSuccess: onOpened })
  const [isLeft, setIsLeft] = useState(false)
  // a failure is not shown: the card asks again where the crop is not the one that it shows
  const restore = useMutation({
    mutationFn: ({ id, crop, rotation }: DraftView) => source.crop(id, { box: crop, rotation }),
  })
  return {
    open: (id: string): void => opened.mutate(id),
    isOpening: opened.isPending,
    /** it is the draft that is shown */
    isShown: opened.isSuccess,
    /** why it can't be opened */
    unopened: opened.error ? asProblem(opened.error) : null,
    /** it has been left, and nothing was done since */
    isLeft,
    leave: (now: DraftView): void => {
      const before = opened.data
      setIsLeft(true)
      if (before && !isSameCrop(before, now)) restore.mutate(before)
    },
    reset: (): void => {
      setIsLeft(false)
      opened.reset()
    },
  }
}

const isSameCrop = ({ crop: a, rotation }: DraftView, other: DraftView): boolean => {
  const b = other.crop
  const isSamePlace = a.left === b.left && a.top === b.top
  return isSamePlace && a.width === b.width && rotation === other.rotation
}
