import { useCallback, useState, type ReactNode } from 'react'
import { useFocusReturn } from '../../hooks/useFocusReturn.ts'
import { AskContext } from './useAsk.ts'
import { ConfirmDialog } from './ConfirmDialog.tsx'
import type { Question } from '../../app/question.ts'

/**
 * The one dialog of all pages. It outlives the page that asked: a dialog removed while it closes leaves everything else
 * hidden from screen readers. Afterwards the focus returns to where it was.
 */
export function Asking({ children }: { children: ReactNode }) {
  const [question, setQuestion] = useState<Question | null>(null)
  const { remember, giveBack } = useFocusReturn()
  const ask = useCallback(
    (asked: Question): void => {
      remember()
      setQuestion(asked)
    },
    [remember],
  )
  return (
    <AskContext value={ask}>
      {children}
      <ConfirmDialog question={question} onClose={() => setQuestion(null)} onGone={giveBack} />
    </AskContext>
  )
}
