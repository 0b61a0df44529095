import { LIMITS } from '../../api/contract/limits.ts'

/** The API's limit for one file, in the unit in which it is explained. */
export const MAX_SOURCE_MEGABYTES = LIMITS.MAX_SOURCE_BYTES / 1024 / 1024
