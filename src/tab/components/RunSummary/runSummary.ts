/** The words of a run's page and of the list of runs. Pure. */
import type { RunView, ItemView } from '../../../api/contract.ts'
import { explainResult, progressOf } from '../../sending/progress.ts'
import type { Question } from '../../app/question.ts'
import { format, photos } from '../../review/words.ts'

type Words = Omit<Question, 'act'>

type Kind = RunView['kind']

const people = (count: number): string => (count === 1 ? '1 person' : `${format(count)} people`)

/** An undo is taken back by setting again what it took away. */
export function askUndo({ kind, undoable }: RunView): Words {
  const cancel = 'Leave as it is'
  if (kind === 'undo') {
    return {
      title: `Set ${photos(undoable)} again?`,
      words: `${people(undoable)} will have again what they had before the undo. Whoever has changed their photo since is left alone, and listed. This can be undone.`,
      button: 'Set again',
      cancel,
    }
  }
  return {
    title: `Undo ${photos(undoable)}?`,
    words: `${people(undoable)} will have again the photo that they had before, or none if they had none. Whoever has changed their photo since is left alone, and listed. This can be taken back.`,
    button: 'Undo',
    cancel,
  }
}

export function askUndoOne({ kind }: RunView, { person, hasBefore, action }: ItemView): Words {
  const cancel = 'Leave as it is'
  if (kind === 'undo') {
    return {
      title: `Set the photo of ${person.displayName} again?`,
      words: `${person.displayName} will have again what was there before the undo, unless it was changed since.`,
      button: 'Set again',
      cancel,
    }
  }
  const before =
    hasBefore || action === 'remove'
      ? 'will have again the photo from before'
      : 'will have no photo again'
  return {
    title: `Undo the photo of ${person.displayName}?`,
    words: `${person.displayName} ${before}, unless it was changed since.`,
    button: 'Undo',
    cancel,
  }
}

export function askCancel(view: RunView): Words {
  const { total, ended, done } = progressOf(view)
  const inHand = view.counts.uploading ?? 0
  const finishing =
    inHand > 0 ? ` What is being written at this moment (${format(inHand)}) still finishes.` : ''
  const { stop, stopIt } = names[view.kind]
  const back = view.kind === 'undo' ? 'set again' : 'undone'
  const so =
    done === 0
      ? 'Nothing has been written so far.'
      : `The ${photos(done)} written so far ${done === 1 ? 'stays' : 'stay'}, and can be ${back} afterwards.`
  return {
    title: stop,
    words: `${photos(total - ended - inHand)} will not be written; nothing of these people is changed.${finishing} ${so}`,
    button: stopIt,
    cancel: 'Go on',
  }
}

export function askOverwrite({ changedSince }: RunView): Words {
  return {
    title: `Replace ${photos(changedSince)} anyway?`,
    words: `${people(changedSince)} changed or removed their photo themselves since it was last set from here. ${changedSince === 1 ? 'The present photo is' : 'Their present photos are'} kept, so that this can be undone.`,
    button: 'Replace anyway',
    cancel: changedSince === 1 ? 'Leave it alone' : 'Leave them alone',
  }
}

export function askOverwriteOne({ person }: ItemView): Words {
  return {
    title: `Replace the photo of ${person.displayName} anyway?`,
    words: `${person.displayName} changed or removed it since it was last set from here. The present photo is kept, so that this can be undone.`,
    button: 'Replace anyway',
    cancel: 'Leave it alone',
  }
}

interface Names {
  /** what it is, by itself and with an article */
  name: string
  one: string
  running: string
  paused: string
  finished: string
  cancelled: string
  /** the question whether it is to be ended early, and the button */
  stop: string
  stopIt: string
}

const anImport: Names = {
  name: 'Import',
  one: 'An import',
  running: 'Importing photos',
  paused: 'Import paused',
  finished: 'Import finished',
  cancelled: 'Import cancelled',
  stop: 'Cancel this import?',
  stopIt: 'Cancel the import',
}

/** What a run is called, by its kind. */
export const names: Record<Kind, Names> = {
  import: anImport,
  own: anImport,
  undo: {
    name: 'Undo',
    one: 'An undo',
    running: 'Undoing',
    paused: 'Undo paused',
    finished: 'Undo finished',
    cancelled: 'Undo stopped',
    stop: 'Stop this undo?',
    stopIt: 'Stop it',
  },
  redo: {
    name: 'Setting again',
    one: 'Setting photos again',
    running: 'Setting photos again',
    paused: 'Setting again paused',
    finished: 'Photos set again',
    cancelled: 'Setting again stopped',
    stop: 'Stop setting photos again?',
    stopIt: 'Stop it',
  },
}

/** The title of a run's page. */
export function titleOf({ kind, finishedAt, cancelledAt, pausedAt }: RunView): string {
  const { running, paused, finished, cancelled } = names[kind]
  if (finishedAt) return cancelledAt ? cancelled : finished
  if (cancelledAt) return 'Stopping'
  return pausedAt ? paused : running
}

export type Standing =
  'held' | 'waiting' | 'running' | 'paused' | 'finished' | 'cancelled' | 'discarded'

/** How a run stands, for the list of runs. */
export function standingOf(view: RunView): Standing {
  const { startedAt, finishedAt, cancelledAt, pausedAt } = view
  if (finishedAt && isDiscarded(view)) return 'discarded'
  if (finishedAt) return cancelledAt ? 'cancelled' : 'finished'
  if (!startedAt) return 'held'
  if (pausedAt) return 'paused'
  const { awaiting, ended, total } = progressOf(view)
  return awaiting > 0 && awaiting + ended === total ? 'waiting' : 'running'
}

export const standingNames: Record<Standing, string> = {
  held: 'Waits for your check',
  waiting: 'Waits for files',
  running: 'Running',
  paused: 'Paused',
  finished: 'Finished',
  cancelled: 'Cancelled',
  discarded: 'Discarded',
}

/** Ended before it was started, though something could have been written. */
const isDiscarded = ({ startedAt, counts }: RunView): boolean =>
  startedAt === null && (counts.skipped ?? 0) > 0

/** "Import of 38 photos" */
export function nameOf({ kind, total }: RunView): string {
  return kind === 'redo' ? `Set again: ${photos(total)}` : `${names[kind].name} of ${photos(total)}`
}

/** What a line of the list says under its name. */
export function explainRun(view: RunView): string {
  if (!view.startedAt && !view.finishedAt) return 'Nothing is written yet'
  if (isDiscarded(view)) return 'Nothing was written'
  const progress = progressOf(view)
  if (progress.finished) return explainResult(progress)
  return `${format(progress.ended)} of ${format(progress.total)} processed`
}
