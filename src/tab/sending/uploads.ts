/** Sends the files of an import, a few at a time, for as long as the tab is open, whatever page is shown. */
import type { ItemView } from '../../api/contract.ts'
import type { FullPicture } from '../api/client.ts'
import { hashOf } from '../files/hash.ts'
import type { LocalFile } from '../files/localFile.ts'
import { retryDelay, wait } from '../api/retry.ts'
import { asProblem, type Problem } from '../api/problem.ts'
import type { Shrink } from '../shrink/shrink.ts'

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
  start: (runId: string, uploads: Upload[]) => void
  /** null when nothing of this import was sent since the tab was opened; the same object until it changes */
  state: (runId: string) => UploadState | null
  /** the file of an item, while the tab has it */
  fileOf: (itemId: string) => LocalFile | null
  subscribe: (listener: () => void) => () => void
}

type SendFile = (
  runId: string,
  itemId: string,
  file: Blob,
  full: FullPicture | null,
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
  return {
    ...store,
    start: (runId, uploads) => {
      for (const { itemId, file } of uploads) files.set(itemId, file)
      update(runId, (state) => withMore(state, uploads))
      const queue = queues.get(runId) ?? { waiting: [], workers: 0 }
      queues.set(runId, queue)
      queue.waiting.push(...uploads)
      const change: Change = (news) => update(runId, news)
      const send = (upload: Upload) =>
        sendOne(upload, shrink, change, (blob, full) =>
          sendFile(runId, upload.itemId, blob, full, never),
        )
      while (queue.workers < atATime && queue.waiting.length > 0) void work(queue, send)
    },
    fileOf: (itemId) => files.get(itemId) ?? null,
  }
}

/** What failed before and is sent again counts once. */
function withMore({ total, failed }: UploadState, uploads: Upload[]): Partial<UploadState> {
  const again = new Set(uploads.map(({ itemId }) => itemId))
  const left = failed.filter(({ upload }) => !again.has(upload.itemId))
  return { total: total + uploads.length - (failed.length - left.length), failed: left }
}

async function work(queue: Queue, send: (upload: Upload) => Promise<void>): Promise<void> {
  queue.workers += 1
  for (let next = queue.waiting.shift(); next; next = queue.waiting.shift()) await send(next)
  queue.workers -= 1
}

// ---- one file ------------------------------------------------------------------------------

type Change = (news: (state: UploadState) => Partial<UploadState>) => void
type Send = (blob: Blob, full: FullPicture | null) => Promise<unknown>

/** Never fails: what goes wrong is kept with its file. */
async function sendOne(upload: Upload, shrink: Shrink, change: Change, send: Send): Promise<void> {
  try {
    const { blob, full } = await smaller(upload, shrink)
    await persist(
      () => send(blob, full),
      (waiting) => change(() => ({ waiting })),
    )
    change(({ sent }) => ({ sent: sent + 1, waiting: false }))
  } catch (error) {
    const problem = asProblem(error)
    change(({ failed }) => ({ failed: [...failed, { upload, problem }] }))
  }
}

/** What is sent of a file: a smaller picture where that costs nothing, unless it is wanted as it is. */
async function smaller({ file, asItIs }: Upload, shrink: Shrink) {
  const opened = await file.open()
  const picture = asItIs ? null : await shrink(opened)
  if (!picture) return { blob: opened, full: null }
  // of the file itself: what is made of it differs from browser to browser
  return { blob: picture.blob, full: { ...picture.full, sha256: await hashOf(file, opened) } }
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

// ---- how far it is -------------------------------------------------------------------------

/** The states by import, as React's `useSyncExternalStore` wants them. */
function createStates() {
  const states = new Map<string, UploadState>()
  const listeners = new Set<() => void>()
  const empty: UploadState = { total: 0, sent: 0, waiting: false, failed: [] }
  return {
    update: (runId: string, change: (state: UploadState) => Partial<UploadState>): void => {
      const state = states.get(runId) ?? empty
      states.set(runId, { ...state, ...change(state) })
      for (const listener of listeners) listener()
    },
    state: (runId: string) => states.get(runId) ?? null,
    subscribe: (listener: () => void) => {
      listeners.add(listener)
      return () => {
        listeners.delete(listener)
      }
    },
  }
}
