import { createHash } from 'node:crypto'
import type { Readable } from 'node:stream'
import { AppError } from '../errors.ts'

/** Counts and hashes a stream while the caller consumes `chunks()`; call `result()` afterwards. */
export function measureStream(source: Readable, limitBytes: number) {
  const hash = createHash('sha256')
  let size = 0
  return {
    /** @throws AppError `file_too_large` once the limit is exceeded; does not destroy `source` */
    async *chunks(): AsyncGenerator<Buffer> {
      for await (const chunk of source.iterator({ destroyOnReturn: false })) {
        const bytes = Buffer.from(chunk)
        size += bytes.length
        if (size > limitBytes) throw new AppError('file_too_large')
        hash.update(bytes)
        yield bytes
      }
    },
    /** @throws AppError `empty_file` */
    result(): { size: number; sha256: string } {
      if (size === 0) throw new AppError('empty_file')
      return { size, sha256: hash.digest('hex') }
    },
  }
}
