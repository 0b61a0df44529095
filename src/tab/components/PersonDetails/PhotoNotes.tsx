import {
  Button,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  MessageBarTitle,
} from '@fluentui/react-components'
import { ProblemNote } from '../ProblemNote/ProblemNote.tsx'
import { Trouble } from '../Trouble/Trouble.tsx'
import { words } from '../../words/words.ts'
import type { PersonPhotoActions } from './usePersonPhoto.ts'

interface PhotoNotesProps {
  photo: PersonPhotoActions
  /** why the picture that was given can't be read */
  unusable: string | null
}

/** What came of the last change; or why it wasn't made, with the way on. */
export function PhotoNotes({ photo, unusable }: PhotoNotesProps) {
  const { problem, anyway, notice } = photo
  if (problem?.url) return <Trouble problem={problem} onRetry={photo.retry} />
  if (problem && anyway) return <ChangedSince photo={photo} onAnyway={anyway} />
  if (problem)
    return <ProblemNote problem={problem} {...(photo.draft ? {} : { onRetry: photo.retry })} />
  if (unusable && !photo.busy && !notice)
    return (
      <MessageBar intent="error" layout="multiline">
        <MessageBarBody>{unusable}</MessageBarBody>
      </MessageBar>
    )
  if (!notice) return null
  const actingAs = 'actingAs' in notice && notice.kind === 'done' ? notice.actingAs : null
  return (
    <MessageBar intent="success" layout="multiline" aria-live="polite">
      <MessageBarBody>
        <MessageBarTitle>{photo.undone ? words('person.undone') : notice.sentence}</MessageBarTitle>
        {actingAs && `${words('person.actingAs', { actingAs })} `}
        {notice.next}
      </MessageBarBody>
    </MessageBar>
  )
}

interface ChangedSinceProps {
  photo: PersonPhotoActions
  onAnyway: () => void
}

/** `detail`, if there is one, says who changed what meanwhile. */
function ChangedSince({ photo, onAnyway }: ChangedSinceProps) {
  const { problem, busy } = photo
  return (
    <MessageBar intent="warning" layout="multiline" aria-live="polite">
      <MessageBarBody>
        <MessageBarTitle>{problem?.sentence}</MessageBarTitle>
        {problem?.detail && `${problem.detail} `}
        {problem?.next}
      </MessageBarBody>
      <MessageBarActions>
        <Button disabledFocusable={busy} onClick={onAnyway}>
          {words('person.anyway')}
        </Button>
        <Button disabledFocusable={busy} onClick={photo.reset}>
          {words('person.cancel')}
        </Button>
      </MessageBarActions>
    </MessageBar>
  )
}
