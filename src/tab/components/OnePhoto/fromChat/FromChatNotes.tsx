import { MessageBar, MessageBarBody } from '@fluentui/react-components'
import { words } from '../../../words/words.ts'
import { ProblemNote } from '../../ProblemNote/ProblemNote.tsx'
import type { OnePhoto } from '../useOnePhoto.ts'

/** What became of a picture from the chat that was to be cropped here. */
export function FromChatNotes({
  isLeft,
  unopened,
}: Pick<OnePhoto['fromChat'], 'isLeft' | 'unopened'>) {
  const said = isLeft ? words('fromChat.left') : unopened && wordsOf(unopened.code)
  if (said === null) return unopened && <ProblemNote problem={unopened} />
  return (
    <MessageBar layout="multiline" aria-live="polite">
      <MessageBarBody>{said}</MessageBarBody>
    </MessageBar>
  )
}

/** Null for what is no matter of the picture. */
function wordsOf(code: string): string | null {
  if (code === 'wrong_state') return words('fromChat.answered')
  if (code === 'draft_gone') return words('fromChat.gone')
  return code === 'not_found' ? words('fromChat.otherOwner') : null
}
