import type { Failure, SeenState } from '../../model.ts'
import type { ItemRow } from '../rows/items.ts'
import type { Sighting } from '../write/readBack.ts'
import { isLastLook, seenAt } from '../write/seen.ts'

/** What a later look has settled about a write. */
export type LookVerdict =
  /** nothing yet: look again; `looks` is how often it was looked at */
  | { kind: 'later'; looks: number }
  /** a write whose answer was lost has happened */
  | { kind: 'written' }
  | { kind: 'known'; seen: SeenState }
  /** we have written again for the same person */
  | { kind: 'superseded' }

/**
 * What follows from a later look at a write that Graph has accepted (`done`), or whose answer was lost (`failed`). Pure.
 * While Graph can't be asked the last look is put off, so that `never` is only said after an answer.
 */
export function lookVerdictOf(
  { state, looks, preparedSha }: Pick<ItemRow, 'state' | 'looks' | 'preparedSha'>,
  shown: Sighting | Failure,
): LookVerdict {
  const isLast = isLastLook(looks)
  if (shown.kind === 'throttled' || shown.kind === 'failed')
    return { kind: 'later', looks: isLast ? looks : looks + 1 }
  // A person who is gone, or whose photo may not be read any more, won't show it.
  const sight = shown.kind === 'sighting' ? shown.sight : 'as_before'
  if (state !== 'done' && sight === 'ours') return { kind: 'written' }
  const seen = seenAt(sight, isLast ? 'last' : 'later', preparedSha !== null)
  return seen === 'not_yet' ? { kind: 'later', looks: looks + 1 } : { kind: 'known', seen }
}
