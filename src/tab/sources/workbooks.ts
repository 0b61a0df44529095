/** Workbooks for the page: a worker each, gone when it is done. */
import { UnusableFile } from '../files/localFile.ts'
import type { Cells, Table } from './workbook.ts'
import type { Delivery, Order } from './workbookWorker.ts'

/** @throws UnusableFile when it is no workbook that can be read */
export async function readWorkbookAside(bytes: Uint8Array): Promise<Cells[]> {
  const delivery = await order({ read: bytes })
  if (!('cells' in delivery)) throw unexpected
  return delivery.cells
}

export async function writeWorkbookAside(name: string, table: Table): Promise<Blob> {
  const delivery = await order({ name, write: table })
  if (!('blob' in delivery)) throw unexpected
  return delivery.blob
}

const unexpected = new Error('the worker answered something else')

async function order(wanted: Order): Promise<{ cells: Cells[] } | { blob: Blob }> {
  const worker = new Worker(new URL('./workbookWorker.ts', import.meta.url), { type: 'module' })
  try {
    const delivery = await new Promise<Delivery>((resolve, reject) => {
      worker.addEventListener('message', ({ data }: MessageEvent<Delivery>) => resolve(data))
      worker.addEventListener('error', ({ message }) => reject(new Error(message || 'no worker')))
      worker.postMessage(wanted, [])
    })
    if ('unusable' in delivery) throw new UnusableFile(delivery.unusable)
    if ('fault' in delivery) throw new Error(delivery.fault)
    return delivery
  } finally {
    worker.terminate()
  }
}
