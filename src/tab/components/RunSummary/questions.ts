/** What is asked before a run, or one of its photos, is changed. Pure. */
import type { ItemView, RunView } from '../../../api/contract.ts'
import type { Question } from '../../app/question.ts'
import { progressOf } from '../../sending/progress.ts'
import { words } from '../../words/words.ts'

type Asked = Omit<Question, 'act'>

export function askUndo({ kind, undoable: count }: RunView): Asked {
  return {
    title: words('run.askUndo', { kind, count }),
    words: words('run.askUndo.text', { kind, count }),
    button: words('run.askUndo.yes', { kind }),
    cancel: words('run.ask.no'),
  }
}

export function askUndoOne({ kind }: RunView, { person, hasBefore, action }: ItemView): Asked {
  const name = person.displayName
  const hadPhoto = hasBefore || action === 'remove'
  const before = kind === 'undo' ? 'undo' : hadPhoto ? 'photo' : 'none'
  return {
    title: words('run.askUndoOne', { kind, name }),
    words: words('run.askUndoOne.text', { before, name }),
    button: words('run.askUndo.yes', { kind }),
    cancel: words('run.ask.no'),
  }
}

export function askCancel(view: RunView): Asked {
  const { kind, counts } = view
  const { total, ended, done } = progressOf(view)
  const uploading = counts.uploading ?? 0
  const remaining = total - ended - uploading
  const sentences = [
    ...(remaining > 0 ? [words('run.askCancel.remaining', { kind, count: remaining })] : []),
    ...(uploading > 0 ? [words('run.askCancel.uploading', { kind, count: uploading })] : []),
    done === 0
      ? words('run.askCancel.nothing', { kind })
      : words('run.askCancel.done', { kind, count: done }),
  ]
  return {
    title: words('run.askCancel', { kind }),
    words: sentences.join(' '),
    button: words('run.askCancel.yes', { kind }),
    cancel: words('run.askCancel.no'),
  }
}

export function askOverwrite({ kind, changedSince: count }: RunView): Asked {
  return {
    title: words('run.askOverwrite', { kind, count }),
    words: words('run.askOverwrite.text', { kind, count }),
    button: words('run.askOverwrite.yes', { kind }),
    cancel: words('run.ask.no'),
  }
}

export function askOverwriteOne({ kind }: RunView, { person }: ItemView): Asked {
  const name = person.displayName
  return {
    title: words('run.askOverwriteOne', { kind, name }),
    words: words('run.askOverwriteOne.text', { kind, name }),
    button: words('run.askOverwrite.yes', { kind }),
    cancel: words('run.ask.no'),
  }
}
