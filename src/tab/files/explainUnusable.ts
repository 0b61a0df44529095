import { words } from '../words/words.ts'
import { MAX_SOURCE_MEGABYTES } from './sizeLimit.ts'
import type { UnusableFile } from './unusableFile.ts'

/** Why a file can't be read, in a sentence. */
export const explainUnusable = ({ reason }: Pick<UnusableFile, 'reason'>): string =>
  reason === 'tooLarge'
    ? words('files.tooLarge', { megabytes: MAX_SOURCE_MEGABYTES })
    : words(`files.${reason}`)
