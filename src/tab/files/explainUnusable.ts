import { LIMITS } from '../../api/contract/limits.ts'
import { words } from '../words/words.ts'
import type { UnusableFile } from './unusableFile.ts'

const BYTES_PER_MEGABYTE = 1024 * 1024

/** Larger files aren't sent. */
export const MAX_FILE_MEGABYTES = LIMITS.MAX_SOURCE_BYTES / BYTES_PER_MEGABYTE

/** Why a file can't be read, in a sentence. */
export const explainUnusable = ({ reason }: Pick<UnusableFile, 'reason'>): string =>
  reason === 'tooLarge'
    ? words('files.tooLarge', { megabytes: MAX_FILE_MEGABYTES })
    : words(`files.${reason}`)
