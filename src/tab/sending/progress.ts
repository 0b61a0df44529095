/** How far an import is, in numbers and words. Pure. */
import type { RunView, ItemView } from '../../api/contract.ts'
import { format, photos } from '../review/words.ts'

export type ItemState = ItemView['state']

const endStates: readonly ItemState[] = [
  'done',
  'unchanged',
  'skipped',
  'refused',
  'gone',
  'failed',
]
/** ends that somebody should look at */
export const problemStates: readonly ItemState[] = ['refused', 'failed', 'gone']

export interface Progress {
  kind: RunView['kind']
  total: number
  ended: number
  done: number
  problems: number
  /** unchanged or skipped on purpose */
  left: number
  /** files that have not arrived */
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

export interface Sample {
  /** milliseconds */
  at: number
  ended: number
}

const fewestSamples = 3

/** Milliseconds left at the pace of the samples, null while there is no pace to tell from. */
export function timeLeft(samples: Sample[], total: number): number | null {
  const first = samples[0]
  const last = samples.at(-1)
  if (!first || !last || samples.length < fewestSamples) return null
  const pace = (last.ended - first.ended) / (last.at - first.at)
  return pace > 0 ? (total - last.ended) / pace : null
}

/** "about 2 minutes left" */
export function explainTimeLeft(milliseconds: number): string {
  const seconds = Math.round(milliseconds / 1000)
  if (seconds < 5) return 'a few seconds left'
  if (seconds < 55) return `about ${Math.ceil(seconds / 10) * 10} seconds left`
  const minutes = Math.round(seconds / 60)
  if (minutes < 2) return 'about a minute left'
  if (minutes < 60) return `about ${minutes} minutes left`
  const hours = Math.round(minutes / 60)
  return hours < 2 ? 'about an hour left' : `about ${hours} hours left`
}

/** One line on what came of it: "38 photos set, 1 left as it was, 1 not possible". */
export function explainResult({ kind, done, left, problems }: Progress): string {
  const parts = [
    `${done === 0 ? 'No photos' : photos(done)} ${outcomes[kind]}`,
    left > 0 ? `${format(left)} left as ${left === 1 ? 'it was' : 'they were'}` : '',
    problems > 0 ? `${format(problems)} not possible` : '',
  ]
  return parts.filter(Boolean).join(', ')
}

const outcomes: Record<RunView['kind'], string> = {
  import: 'set',
  own: 'set',
  undo: 'back as before',
  redo: 'set again',
}

export const stateNames: Record<ItemState, string> = {
  awaiting: 'Not sent yet',
  received: 'Received',
  prepared: 'Prepared',
  uploading: 'Being written',
  done: 'Done',
  unchanged: 'Unchanged',
  skipped: 'Left as it was',
  refused: 'Refused',
  gone: 'Account gone',
  failed: 'Failed',
}
