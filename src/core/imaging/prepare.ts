import { AppError } from '../errors.ts'
import type { DrawnInitials, Prepared } from '../model.ts'
import type { Source } from './process/heldSources.ts'
import type { Requester } from './process/nextJob.ts'
import { ImagingPool } from './process/pool.ts'
import {
  CLOCK_LIMIT_MS,
  IDLE_TIMEOUT_MS,
  MAX_HELD_BYTES,
  MAX_IDLE_MEMORY_MB,
  MAX_JOBS_PER_PERSON,
  MAX_PROCESSES,
  MAX_SOURCE_BYTES,
  PHOTO_SIDE_PX,
  SHARED_MEMORY_MB,
  TIME_LIMIT_MS,
  TOTAL_MEMORY_MB,
} from './recipe.ts'
import { noteSentence } from './notes/noteSentence.ts'
import type { PhotoRequest } from './request.ts'

const pool = new ImagingPool({
  processes: MAX_PROCESSES,
  timeLimitMs: TIME_LIMIT_MS,
  clockLimitMs: CLOCK_LIMIT_MS,
  totalMemoryMb: TOTAL_MEMORY_MB,
  sharedMemoryMb: SHARED_MEMORY_MB,
  maxIdleMemoryMb: MAX_IDLE_MEMORY_MB,
  idleTimeoutMs: IDLE_TIMEOUT_MS,
  maxPerPerson: MAX_JOBS_PER_PERSON,
  maxHeldBytes: MAX_HELD_BYTES,
})

/** The service itself, for pictures that belong to nobody. */
const nobody: Requester = { personId: '', lane: 'background' }

/**
 * Turns any file into a profile photo: upright, cropped to head and shoulders unless a crop is given, a square JPEG of at
 * most 648 px and 100 KB in sRGB, without metadata or colour profile. Of animations and multi-page files, the first
 * picture is used. The same bytes and request give the same result.
 *
 * Files that cannot be used are returned as `rejected`, never thrown. Decoding runs in a separate process, within
 * 20 seconds of the processor's time and 600 MB.
 * @param source a function is called when the picture is queued, and perhaps again when it is its turn
 * @param requester whose turn it takes; the caller gives it wherever there is one
 * @throws AppError `too_many_requests`, `interrupted` when the requester's signal aborts, `memory_short` when the system has
 * no memory for it; what `source` throws
 */
export async function preparePhoto(
  source: Source,
  request: Partial<PhotoRequest> = {},
  requester: Requester = nobody,
): Promise<Prepared> {
  const bytes = Buffer.isBuffer(source) ? source.length : null
  if (bytes === 0) return { kind: 'rejected', code: 'empty_file' }
  if (bytes && bytes > MAX_SOURCE_BYTES) return { kind: 'rejected', code: 'file_too_large' }
  const result = await pool.run({ kind: 'photo', source, request }, requester)
  if (result.kind === 'rejected') return result
  if (result.kind !== 'ready') throw new Error(`expected a photo, got ${result.kind}`)
  const { notes: unworded, ...photo } = result
  const notes = unworded.map((note) => ({ ...note, sentence: noteSentence(note) }))
  return { ...photo, notes }
}

/**
 * The whole picture, upright, as a JPEG of at most 1280 px on the longer side.
 * @throws AppError with the code of the rejection, and like `preparePhoto`
 */
export async function viewOf(source: Source, requester: Requester): Promise<Buffer> {
  const result = await pool.run({ kind: 'view', source }, requester)
  if (result.kind === 'view') return result.jpeg
  throw new AppError(result.kind === 'rejected' ? result.code : 'internal')
}

/**
 * Square JPEGs with these initials, in this order: for a profile, at most 648 px and 100 KB like a prepared photo.
 * @param side in pixels
 * @throws AppError like `preparePhoto`
 */
export async function drawInitials(
  drawn: DrawnInitials[],
  requester: Requester,
  side: number = PHOTO_SIDE_PX,
): Promise<Buffer[]> {
  const result = await pool.run({ kind: 'draw', drawn, side }, requester)
  if (result.kind === 'drawn') return result.jpegs
  throw new AppError(result.kind === 'rejected' ? result.code : 'internal')
}

/** Waits for pictures in flight, then ends the imaging processes. A later picture starts new ones. */
export const closeImaging = (): Promise<void> => pool.close()
