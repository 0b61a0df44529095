import type { LocalFile } from './localFile.ts'
import { isForeign } from './pictureKind.ts'
import { UnusableFile } from './unusableFile.ts'

/** Of a folder that was dropped by mistake, so many files are looked into. */
const MAX_LOOKED_INTO = 50

export interface FirstPicture {
  file: File
  /** how many files there were: the others aren't used */
  of: number
}

/**
 * The first of these files that can be a picture; the first file of all if none can, so that it is said what is wrong with
 * it. Null without files.
 * @throws UnusableFile if not one of them can be read
 */
export async function firstPicture(files: LocalFile[]): Promise<FirstPicture | null> {
  let unusable: UnusableFile | null = null
  let first: LocalFile | null = null
  for (const local of files.slice(0, MAX_LOOKED_INTO)) {
    try {
      if (!(await isForeign(local))) return { file: await local.open(), of: files.length }
      first ??= local
    } catch (error) {
      if (!(error instanceof UnusableFile)) throw error
      unusable ??= error
    }
  }
  if (first) return { file: await first.open(), of: files.length }
  if (unusable) throw unusable
  return null
}
