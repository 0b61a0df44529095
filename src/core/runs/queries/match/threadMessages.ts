import type { Pattern } from '../../../matching/pattern.ts'
import type { SourceFile } from '../../../model.ts'
import type { Lookups, Verdict } from './lookups.ts'

type Lookup = keyof Lookups

/** Sent to the thread that compares names. `id` numbers the requests; one of them has at most one question open. */
export type ToMatchThread =
  | { kind: 'begin'; id: number; files: SourceFile[]; pattern: Pattern | null }
  /** asks for the verdicts of the next slice */
  | { kind: 'next'; id: number }
  | { kind: 'found'; id: number; found: Awaited<ReturnType<Lookups[Lookup]>> }
  /** forgets the request, finished or not */
  | { kind: 'end'; id: number }

export type FromMatchThread =
  | { [L in Lookup]: { kind: 'look'; id: number; in: L; of: Parameters<Lookups[L]>[0] } }[Lookup]
  | { kind: 'slice'; id: number; verdicts: Verdict[] }
  | { kind: 'failed'; id: number; message: string }
