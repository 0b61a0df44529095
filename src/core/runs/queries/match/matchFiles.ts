import { parsePattern } from '../../../matching/pattern.ts'
import type { Candidate, Match, SourceFile } from '../../../model.ts'
import type { Database } from '../../../store/open.ts'
import { createLookups } from './lookUp.ts'
import type { MatchInSlices } from './lookups.ts'
import { matchInSlices } from './matchInSlices.ts'
import type { TakeTurn } from './matchTurns.ts'

/** People returned for one file: as many as may be found by one key. */
const MAX_CANDIDATES = 51

export interface MatchOptions {
  /** tried in addition to all other rules */
  pattern?: string | undefined
  /** does a slice of the work when it is its turn; at once by default */
  takeTurn?: TakeTurn
  /** compares names; in this thread by default */
  inSlices?: MatchInSlices
  /** ends the work between two slices */
  signal?: AbortSignal | undefined
}

/**
 * Finds the person for each of at most 500 files, a slice of the files at a time.
 * @throws AppError `pattern_invalid`, and the reason of the signal
 */
export async function matchFiles(
  db: Database,
  files: SourceFile[],
  options: MatchOptions = {},
): Promise<Match[]> {
  const { pattern = '', takeTurn = (slice) => slice(), inSlices = matchInSlices, signal } = options
  const parsed = pattern.trim() === '' ? null : parsePattern(pattern)
  const candidates = new Map<string, Candidate>()
  const slices = inSlices(files, parsed, createLookups(db, candidates))
  const matches: Match[] = []
  try {
    while (matches.length < files.length) {
      const { value } = await takeTurn(async () => {
        signal?.throwIfAborted()
        return slices.next()
      })
      if (!value) throw new Error('matching ended before the last file')
      for (const { personIds, ...verdict } of value) {
        const file = fileAt(files, matches.length)
        const fitting = personIds.flatMap((id) => candidates.get(id) ?? []).slice(0, MAX_CANDIDATES)
        matches.push({ file, ...verdict, candidates: fitting })
      }
      candidates.clear()
    }
    return matches
  } finally {
    await slices.return()
  }
}

function fileAt(files: SourceFile[], index: number): SourceFile {
  const file = files[index]
  if (!file) throw new Error('more verdicts than files')
  return file
}
