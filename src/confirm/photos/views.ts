import { setTimeout as sleep } from 'node:timers/promises'
import { photoStates, thumbnailsOf, type PhotoAccess } from '../../core/graph/photos.ts'
import type { Graph } from '../../core/graph/request.ts'
import { detectFormat } from '../../core/imaging/header/format.ts'
import { looksAlike } from '../../core/imaging/duplicates/looksAlike.ts'
import type { Failure, Lookup, PhotoMetadata } from '../../core/model.ts'

/** The ways in which Likeness reads a photo, by the end of its words key `view.<name>`. */
export const viewNames = ['metadata', 'photo', 'batchMetadata', 'batchThumbnail'] as const
export type ViewName = (typeof viewNames)[number]

/** What a view is to show. A new photo is known by its picture and by an etag other than that of the photo before it. */
export type Expected = { kind: 'photo'; jpeg: Buffer; etagBefore: string | null } | { kind: 'none' }

/** `afterMs` is null when the view did not show it in time; `failure` says why, if Graph refused. */
export interface ViewResult {
  view: ViewName
  afterMs: number | null
  failure: Failure | null
}

export interface Watch {
  graph: Graph
  photos: PhotoAccess
  /** the longest time to look */
  waitMs: number
  stopped: AbortSignal
}

const INTERVAL_MS = 1000
/** After this time, one looks less often. */
const SOON_MS = 30_000
const LATER_INTERVAL_MS = 5000

/**
 * Looks until every view shows what is expected, for at most `waitMs`, about once a second.
 * @returns one result a view, counted from the call
 */
export async function watchViews(
  watch: Watch,
  personId: string,
  expected: Expected,
  names: readonly ViewName[] = viewNames,
): Promise<ViewResult[]> {
  const startedAt = performance.now()
  const results = new Map<ViewName, ViewResult>()
  for (;;) {
    for (const view of names) {
      if (results.get(view)?.afterMs != null) continue
      const shown = await look(view, watch, personId, expected)
      const afterMs = shown === true ? performance.now() - startedAt : null
      results.set(view, { view, afterMs, failure: typeof shown === 'object' ? shown : null })
    }
    const elapsed = performance.now() - startedAt
    const isComplete = [...results.values()].every(({ afterMs }) => afterMs !== null)
    if (isComplete || elapsed >= watch.waitMs) return [...results.values()]
    const interval = elapsed < SOON_MS ? INTERVAL_MS : LATER_INTERVAL_MS
    await pause(Math.min(interval, watch.waitMs - elapsed), watch.stopped)
  }
}

/** @throws the reason of `stopped` when it aborts */
export async function pause(milliseconds: number, stopped: AbortSignal): Promise<void> {
  try {
    await sleep(milliseconds, undefined, { signal: stopped })
  } catch (error) {
    stopped.throwIfAborted()
    throw error
  }
}

/** What one view says at the moment. */
export function lookAt(
  view: ViewName,
  { graph, photos }: Pick<Watch, 'graph' | 'photos'>,
  personId: string,
): Promise<Lookup<PhotoMetadata | Buffer>> {
  const missing = (): never => {
    throw new Error(`no answer for ${view}`)
  }
  switch (view) {
    case 'metadata':
      return photos.metadata(personId)
    case 'photo':
      return photos.bytes(personId)
    case 'batchMetadata':
      return photoStates(graph, [personId]).then((found) => found.get(personId) ?? missing())
    case 'batchThumbnail':
      return thumbnailsOf(graph, [personId]).then((found) => found.get(personId) ?? missing())
    default:
      return view satisfies never
  }
}

async function look(
  view: ViewName,
  watch: Watch,
  personId: string,
  expected: Expected,
): Promise<boolean | Failure> {
  const found = await lookAt(view, watch, personId)
  if (found.kind === 'none') return expected.kind === 'none'
  if (found.kind !== 'found') return found
  if (expected.kind === 'none') return false
  return Buffer.isBuffer(found.value)
    ? showsPicture(expected.jpeg, found.value)
    : found.value.etag !== expected.etagBefore
}

/** Whether bytes that Graph gave are a JPEG that looks like `jpeg`. */
export async function showsPicture(jpeg: Buffer, given: Buffer): Promise<boolean> {
  return detectFormat(given) === 'jpeg' && (await looksAlike(jpeg, given))
}
