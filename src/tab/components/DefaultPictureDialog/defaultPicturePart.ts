import { lazy } from 'react'
import { loadPart } from '../../app/loadPart.ts'

/** The dialog for selected people. Its code is fetched when it is opened. */
export const DefaultPicturePart = lazy(async () => ({
  default: (await loadPart(() => import('./DefaultPictureDialog.tsx'))).DefaultPictureDialog,
}))
