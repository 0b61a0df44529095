import { AppError } from '../errors.ts'
import type { Page } from '../model.ts'

/** A kind of lines of the history, each with the key by which the next page goes on. */
export interface LineSource<Line extends { at: Date }> {
  /** of a key as a cursor has it */
  key: RegExp
  /** newest first; only those after `after`, null = all */
  read(after: string | null, limit: number): Promise<{ key: string; line: Line }[]>
}

const BETWEEN_KEYS = ','

/**
 * The newest lines of several sources, each of which is asked for no more than a page.
 * @param cursor `next` of the page before
 * @throws AppError `invalid_request` for a cursor that is not one of ours
 */
export async function newestOf<Line extends { at: Date }>(
  sources: readonly LineSource<Line>[],
  { cursor, limit }: { cursor: string | null; limit: number },
): Promise<Page<Line>> {
  const keys = readKeys(sources, cursor)
  const heaps = await Promise.all(
    sources.map((source, index) => source.read(keys[index] || null, limit + 1)),
  )
  const items: Line[] = []
  while (items.length < limit) {
    const from = newestHead(heaps)
    const first = heaps[from]?.shift()
    if (!first) break
    keys[from] = first.key
    items.push(first.line)
  }
  const isMore = heaps.some((left) => left.length > 0)
  return { items, next: isMore ? keys.join(BETWEEN_KEYS) : null }
}

function readKeys(sources: readonly { key: RegExp }[], cursor: string | null): string[] {
  if (cursor === null) return sources.map(() => '')
  const keys = cursor.split(BETWEEN_KEYS)
  const isOurs =
    keys.length === sources.length &&
    sources.every(({ key }, index) => keys[index] === '' || key.test(keys[index] ?? ''))
  if (!isOurs) throw new AppError('invalid_request', { detail: 'cursor' })
  return keys
}

/** Which source has the newest line left; the first of several. */
function newestHead(heaps: readonly { line: { at: Date } }[][]): number {
  const times = heaps.map(([head]) => head?.line.at.getTime() ?? -Infinity)
  return times.indexOf(Math.max(...times))
}
