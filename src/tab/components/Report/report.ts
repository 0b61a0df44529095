/** The words of a run's page and of the list of runs. Pure. */
import type { ImportView, ItemView } from '../../../api/contract.ts'
import { explainResult, progressOf } from '../../progress.ts'
import type { Question } from '../ConfirmDialog/question.ts'
import { format, photos } from '../Review/words.ts'

type Words = Omit<Question, 'act'>

const people = (count: number): string => (count === 1 ? '1 person' : `${format(count)} people`)

export function askUndo(view: ImportView): Words {
  const { undoable } = view
  const isUndo = view.kind === 'undo'
  return {
    title: isUndo ? `Take back the undo of ${photos(undoable)}?` : `Undo ${photos(undoable)}?`,
    words: isUndo
      ? `${people(undoable)} will have again what they had before the undo. Whoever has changed their photo since is left alone.`
      : `${people(undoable)} will have again the photo that they had before, or none if they had none. Whoever has changed their photo since is left alone, and listed. This can be taken back.`,
    button: isUndo ? 'Take back' : 'Undo',
    cancel: 'Leave as it is',
  }
}

export function askUndoOne({ person, hasBefore, action }: ItemView): Words {
  const before =
    hasBefore || action === 'remove'
      ? 'will have again the photo from before'
      : 'will have no photo again'
  return {
    title: `Undo the photo of ${person.displayName}?`,
    words: `${person.displayName} ${before}, unless it was changed since.`,
    button: 'Undo',
    cancel: 'Leave as it is',
  }
}

export function askCancel(view: ImportView): Words {
  const { total, ended, done } = progressOf(view)
  const isUndo = view.kind === 'undo'
  return {
    title: isUndo ? 'Stop this undo?' : 'Cancel this import?',
    words: `${photos(total - ended)} will not be written; nothing of these people is changed. The ${photos(done)} written so far ${done === 1 ? 'stays' : 'stay'}, and can be ${isUndo ? 'taken back' : 'undone'} afterwards.`,
    button: isUndo ? 'Stop it' : 'Cancel the import',
    cancel: 'Go on',
  }
}

export function askOverwrite({ changedSince }: ImportView): Words {
  return {
    title: `Replace ${photos(changedSince)} anyway?`,
    words: `${people(changedSince)} changed or removed their photo themselves since it was last set from here. Their present photos are kept, so that this can be undone.`,
    button: 'Replace anyway',
    cancel: 'Leave them alone',
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

/** The title of a run's page. */
export function titleOf({ kind, finishedAt, cancelledAt, pausedAt }: ImportView): string {
  const isUndo = kind === 'undo'
  if (finishedAt && cancelledAt) return isUndo ? 'Undo stopped' : 'Import cancelled'
  if (finishedAt) return isUndo ? 'Undo finished' : 'Import finished'
  if (cancelledAt) return 'Stopping'
  if (pausedAt) return isUndo ? 'Undo paused' : 'Import paused'
  return isUndo ? 'Undoing' : 'Importing photos'
}

export type Standing =
  'held' | 'waiting' | 'running' | 'paused' | 'finished' | 'cancelled' | 'discarded'

/** How a run stands, for the list of runs. */
export function standingOf(view: ImportView): Standing {
  const { startedAt, finishedAt, cancelledAt, pausedAt } = view
  if (finishedAt) return startedAt ? (cancelledAt ? 'cancelled' : 'finished') : 'discarded'
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

/** "Import of 38 photos" */
export function nameOf({ kind, total }: ImportView): string {
  return `${kind === 'undo' ? 'Undo' : 'Import'} of ${photos(total)}`
}

/** What a line of the list says under its name. */
export function explainRun(view: ImportView): string {
  if (!view.startedAt) return view.finishedAt ? 'Nothing was written' : 'Nothing is written yet'
  const progress = progressOf(view)
  if (progress.finished) return explainResult(progress)
  return `${format(progress.ended)} of ${format(progress.total)} processed`
}
