import type { Core } from '../../contracts.ts'
import type { Database } from '../../store/open.ts'
import { matchFiles } from './matchFiles.ts'
import { createTurns } from './matchTurns.ts'

/** Requests of one person in progress: an import sends two at a time, and one more for a pattern. */
const MAX_REQUESTS_PER_PERSON = 3

/** Matching for everybody, in turns. */
export function createMatching(db: Database): Core['match'] {
  const inTurns = createTurns(MAX_REQUESTS_PER_PERSON)
  return (by, files, options) =>
    inTurns(by, (takeTurn) => matchFiles(db, files, { ...options, takeTurn }))
}
