import { MessageBar, MessageBarBody, MessageBarTitle } from '@fluentui/react-components'
import { ProblemNote } from '../ProblemNote/ProblemNote.tsx'
import type { OnePhoto } from './useOnePhoto.ts'

interface OwnNotesProps {
  own: OnePhoto
  /** why what was chosen can't be read */
  unusable: string | null
}

/** What came of the last change, or why it wasn't made. */
export function OwnNotes({ own, unusable }: OwnNotesProps) {
  return (
    <>
      {own.notice && (
        <MessageBar intent="success" layout="multiline" aria-live="polite">
          <MessageBarBody>
            <MessageBarTitle>{own.notice.sentence}</MessageBarTitle>
            {own.notice.next}
          </MessageBarBody>
        </MessageBar>
      )}
      {unusable && (
        <MessageBar intent="error" layout="multiline">
          <MessageBarBody>{unusable}</MessageBarBody>
        </MessageBar>
      )}
      {own.problem && (
        <ProblemNote
          problem={own.problem}
          {...(own.unread && !own.draft && { onRetry: own.retry })}
        />
      )}
    </>
  )
}
