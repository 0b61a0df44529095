/** Reads and writes workbooks away from the page. */
import { UnusableFile } from '../files/localFile.ts'
import { readWorkbook, writeWorkbook, type Cells, type Table } from './workbook.ts'

export type Order = { read: Uint8Array } | { name: string; write: Table }
export type Delivery =
  { cells: Cells[] } | { blob: Blob } | { unusable: string } | { fault: string }

addEventListener('message', ({ data }: MessageEvent<Order>) => {
  void deliver(data).then((delivery) => postMessage(delivery))
})

async function deliver(order: Order): Promise<Delivery> {
  try {
    if ('read' in order) return { cells: await readWorkbook(order.read) }
    return { blob: await writeWorkbook(order.name, order.write) }
  } catch (error) {
    // errors lose their class on the way to the page
    if (error instanceof UnusableFile) return { unusable: error.message }
    return { fault: error instanceof Error ? error.message : String(error) }
  }
}
