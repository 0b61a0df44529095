import { Suspense, useCallback, useState, type ReactNode } from 'react'
import { useFocusReturn } from '../../hooks/focus/useFocusReturn.ts'
import { AskContext } from './useAsk.ts'
import { ConfirmDialogPart } from './confirmDialogPart.ts'
import type { Question } from '../../app/question.ts'

/**
 * The one dialog of all pages. It outlives the page that asked: a dialog removed while it closes leaves everything else
 * hidden from screen readers. Afterwards the focus returns to where it was.
 */
export function Asking({ children }: { children: ReactNode }) {
  const [question, setQuestion] = useState<Question | null>(null)
  const [wasAsked, setWasAsked] = useState(false)
  const { remember, giveBack } = useFocusReturn()
  const ask = useCallback(
    (asked: Question): void => {
      remember()
      setWasAsked(true)
      setQuestion(asked)
    },
    [remember],
  )
  return (
    <AskContext value={ask}>
      {children}
      {wasAsked && (
        <Suspense fallback={null}>
          <ConfirmDialogPart
            question={question}
            onClose={() => setQuestion(null)}
            onGone={giveBack}
          />
        </Suspense>
      )}
    </AskContext>
  )
}
