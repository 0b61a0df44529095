import { lazy } from 'react'
import { loadPart } from '../../app/loadPart.ts'

/** Fetches the dialog's code, which nothing needs before something is asked. */
export const loadConfirmDialog = () => loadPart(() => import('./ConfirmDialog.tsx'))

export const ConfirmDialogPart = lazy(async () => ({
  default: (await loadConfirmDialog()).ConfirmDialog,
}))
