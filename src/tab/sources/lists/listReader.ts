/** Reads lists and writes workbooks in a worker, which is ended when it takes too long. */
import { UnusableFile } from '../../files/unusableFile.ts'
import type { List } from '../source.ts'
import type { Encoding } from '../text/encodings.ts'
import type { ListRequest, ListResponse } from './listWorker.ts'
import type { Table } from './workbook.ts'

/** The largest honest list takes a few seconds; a slow computer several times as long. */
export const READ_LIMIT_MS = 60_000

type ReadText = Pick<List, 'sheets' | 'readings'>

export interface ListReader {
  /**
   * One list after the other.
   * @param bytes can't be used afterwards
   * @param encoding of a text; without it, the most likely one is used and the others are among the readings
   * @throws UnusableFile if it isn't a list, is too large, or takes too long
   */
  read: (bytes: Uint8Array<ArrayBuffer>, encoding?: Encoding) => Promise<ReadText>
  close: () => void
}

/** Starts one worker for all lists, and another one after a list that ended it. Close it when all are read. */
export function openListReader(): ListReader {
  let running: Running | null = null
  const close = (): void => running?.worker.terminate()
  const read: ListReader['read'] = async (bytes, encoding) => {
    if (!running || running.state === 'ended') running = startWorker()
    const list: ReadText = { sheets: [], readings: [] }
    const request = { read: bytes, encoding: encoding ?? null }
    await ask(running, request, [bytes.buffer], (response) => {
      if ('sheet' in response) list.sheets.push(response.sheet)
      else if ('rows' in response)
        for (const row of response.rows) list.sheets.at(-1)?.rows.push(row)
      else if ('end' in response) list.readings = response.readings
      return 'end' in response
    })
    return list
  }
  return { read, close }
}

/** @param name of the sheet */
export async function writeWorkbookInWorker(name: string, table: Table): Promise<Blob> {
  const running = startWorker()
  try {
    const response = await ask(running, { name, write: table }, [], (other) => 'blob' in other)
    if (!('blob' in response)) throw new Error('The list worker sent no workbook.')
    return response.blob
  } finally {
    running.worker.terminate()
  }
}

interface Running {
  worker: Worker
  state: 'starting' | 'started' | 'ended'
}

const startWorker = (): Running => ({
  worker: new Worker(new URL('./listWorker.ts', import.meta.url), { type: 'module' }),
  state: 'starting',
})

/** Resolves with the first response that `isLast` accepts; it is called with all before it. */
function ask(
  running: Running,
  request: ListRequest,
  transfer: Transferable[],
  isLast: (response: ListResponse) => boolean,
): Promise<ListResponse> {
  const { worker } = running
  let stopListening: (() => void) | null = null
  const answered = new Promise<ListResponse>((resolve, reject) => {
    const stop = (error: Error): void => {
      running.state = 'ended'
      worker.terminate()
      reject(error)
    }
    const timer = setTimeout(() => stop(new UnusableFile('listTooSlow')), READ_LIMIT_MS)
    const onMessage = ({ data }: MessageEvent<ListResponse>): void => {
      running.state = 'started'
      if ('unusable' in data) reject(new UnusableFile(data.unusable))
      else if ('error' in data) reject(new Error(data.error))
      else if (isLast(data)) resolve(data)
    }
    const onError = ({ message }: ErrorEvent): void =>
      // what is wrong with a list is a response: this is what the browser stops a worker for
      running.state === 'started'
        ? stop(new UnusableFile('listNeedsMemory'))
        : stop(new Error(message || 'The list worker failed to start.'))
    // not by a signal: of several listeners with one signal, Node may forget to remove all but the last
    stopListening = () => {
      clearTimeout(timer)
      worker.removeEventListener('message', onMessage)
      worker.removeEventListener('error', onError)
    }
    worker.addEventListener('message', onMessage)
    worker.addEventListener('error', onError)
    worker.postMessage(request, transfer)
  })
  return answered.finally(() => stopListening?.())
}
