/** Sends the files of runs, a few at a time, for as long as the tab is open, even while other pages are shown. */
import type { ItemView } from '../../api/contract.ts'
import { createSubscribable } from '../app/subscribable.ts'
import type { FullPicture } from '../api/client.ts'
import { hashOf } from '../files/hash.ts'
import type { LocalFile } from '../files/localFile.ts'
import { delayAfter, wait } from '../api/retry.ts'
import { asProblem, type Problem } from '../api/problem.ts'
import type { Shrink } from '../shrink/shrink.ts'

const MAX_CONCURRENT_UPLOADS = 4

export interface Upload {
  itemId: string
  file: LocalFile
  /** Send the file itself: the picture made from it turned out to be too small. */
  asItIs?: boolean
}

export interface UploadState {
  total: number
  sent: number
  /** there is no connection at the moment; sending resumes automatically */
  waiting: boolean
  failed: { upload: Upload; problem: Problem }[]
}

export interface Uploads {
  /** Sends more files of a run. To retry files that failed, pass them again. */
  start: (runId: string, uploads: Upload[]) => void
  /** null if nothing of this run was sent since the tab was opened; the same object until it changes */
  state: (runId: string) => UploadState | null
  /** the file of an item, if this tab sent it */
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

interface UploadQueue {
  waiting: Upload[]
  workers: number
}

export function createUploads(sendFile: SendFile, shrink: Shrink): Uploads {
  const { notify, subscribe } = createSubscribable()
  const states = new Map<string, UploadState>()
  const files = new Map<string, LocalFile>()
  const queues = new Map<string, UploadQueue>()
  const update = (runId: string, change: (state: UploadState) => Partial<UploadState>): void => {
    const state = states.get(runId) ?? nothingSent
    states.set(runId, { ...state, ...change(state) })
    notify()
  }
  return {
    subscribe,
    state: (runId) => states.get(runId) ?? null,
    start: (runId, uploads) => {
      for (const { itemId, file } of uploads) files.set(itemId, file)
      update(runId, (state) => withMore(state, uploads))
      const queue = queues.get(runId) ?? { waiting: [], workers: 0 }
      queues.set(runId, queue)
      queue.waiting.push(...uploads)
      const change: ChangeState = (changeOf) => update(runId, changeOf)
      const send = (upload: Upload) =>
        sendOne(upload, shrink, change, (blob, full) =>
          sendFile(runId, upload.itemId, blob, full, never),
        )
      while (queue.workers < MAX_CONCURRENT_UPLOADS && queue.waiting.length > 0)
        void work(queue, send)
    },
    fileOf: (itemId) => files.get(itemId) ?? null,
  }
}

const nothingSent: UploadState = { total: 0, sent: 0, waiting: false, failed: [] }

/** Counts files that failed and are sent again only once. */
function withMore({ total, failed }: UploadState, uploads: Upload[]): Partial<UploadState> {
  const retried = new Set(uploads.map(({ itemId }) => itemId))
  const stillFailed = failed.filter(({ upload }) => !retried.has(upload.itemId))
  const retries = failed.length - stillFailed.length
  return { total: total + uploads.length - retries, failed: stillFailed }
}

async function work(queue: UploadQueue, send: (upload: Upload) => Promise<void>): Promise<void> {
  queue.workers += 1
  for (let next = queue.waiting.shift(); next; next = queue.waiting.shift()) await send(next)
  queue.workers -= 1
}

type ChangeState = (changeOf: (state: UploadState) => Partial<UploadState>) => void
type SendBlob = (blob: Blob, full: FullPicture | null) => Promise<unknown>

/** Never rejects: the problem is kept in the state, with its file. */
async function sendOne(
  upload: Upload,
  shrink: Shrink,
  change: ChangeState,
  send: SendBlob,
): Promise<void> {
  try {
    const { blob, full } = await contentOf(upload, shrink)
    await sendUntilConnected(
      () => send(blob, full),
      (waiting) => change(() => ({ waiting })),
    )
    change(({ sent }) => ({ sent: sent + 1, waiting: false }))
  } catch (error) {
    const problem = asProblem(error)
    change(({ failed }) => ({ failed: [...failed, { upload, problem }] }))
  }
}

/** A smaller picture if one can be made, else the file itself. */
async function contentOf({ file, asItIs }: Upload, shrink: Shrink) {
  const opened = await file.open()
  const picture = asItIs ? null : await shrink(opened)
  if (!picture) return { blob: opened, full: null }
  // the hash of the file, since the smaller picture differs between browsers
  return { blob: picture.blob, full: { ...picture.full, sha256: await hashOf(file, opened) } }
}

const never = new AbortController().signal

/** Retries until there is a connection and the API takes the file. If the item has its file already (the answer was lost), it counts as sent. */
async function sendUntilConnected(
  send: () => Promise<unknown>,
  onWaiting: (waiting: boolean) => void,
) {
  for (let tries = 0; ; tries += 1) {
    try {
      await send()
      return
    } catch (error) {
      const problem = asProblem(error)
      if (problem.code === 'wrong_state') return
      if (!problem.mayPass) throw problem
      onWaiting(problem.passing)
      await wait(delayAfter(problem, tries), never)
    }
  }
}
