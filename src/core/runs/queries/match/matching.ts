import type { Core } from '../../../contracts.ts'
import type { Database } from '../../../store/open.ts'
import { matchFiles } from './matchFiles.ts'
import { createTurns } from './matchTurns.ts'
import { createNameMatcher } from './nameMatcher.ts'

/** Requests of one person in progress: an import sends two at a time, and one more for a pattern. */
const MAX_REQUESTS_PER_PERSON = 3

export interface Matching {
  match: Core['match']
  /** ends the thread that compares names */
  close: () => Promise<void>
}

/** Matching for everybody, in turns: names are compared in a thread of its own, people are looked up in this one. */
export function createMatching(db: Database): Matching {
  const inTurns = createTurns(MAX_REQUESTS_PER_PERSON)
  const { inSlices, close } = createNameMatcher()
  return {
    match: (by, files, options) =>
      inTurns(by, (takeTurn) => matchFiles(db, files, { ...options, takeTurn, inSlices })),
    close,
  }
}
