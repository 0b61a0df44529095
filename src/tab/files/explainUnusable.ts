import { LIMITS } from '../../api/contract/limits.ts'
import { words } from '../words/words.ts'
import type { UnusableFile } from './unusableFile.ts'

const BYTES_PER_MB = 1024 * 1024

/** Why a file can't be read, in a sentence. */
export const explainUnusable = ({ reason }: Pick<UnusableFile, 'reason'>): string =>
  reason === 'tooLarge'
    ? words('files.tooLarge', { megabytes: LIMITS.MAX_SOURCE_BYTES / BYTES_PER_MB })
    : words(`files.${reason}`)
