import { parsePattern, type Pattern } from '../../../matching/pattern.ts'
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

/** A request is matched in two parts at once: while people are looked up for one, names of the other are compared. */
const PARTS = 2
/** Fewer are one part. */
const MIN_FILES_PER_PART = 125

/**
 * Finds the person for each of at most 500 files, a slice of the files at a time.
 * @throws AppError `pattern_invalid`, and the reason of the signal
 */
export async function matchFiles(
  db: Database,
  files: SourceFile[],
  options: MatchOptions = {},
): Promise<Match[]> {
  const { pattern = '' } = options
  const parsed = pattern.trim() === '' ? null : parsePattern(pattern)
  const perPart = Math.max(MIN_FILES_PER_PART, Math.ceil(files.length / PARTS))
  const parts: Promise<Match[]>[] = []
  for (let start = 0; start < files.length; start += perPart)
    parts.push(matchPart(db, files.slice(start, start + perPart), parsed, options))
  return (await Promise.all(parts)).flat()
}

async function matchPart(
  db: Database,
  files: SourceFile[],
  pattern: Pattern | null,
  { takeTurn = (slice) => slice(), inSlices = matchInSlices, signal }: MatchOptions,
): Promise<Match[]> {
  const candidates = new Map<string, Candidate>()
  const slices = inSlices(files, pattern, createLookups(db, candidates))
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
