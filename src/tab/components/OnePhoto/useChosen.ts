import { useState } from 'react'
import type { GivenPictureFrom } from '../../../api/contract.ts'
import { explainUnusable } from '../../files/explainUnusable.ts'
import { firstPicture } from '../../files/firstPicture.ts'
import type { LocalFile } from '../../files/localFile.ts'
import { UnusableFile } from '../../files/unusableFile.ts'
import type { OnePhoto } from './useOnePhoto.ts'

export type Chosen = ReturnType<typeof useChosen>

/** A choice of files for one photo: the first picture is prepared, and of the others it is known how many there were. */
export function useChosen(photo: OnePhoto) {
  const [unused, setUnused] = useState(0)
  const [unusable, setUnusable] = useState<string | null>(null)
  const begin = (): void => {
    setUnused(0)
    setUnusable(null)
  }
  return {
    /** files that weren't used, until the next choice */
    unused: photo.draft ? unused : 0,
    /** why not one of them could be read; null if one could */
    unusable,
    choose: async (files: LocalFile[], from: GivenPictureFrom = 'file'): Promise<void> => {
      // a photo that is being set stays what is shown
      if (photo.changing) return
      begin()
      try {
        const first = await firstPicture(files)
        if (!first) return
        setUnused(first.of - 1)
        photo.choose(first.file, from)
      } catch (error) {
        if (!(error instanceof UnusableFile)) throw error
        photo.reset()
        setUnusable(explainUnusable(error))
      }
    },
    /** a picture from the camera */
    take: (picture: File): void => {
      begin()
      photo.choose(picture, 'camera')
    },
  }
}
