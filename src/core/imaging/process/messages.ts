import type { Prepared } from '../../model.ts'
import type { PhotoRequest, View } from '../request.ts'

/** What is wanted. */
export type Order =
  | { kind: 'photo'; source: Buffer; request: Partial<PhotoRequest> }
  | { kind: 'view'; source: Buffer }

export type Answer = Prepared | View

/** What an imaging process is told. */
export interface Task {
  order: Order
  /** MB of resident memory at which the process is ended */
  memory: number
  /** nothing else runs: a picture that seems to need more memory is tried all the same */
  isAlone: boolean
}

/** What an imaging process says: `ready` once, then one for each order; `memory` is resident, in MB. */
export type Message =
  | { kind: 'ready' }
  | { kind: 'answered'; answer: Answer; memory: number }
  | { kind: 'failed'; message: string }

/** Where the watchdog of the process says why it ends it, as the end itself cannot tell. */
export const LAST_WORDS_FD = 4
