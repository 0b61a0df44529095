/** The worker that reads and writes workbooks. */
import { UnusableFile, type UnusableReason } from '../../files/unusableFile.ts'
import { readWorkbook, writeWorkbook, type SheetCells, type Table } from './workbook.ts'

export type WorkbookRequest = { read: Uint8Array } | { name: string; write: Table }
export type WorkbookResponse =
  { cells: SheetCells[] } | { blob: Blob } | { unusable: UnusableReason } | { error: string }

addEventListener('message', ({ data }: MessageEvent<WorkbookRequest>) => {
  void respond(data).then((response) => postMessage(response))
})

async function respond(request: WorkbookRequest): Promise<WorkbookResponse> {
  try {
    if ('read' in request) return { cells: await readWorkbook(request.read) }
    return { blob: await writeWorkbook(request.name, request.write) }
  } catch (error) {
    // the structured clone of an error has no class and no properties of its own
    if (error instanceof UnusableFile) return { unusable: error.reason }
    return { error: error instanceof Error ? error.message : String(error) }
  }
}
