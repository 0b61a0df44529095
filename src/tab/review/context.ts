/** What the parts of the review's store share. */
import type { MatchAnswer, SourceFileView } from '../../api/contract.ts'
import type { Problem } from '../api/problem.ts'
import type { Ignored } from '../files/ignored/ignored.ts'
import type { LocalFile } from '../files/localFile.ts'
import type { Archive, Sheet, SourceProblem, UsedList } from '../sources/source.ts'
import type { HashProgress, HashQueue } from './background/hashQueue.ts'
import type { MatchQueue } from './background/matchQueue.ts'
import { createBook, type Book } from './book.ts'
import type { KeptReview, KeptSettings, TakenUp } from './kept/keptReview.ts'
import type { PlanOutcome } from './plan/applyPlan.ts'
import type { Row } from './row.ts'

export interface ReviewState {
  readonly book: Book
  /** of the files under review; a new array only if the files have changed */
  readonly names: readonly string[]
  /** the reader's pattern for file names; empty = none */
  readonly pattern: string
  readonly lists: readonly UsedList[]
  /** those whose names the reader has to choose; until then the most likely are used */
  readonly archives: readonly Archive[]
  /** dropped files that couldn't be added */
  readonly refused: readonly SourceProblem[]
  /** what was dropped beside photos and is none */
  readonly ignored: Ignored
  /** the outcome of the plan that was loaded last */
  readonly plan: PlanOutcome | null
  /** the name that the reader has typed for the import; null = the proposed one */
  readonly name: string | null
  /** the files are those that weren't decided when an import was started */
  readonly leftOver: boolean
  /** what the browser has kept of the last review and isn't taken up again yet, else null */
  readonly kept: KeptReview | null
  /** what has become of it; null until some of its files are back */
  readonly takenUp: TakenUp | null
  /** the reader has read what has become of it */
  readonly takenUpRead: boolean
  /** the browser turned out not to keep the review, which the reader is told once */
  readonly unkept: 'tell' | 'told' | null
  /** files found so far while a drop is read, else null */
  readonly reading: number | null
  /** null unless files are being compared with those set before */
  readonly comparing: HashProgress | null
  /** why matching has stopped, else null */
  readonly problem: Problem | null
}

type Writable<T> = { -readonly [K in keyof T]: T[K] }

interface InnerState extends Writable<ReviewState> {
  files: Map<number, LocalFile>
  nextId: number
  /** plans that wait until all files are matched and compared */
  plans: Sheet[]
  /** plans that were loaded before, whose changes are among the decisions */
  usedPlans: KeptSettings['plans']
  /** how the reader has ZIP files named */
  readArchives: KeptSettings['archives']
  /** the files that moved to the last import, in case it is discarded */
  aside: { runId: string; kept: (readonly [Row, LocalFile | undefined])[] } | null
}

export interface ReviewContext {
  state: InnerState
  match: (files: SourceFileView[], pattern: string) => Promise<MatchAnswer>
  matchQueue: MatchQueue<number>
  hashQueue: HashQueue
  /** call it after every change */
  notify: () => void
}

export const createState = (): InnerState => ({
  ...emptyReview(),
  book: createBook(),
  files: new Map(),
  nextId: 0,
  kept: null,
  unkept: null,
  aside: null,
})

/** What a new review starts with; the book is emptied rather than replaced. */
export const emptyReview = () => ({
  names: [],
  pattern: '',
  lists: [],
  archives: [],
  name: null,
  refused: [],
  ignored: new Map(),
  leftOver: false,
  plan: null,
  plans: [],
  usedPlans: [],
  readArchives: [],
  takenUp: null,
  takenUpRead: false,
  reading: null,
  comparing: null,
  problem: null,
})

export const namesOf = ({ rows }: Book): string[] => [...rows.values()].map(({ name }) => name)

/** Restarts matching for all files without an answer. */
export function matchAgain({ state, matchQueue }: ReviewContext): void {
  const open = [...state.book.rows.values()].filter(({ match }) => match === null)
  matchQueue.restart(
    open.map(({ id }) => id),
    state.pattern,
  )
}
