/** Finds files that can't be read or can't be pictures. */
import { explainUnusable } from '../../files/explainUnusable.ts'
import type { LocalFile } from '../../files/localFile.ts'
import { foreignKind } from '../../files/pictureKind.ts'
import { UnusableFile } from '../../files/unusableFile.ts'
import { updated, type Book } from '../book.ts'
import type { Row } from '../row.ts'

/** files checked before the page is updated */
const FILES_PER_UPDATE = 200

/**
 * Marks rows whose file can't be used. One by one, since each is a disk access and a folder may hold thousands of files.
 * @param onChange called after the book has changed
 */
export async function checkFiles(
  rows: Row[],
  files: ReadonlyMap<number, LocalFile>,
  book: Book,
  onChange: () => void,
): Promise<void> {
  for (let start = 0; start < rows.length; start += FILES_PER_UPDATE) {
    const faults = new Map<number, Partial<Row>>()
    for (const { id } of rows.slice(start, start + FILES_PER_UPDATE)) {
      const local = files.get(id)
      const fault = local && (await faultOf(local))
      if (fault) faults.set(id, fault)
    }
    if (faults.size === 0) continue
    book.put([...faults].flatMap(([id, fault]) => updated(book, id, fault)))
    onChange()
  }
}

/** Null also for a file that can't be read at the moment, which may be temporary. */
async function faultOf(local: LocalFile): Promise<Partial<Row> | null> {
  try {
    const foreign = await foreignKind(local)
    return foreign && { foreign }
  } catch (error) {
    if (error instanceof UnusableFile) return { fault: explainUnusable(error) }
    if (error instanceof DOMException) return null
    throw error
  }
}
