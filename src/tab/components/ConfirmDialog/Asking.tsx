import { useCallback, useRef, useState, type ReactNode } from 'react'
import { AskContext } from '../../hooks/useAsk.ts'
import { ConfirmDialog } from './ConfirmDialog.tsx'
import type { Question } from '../../app/question.ts'

/**
 * The one dialog that all pages ask with. It stays when a page goes: a dialog that goes while it is closing leaves
 * everything else hidden from screen readers. Whoever goes on by keyboard is back where they were before.
 */
export function Asking({ children }: { children: ReactNode }) {
  const [question, setQuestion] = useState<Question | null>(null)
  const asker = useRef<Element | null>(null)
  const ask = useCallback((asked: Question): void => {
    asker.current = document.activeElement
    setQuestion(asked)
  }, [])
  const onGone = useCallback((): void => comeBackTo(asker.current), [])
  return (
    <AskContext value={ask}>
      {children}
      <ConfirmDialog question={question} onClose={() => setQuestion(null)} onGone={onGone} />
    </AskContext>
  )
}

/** To the title of the page when that is gone; to nothing when something else has the focus by now. */
function comeBackTo(asker: Element | null): void {
  if (document.activeElement !== document.body) return
  const target = asker?.isConnected ? asker : document.querySelector('h1')
  if (target instanceof HTMLElement) target.focus({ preventScroll: true })
}
