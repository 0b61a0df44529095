import type { MatchDecision } from '../../../matching/decide/conclude.ts'
import type { Explained } from '../../../matching/explain/ownNames.ts'
import type { Pattern } from '../../../matching/pattern.ts'
import type { ReadValues } from '../../../matching/readPattern.ts'
import type { KeyKind, SourceFile } from '../../../model.ts'

/** A stored key: its text, its kind, and whose it is. */
export type KeyHit = [key: string, kind: KeyKind, personId: string]

/** What is compared of a person whom a file may show. */
export type Comparable = Explained

/**
 * What matching asks of the database, one query each. Keys go in as the JSON of texts and come back as the JSON of
 * `KeyHit`s: the main thread hands both on without reading them.
 */
export interface Lookups {
  /** the stored keys equal to these, at most 51 each; rough keys are not among them */
  keys: (texts: string) => Promise<string>
  /** the stored rough keys equal to these, at most 13 each */
  roughKeys: (texts: string) => Promise<string>
  people: (ids: string[]) => Promise<Comparable[]>
  /** the departments and offices of the directory, those of most people first; at most 5,000 */
  places: () => Promise<string[]>
}

/** Who a file shows, and what the pattern read in its name. */
export interface Verdict extends MatchDecision {
  read: ReadValues | null
}

/** Matches files in their order. Each step looks at so many as may keep other requests waiting, and gives their verdicts. */
export type MatchInSlices = (
  files: SourceFile[],
  pattern: Pattern | null,
  lookups: Lookups,
) => AsyncGenerator<Verdict[], void>
