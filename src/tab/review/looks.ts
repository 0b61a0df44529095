/** Which of the files cannot be pictures, whatever they are called. */
import { changed, type Book } from './book.ts'
import type { Row } from './verdict.ts'
import { explainUnusable } from '../files/explainUnusable.ts'
import type { LocalFile } from '../files/localFile.ts'
import { UnusableFile } from '../files/unusableFile.ts'
import { isForeign } from '../files/pictureKind.ts'

/** files looked at before the page is told */
const stride = 200

/** One after the other: each costs a look at the disk, and a folder may hold thousands. */
export async function lookAt(
  rows: Row[],
  files: ReadonlyMap<number, LocalFile>,
  book: Book,
  told: () => void,
): Promise<void> {
  for (let start = 0; start < rows.length; start += stride) {
    const found = new Map<number, Partial<Row>>()
    for (const { id } of rows.slice(start, start + stride)) {
      const local = files.get(id)
      const fault = local && (await faultOf(local))
      if (fault) found.set(id, fault)
    }
    if (found.size === 0) continue
    book.put([...found].flatMap(([id, fault]) => changed(book, id, fault)))
    told()
  }
}

/** A file that cannot be read just now is left for later to judge. */
async function faultOf(local: LocalFile): Promise<Partial<Row> | null> {
  try {
    return (await isForeign(local)) ? { foreign: true } : null
  } catch (error) {
    if (error instanceof UnusableFile) return { fault: explainUnusable(error) }
    if (error instanceof DOMException) return null
    throw error
  }
}
