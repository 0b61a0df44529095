import { lazy } from 'react'
import { loadPart } from '../../app/loadPart.ts'

/** Its code is fetched when it is opened. */
export const ApproveDialogPart = lazy(async () => ({
  default: (await loadPart(() => import('./ApproveDialog.tsx'))).ApproveDialog,
}))
