import { AppError, type ErrorCode } from '../../errors.ts'

/** By the codes of Node.js and PostgreSQL (https://www.postgresql.org/docs/current/errcodes-appendix.html). */
const faults: { code: ErrorCode; codes: string[] }[] = [
  { code: 'disk_full', codes: ['ENOSPC', 'EDQUOT', '53100'] },
  { code: 'data_dir_not_writable', codes: ['EACCES', 'EPERM', 'EROFS'] },
  { code: 'data_dir_no_folder', codes: ['ENOTDIR', 'EEXIST'] },
  { code: 'data_dir_damaged', codes: ['EIO', 'XX001', 'XX002', '58P01'] },
]

/**
 * What an error of the file system, or of the embedded database on it, means; null for any other error.
 * @param place the folder, for who reads the error
 */
export function diskFault(error: unknown, place: string | null = null): AppError | null {
  for (let next = error; next instanceof Error; next = next.cause) {
    if (next instanceof AppError) return null
    const code = 'code' in next ? String(next.code) : ''
    const fault = faults.find(({ codes }) => codes.includes(code))
    if (fault) return new AppError(fault.code, { ...(place && { detail: place }), cause: error })
  }
  return null
}

/** The same for a full disk alone: while the product runs, other errors are surprises. */
export function diskFull(error: unknown): AppError | null {
  const fault = diskFault(error)
  return fault?.code === 'disk_full' ? fault : null
}
