import type { LocalFile } from './localFile.ts'
import { withoutCompanions } from './ignored/companions.ts'
import { elsewhereKinds, ignoredIn, isIgnored } from './ignored/ignored.ts'
import { foreignKind } from './pictureKind.ts'
import { UnusableFile, type UnusableReason } from './unusableFile.ts'

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
 * @throws UnusableFile if not one of them can be read, or is a photo of anybody
 */
export async function firstPicture(files: LocalFile[]): Promise<FirstPicture | null> {
  const { files: usable } = withoutCompanions(files.filter(({ name }) => !isIgnored(name)))
  let unusable: UnusableFile | null = null
  let first: LocalFile | null = null
  for (const local of usable.slice(0, MAX_LOOKED_INTO)) {
    try {
      const foreign = await foreignKind(local)
      if (!foreign) return { file: await local.open(), of: usable.length }
      if (foreign === 'other') first ??= local
      else unusable ??= new UnusableFile(foreign)
    } catch (error) {
      if (!(error instanceof UnusableFile)) throw error
      unusable ??= error
    }
  }
  if (first) return { file: await first.open(), of: usable.length }
  const [ignored] = files
  if (unusable) throw unusable
  if (ignored) throw new UnusableFile(reasonOf(ignored))
  return null
}

function reasonOf({ name }: LocalFile): UnusableReason {
  const kind = ignoredIn(name)?.kind
  return elsewhereKinds.find((each) => each === kind) ?? 'notPhoto'
}
