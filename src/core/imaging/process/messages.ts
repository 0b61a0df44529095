import type { DrawnInitials } from '../../model.ts'
import type { Drawn } from '../initials/draw.ts'
import type { PhotoResult } from '../pipeline.ts'
import type { PhotoRequest, View } from '../request.ts'

/** Needs no picture: squares of `side` pixels are drawn. */
export interface DrawRequest {
  kind: 'draw'
  drawn: DrawnInitials[]
  side: number
}

export type WorkRequest =
  | DrawRequest
  | { kind: 'photo'; source: Buffer; request: Partial<PhotoRequest> }
  | { kind: 'view'; source: Buffer }

export type WorkResult = PhotoResult | View | Drawn

/** Sent to a worker process. */
export interface WorkerTask {
  request: WorkRequest
  /** resident memory at which the process is killed */
  memoryLimitMb: number
  /** no other picture is being processed, so even one whose header suggests more memory than the limit is tried */
  isAlone: boolean
}

/** Sent by a worker process: `ready` once, then one message for each task. */
export type WorkerMessage =
  | { kind: 'ready' }
  | { kind: 'answered'; result: WorkResult; residentMb: number }
  | { kind: 'failed'; message: string }

/** File descriptor on which the watchdog says why it kills the process, since an exit code of SIGKILL cannot. */
export const EXIT_REASON_FD = 4

/** What the main thread of a worker process tells its watchdog in place of a memory limit while it has no picture. */
export const NO_PICTURE = 0
