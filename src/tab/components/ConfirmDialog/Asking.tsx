import { useState, type ReactNode } from 'react'
import { AskContext } from '../../hooks/useAsk.ts'
import { ConfirmDialog } from './ConfirmDialog.tsx'
import type { Question } from './question.ts'

/**
 * The one dialog that all pages ask with. It stays when a page goes: a dialog that goes while it is closing leaves
 * everything else hidden from screen readers.
 */
export function Asking({ children }: { children: ReactNode }) {
  const [question, setQuestion] = useState<Question | null>(null)
  return (
    <AskContext value={setQuestion}>
      {children}
      <ConfirmDialog question={question} onClose={() => setQuestion(null)} />
    </AskContext>
  )
}
