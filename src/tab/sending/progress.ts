/** How far a run is, in numbers and words. Pure. */
import type { RunView, ItemView } from '../../api/contract.ts'
import { words } from '../words/words.ts'

export type ItemState = ItemView['state']

const endStates: readonly ItemState[] = [
  'done',
  'unchanged',
  'skipped',
  'refused',
  'gone',
  'failed',
]
/** the ends that need attention */
export const problemStates: readonly ItemState[] = ['refused', 'failed', 'gone']

export interface Progress {
  kind: RunView['kind']
  total: number
  ended: number
  done: number
  problems: number
  /** unchanged, or skipped by choice or by a rule */
  left: number
  /** files that haven't arrived */
  awaiting: number
  finished: boolean
}

export function progressOf(view: RunView): Progress {
  const sum = (states: readonly ItemState[]) =>
    states.reduce((total, state) => total + (view.counts[state] ?? 0), 0)
  return {
    kind: view.kind,
    total: view.total,
    ended: sum(endStates),
    done: sum(['done']),
    problems: sum(problemStates),
    left: sum(['unchanged', 'skipped']),
    awaiting: sum(['awaiting']),
    finished: view.finishedAt !== null,
  }
}

export interface Segment {
  key: 'done' | 'left' | 'problems'
  count: number
  text: string
}

/** The parts of a result that there are. */
export function segmentsOf({ kind, done, left, problems }: Progress): Segment[] {
  const all: Segment[] = [
    { key: 'done', count: done, text: words('run.done', { kind, count: done }) },
    { key: 'left', count: left, text: words('run.segment.left', { count: left }) },
    { key: 'problems', count: problems, text: words('run.problems', { kind, count: problems }) },
  ]
  return all.filter(({ count }) => count > 0)
}

export interface Sample {
  /** milliseconds */
  at: number
  ended: number
}

const MIN_SAMPLES = 3
/** below this, a number would change too fast to read */
const SHORT_MS = 4500

/** Milliseconds left at the pace of the samples, null while there is no pace to go by. */
export function timeLeft(samples: Sample[], total: number): number | null {
  const first = samples[0]
  const last = samples.at(-1)
  if (!first || !last || samples.length < MIN_SAMPLES) return null
  const pace = (last.ended - first.ended) / (last.at - first.at)
  return pace > 0 ? (total - last.ended) / pace : null
}

/** "about 2 minutes left" */
export function explainTimeLeft(milliseconds: number): string {
  if (milliseconds < SHORT_MS) return words('run.timeLeft.short')
  return words('run.timeLeft', { duration: words.duration(milliseconds) })
}

/** "38 photos set, 1 unchanged, 1 couldn't be set" */
export function explainResult({ kind, done, left, problems }: Progress): string {
  return [
    words('run.done', { kind, count: done }),
    ...(left > 0 ? [words('run.left', { count: left })] : []),
    ...(problems > 0 ? [words('run.problems', { kind, count: problems })] : []),
  ].join(', ')
}
