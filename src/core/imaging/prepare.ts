import { AppError } from '../errors.ts'
import type { Prepared } from '../model.ts'
import { ImagingPool } from './process/pool.ts'
import {
  IDLE_TIMEOUT_MS,
  MAX_IDLE_MEMORY_MB,
  MAX_PROCESSES,
  MAX_SOURCE_BYTES,
  SHARED_MEMORY_MB,
  TIME_LIMIT_MS,
  TOTAL_MEMORY_MB,
} from './recipe.ts'
import { noteSentence } from './notes/noteSentence.ts'
import type { PhotoRequest } from './request.ts'

const pool = new ImagingPool({
  processes: MAX_PROCESSES,
  timeLimitMs: TIME_LIMIT_MS,
  totalMemoryMb: TOTAL_MEMORY_MB,
  sharedMemoryMb: SHARED_MEMORY_MB,
  maxIdleMemoryMb: MAX_IDLE_MEMORY_MB,
  idleTimeoutMs: IDLE_TIMEOUT_MS,
})

/**
 * Turns any file into a profile photo: upright, cropped to head and shoulders unless a crop is given, a square JPEG of at
 * most 648 px and 100 KB in sRGB, without metadata or colour profile. Of animations and multi-page files, the first
 * picture is used. The same bytes and request give the same result.
 *
 * Files that cannot be used are returned as `rejected`, never thrown. Decoding runs in a separate process, within
 * 20 seconds and 600 MB.
 */
export async function preparePhoto(
  source: Buffer,
  request: Partial<PhotoRequest> = {},
): Promise<Prepared> {
  if (source.length === 0) return { kind: 'rejected', code: 'empty_file' }
  if (source.length > MAX_SOURCE_BYTES) return { kind: 'rejected', code: 'file_too_large' }
  const result = await pool.run({ kind: 'photo', source, request })
  if (result.kind === 'view') throw new Error('expected a photo, got a view')
  if (result.kind === 'rejected') return result
  const { notes: unworded, ...photo } = result
  const notes = unworded.map((note) => ({ ...note, sentence: noteSentence(note) }))
  return { ...photo, notes }
}

/**
 * The whole picture, upright, as a JPEG of at most 1280 px on the longer side.
 * @throws AppError with the code of the rejection
 */
export async function viewOf(source: Buffer): Promise<Buffer> {
  const result = await pool.run({ kind: 'view', source })
  if (result.kind === 'view') return result.jpeg
  throw new AppError(result.kind === 'rejected' ? result.code : 'internal')
}

/** Waits for pictures in flight, then ends the imaging processes. A later picture starts new ones. */
export const closeImaging = (): Promise<void> => pool.close()
