/** The order in which doubtful files are settled one by one. Pure. */
import type { Entry } from './entries.ts'

/** The one in hand, or, when it has been settled elsewhere, the next. */
export const currentEntry = (
  open: Entry[],
  current: number | null,
  skipped: ReadonlySet<number>,
): Entry | null =>
  open.find(({ key }) => key === current) ?? nextEntry(open, current ?? -1, skipped)

/**
 * The one to settle after `current`: the next in order that was not skipped, from the beginning again at the end;
 * null when there is none. The doubtful (in order) come before those that found nobody (in order).
 * @param open as `openEntries` gives them
 */
export function nextEntry(
  open: Entry[],
  current: number,
  skipped: ReadonlySet<number>,
): Entry | null {
  const left = open.filter(({ key }) => !skipped.has(key) && key !== current)
  const after = left.filter(({ key }) => key > current)
  return after[0] ?? left[0] ?? null
}

/** What a key means while no field has the focus. */
export type Press = { kind: 'choose'; index: number } | { kind: 'skip' | 'back' | 'leaveOut' }

export function readKey(key: string): Press | null {
  if (/^[1-9]$/.test(key)) return { kind: 'choose', index: Number(key) - 1 }
  if (key === 'ArrowRight') return { kind: 'skip' }
  if (key === 'ArrowLeft') return { kind: 'back' }
  return key === '0' || key === 'Delete' ? { kind: 'leaveOut' } : null
}
