import { lazy } from 'react'
import { loadPart } from '../../app/loadPart.ts'

/** The dialog for everybody in view. Its code is fetched when it is opened. */
export const ExportInViewPart = lazy(async () => ({
  default: (await loadPart(() => import('./ExportInView.tsx'))).ExportInView,
}))

/** The dialog for selected people. */
export const ExportDialogPart = lazy(async () => ({
  default: (await loadPart(() => import('./ExportDialog.tsx'))).ExportDialog,
}))
