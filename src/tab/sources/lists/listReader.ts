/** Reads and writes workbooks in a worker, started for each and terminated when it is done. */
import { UnusableFile } from '../../files/unusableFile.ts'
import type { SheetCells, Table } from './workbook.ts'
import type { WorkbookRequest, WorkbookResponse } from './listWorker.ts'

/**
 * The cells of all sheets, see `readWorkbook`.
 * @throws UnusableFile if it isn't a workbook that can be read
 */
export async function readWorkbookInWorker(bytes: Uint8Array): Promise<SheetCells[]> {
  const response = await ask({ read: bytes })
  if (!('cells' in response)) throw unexpected()
  return response.cells
}

/** @param name of the sheet */
export async function writeWorkbookInWorker(name: string, table: Table): Promise<Blob> {
  const response = await ask({ name, write: table })
  if (!('blob' in response)) throw unexpected()
  return response.blob
}

const unexpected = () => new Error('The workbook worker sent an unexpected response.')

async function ask(request: WorkbookRequest): Promise<{ cells: SheetCells[] } | { blob: Blob }> {
  const worker = new Worker(new URL('./listWorker.ts', import.meta.url), { type: 'module' })
  try {
    const response = await new Promise<WorkbookResponse>((resolve, reject) => {
      worker.addEventListener('message', ({ data }: MessageEvent<WorkbookResponse>) =>
        resolve(data),
      )
      worker.addEventListener('error', ({ message }) =>
        reject(new Error(message || 'The workbook worker failed to start.')),
      )
      worker.postMessage(request, [])
    })
    if ('unusable' in response) throw new UnusableFile(response.unusable)
    if ('error' in response) throw new Error(response.error)
    return response
  } finally {
    worker.terminate()
  }
}
