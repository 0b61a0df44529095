/** Sends the files of an import, a few at a time, for as long as the tab is open, whatever page is shown. */
import type { ItemView } from '../api/contract.ts'
import type { LocalFile } from './files.ts'
import { retryDelay, wait } from './patience.ts'
import { asProblem, type Problem } from './problem.ts'
import type { Shrink } from './shrink/shrink.ts'

const atATime = 4

export interface Upload {
  itemId: string
  file: LocalFile
  /** not made smaller: the smaller picture turned out to be too small */
  asItIs?: boolean
}

export interface UploadState {
  total: number
  sent: number
  /** no connection at the moment; it goes on by itself */
  waiting: boolean
  failed: { upload: Upload; problem: Problem }[]
}

export interface Uploads {
  /** adds files to those of the import; the ones that failed before are tried again by adding them again */
  start: (importId: string, uploads: Upload[]) => void
  /** null when nothing of this import was sent since the tab was opened; the same object until it changes */
  state: (importId: string) => UploadState | null
  /** the file of an item, while the tab has it */
  fileOf: (itemId: string) => LocalFile | null
  subscribe: (listener: () => void) => () => void
}

type SendFile = (
  importId: string,
  itemId: string,
  file: Blob,
  /** pixels of the picture before it was made smaller */
  full: { width: number; height: number } | null,
  signal: AbortSignal,
) => Promise<ItemView>

interface Queue {
  waiting: Upload[]
  workers: number
}

export function createUploads(sendFile: SendFile, shrink: Shrink): Uploads {
  const { update, ...store } = createStates()
  const files = new Map<string, LocalFile>()
  const queues = new Map<string, Queue>()

  const sendOne = async (importId: string, upload: Upload): Promise<void> => {
    try {
      const sendable = await smaller(upload, shrink)
      const onWaiting = (waiting: boolean) => update(importId, () => ({ waiting }))
      await persist(
        () => sendFile(importId, upload.itemId, sendable.blob, sendable.full, never),
        onWaiting,
      )
      update(importId, ({ sent }) => ({ sent: sent + 1, waiting: false }))
    } catch (error) {
      const problem = asProblem(error)
      update(importId, ({ failed }) => ({ failed: [...failed, { upload, problem }] }))
    }
  }

  const work = async (importId: string, queue: Queue): Promise<void> => {
    queue.workers += 1
    for (let next = queue.waiting.shift(); next; next = queue.waiting.shift()) {
      await sendOne(importId, next)
    }
    queue.workers -= 1
  }

  const start = (importId: string, uploads: Upload[]): void => {
    const again = new Set(uploads.map(({ itemId }) => itemId))
    for (const { itemId, file } of uploads) files.set(itemId, file)
    update(importId, ({ total, failed }) => {
      const left = failed.filter(({ upload }) => !again.has(upload.itemId))
      return { total: total + uploads.length - (failed.length - left.length), failed: left }
    })
    const queue = queues.get(importId) ?? { waiting: [], workers: 0 }
    queues.set(importId, queue)
    queue.waiting.push(...uploads)
    while (queue.workers < atATime && queue.waiting.length > 0) void work(importId, queue)
  }

  return { ...store, start, fileOf: (itemId) => files.get(itemId) ?? null }
}

/** What is sent of a file: a smaller picture where that costs nothing, unless it is wanted as it is. */
async function smaller({ file, asItIs }: Upload, shrink: Shrink) {
  const opened = await file.open()
  const picture = asItIs ? null : await shrink(opened)
  return picture ?? { blob: opened, full: null }
}

/** The states by import, as React's `useSyncExternalStore` wants them. */
function createStates() {
  const states = new Map<string, UploadState>()
  const listeners = new Set<() => void>()
  const empty: UploadState = { total: 0, sent: 0, waiting: false, failed: [] }
  return {
    update: (importId: string, change: (state: UploadState) => Partial<UploadState>): void => {
      const state = states.get(importId) ?? empty
      states.set(importId, { ...state, ...change(state) })
      for (const listener of listeners) listener()
    },
    state: (importId: string) => states.get(importId) ?? null,
    subscribe: (listener: () => void) => {
      listeners.add(listener)
      return () => {
        listeners.delete(listener)
      }
    },
  }
}

const never = new AbortController().signal

/** Tries until the connection is back; a file that is there already (its answer was lost) counts as sent. */
async function persist(send: () => Promise<unknown>, onWaiting: (waiting: boolean) => void) {
  for (let tries = 0; ; tries += 1) {
    try {
      await send()
      return
    } catch (error) {
      const problem = asProblem(error)
      if (problem.code === 'wrong_state') return
      if (!problem.passing) throw problem
      onWaiting(true)
      await wait(retryDelay(tries), never)
    }
  }
}
