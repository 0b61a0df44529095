import { AppError } from '../errors.ts'
import type { Prepared } from '../model.ts'
import type { PhotoRequest } from './order.ts'
import { ImagingPool } from './pool.ts'
import {
  IDLE_LIMIT,
  MAX_KEPT_MEMORY,
  MAX_SOURCE_BYTES,
  MEMORY_OF_ALL,
  PROCESSES,
  SHARED_MEMORY,
  TIME_LIMIT,
} from './recipe.ts'

const pool = new ImagingPool({
  processes: PROCESSES,
  time: TIME_LIMIT,
  memory: MEMORY_OF_ALL,
  shared: SHARED_MEMORY,
  kept: MAX_KEPT_MEMORY,
  idle: IDLE_LIMIT,
})

/**
 * Makes a profile photo of whatever file somebody handed over, or says why not: upright, cropped to head and
 * shoulders unless a crop is given, at most 648 × 648 pixels, JPEG of at most 100 KB, sRGB, without metadata or
 * colour profile. Animations and multi-page files give their first picture. The same bytes and request give the
 * same result. Decoded in a process of its own, within 20 seconds and 600 MB. Bad files are an answer, never an
 * exception.
 */
export async function preparePhoto(
  source: Buffer,
  request: Partial<PhotoRequest> = {},
): Promise<Prepared> {
  if (source.length === 0) return { kind: 'rejected', code: 'empty_file' }
  if (source.length > MAX_SOURCE_BYTES) return { kind: 'rejected', code: 'file_too_large' }
  const answer = await pool.work({ kind: 'photo', source, request })
  if (answer.kind === 'view') throw new Error('a photo was asked for')
  return answer
}

/**
 * The whole picture, upright, as a JPEG that every browser can show: at most 1280 px on the longer side.
 * @throws AppError why it cannot be read
 */
export async function viewOf(source: Buffer): Promise<Buffer> {
  const answer = await pool.work({ kind: 'view', source })
  if (answer.kind === 'view') return answer.jpeg
  throw new AppError(answer.kind === 'rejected' ? answer.code : 'internal')
}

/** Waits for the pictures under way, then ends the imaging processes; a later picture starts new ones. */
export const closeImaging = (): Promise<void> => pool.close()
