import {
  Button,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  MessageBarTitle,
  Spinner,
} from '@fluentui/react-components'
import { ArrowUndoRegular } from '@fluentui/react-icons'
import type { ReactNode } from 'react'
import { asProblem } from '../../api/problem.ts'
import type { OnePhoto } from '../OnePhoto/useOnePhoto.ts'
import { ProblemNote } from '../ProblemNote/ProblemNote.tsx'
import { Trouble } from '../Trouble/Trouble.tsx'
import { words } from '../../words/words.ts'
import type { useUndo } from './useUndo.ts'

interface PhotoNotesProps {
  photo: OnePhoto
  undo: ReturnType<typeof useUndo>
}

/** What came of the last change, with the way back; or why it wasn't made, with the way on. */
export function PhotoNotes({ photo, undo }: PhotoNotesProps) {
  if (undo.error) return <ProblemNote problem={asProblem(undo.error)} />
  if (undo.isSuccess)
    return <Success title={words('person.undone')}>{words('person.undone.next')}</Success>
  if (photo.problem?.url) return <Trouble problem={photo.problem} onRetry={photo.retry} />
  if (photo.problem && photo.anyway) return <ChangedSince photo={photo} onAnyway={photo.anyway} />
  if (photo.problem)
    return (
      <ProblemNote problem={photo.problem} {...(photo.draft ? {} : { onRetry: photo.retry })} />
    )
  if (!photo.notice) return null
  return <Done change={photo.notice} undo={undo} />
}

function Done({
  change,
  undo,
}: {
  change: NonNullable<OnePhoto['notice']>
  undo: PhotoNotesProps['undo']
}) {
  const runId = 'runId' in change && change.kind === 'done' ? change.runId : null
  const actingAs = 'actingAs' in change ? change.actingAs : null
  return (
    <Success
      title={change.sentence}
      actions={
        runId && (
          <Button
            icon={undo.isPending ? <Spinner size="tiny" /> : <ArrowUndoRegular />}
            disabledFocusable={undo.isPending}
            onClick={() => undo.mutate(runId)}
          >
            {words(undo.isPending ? 'person.undoing' : 'person.undo')}
          </Button>
        )
      }
    >
      {runId && actingAs && `${words('person.actingAs', { actingAs })} `}
      {change.next}
    </Success>
  )
}

function ChangedSince({ photo, onAnyway }: { photo: OnePhoto; onAnyway: () => void }) {
  return (
    <MessageBar intent="warning" layout="multiline" aria-live="polite">
      <MessageBarBody>
        <MessageBarTitle>{photo.problem?.sentence}</MessageBarTitle>
        {photo.problem?.next}
      </MessageBarBody>
      <MessageBarActions>
        <Button disabledFocusable={photo.busy} onClick={onAnyway}>
          {words('person.anyway')}
        </Button>
        <Button disabledFocusable={photo.busy} onClick={photo.reset}>
          {words('person.cancel')}
        </Button>
      </MessageBarActions>
    </MessageBar>
  )
}

interface SuccessProps {
  title: string
  children: ReactNode
  actions?: ReactNode
}

function Success({ title, children, actions }: SuccessProps) {
  return (
    <MessageBar intent="success" layout="multiline" aria-live="polite">
      <MessageBarBody>
        <MessageBarTitle>{title}</MessageBarTitle>
        {children}
      </MessageBarBody>
      {actions && <MessageBarActions>{actions}</MessageBarActions>}
    </MessageBar>
  )
}
