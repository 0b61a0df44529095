import { useSyncExternalStore } from 'react'
import type { UploadState } from '../sending/uploads.ts'
import { useServices } from './useServices.ts'

/** How far this tab is with sending the files of a run; null when it has sent none. */
export function useUploadState(runId: string): UploadState | null {
  const { uploads } = useServices()
  return useSyncExternalStore(uploads.subscribe, () => uploads.state(runId))
}
