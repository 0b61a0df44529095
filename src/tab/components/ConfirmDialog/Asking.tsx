import { useCallback, useRef, useState, type ReactNode } from 'react'
import { AskContext } from './useAsk.ts'
import { ConfirmDialog } from './ConfirmDialog.tsx'
import type { Question } from '../../app/question.ts'

/**
 * The one dialog of all pages. It outlives the page that asked: a dialog removed while it closes leaves everything else
 * hidden from screen readers. Afterwards the focus returns to where it was.
 */
export function Asking({ children }: { children: ReactNode }) {
  const [question, setQuestion] = useState<Question | null>(null)
  const places = useRef<(Element | null)[]>([])
  const ask = useCallback((asked: Question): void => {
    places.current = placesOf(document.activeElement)
    setQuestion(asked)
  }, [])
  const onGone = useCallback((): void => restoreFocus(places.current), [])
  return (
    <AskContext value={ask}>
      {children}
      <ConfirmDialog question={question} onClose={() => setQuestion(null)} onGone={onGone} />
    </AskContext>
  )
}

/** Where the focus may return to, best first. Behind an open drawer everything is hidden, so it stays in there. */
function placesOf(asker: Element | null): (Element | null)[] {
  const drawer = asker?.closest('[role="dialog"]') ?? null
  const around = drawer && asker?.closest('[tabindex="-1"]')
  return [asker, around ?? null, drawer]
}

/** To the page's title when the asker is gone; not at all when something else has the focus already. */
function restoreFocus(places: (Element | null)[]): void {
  if (document.activeElement !== document.body) return
  const target = places.find((place) => place?.isConnected) ?? document.querySelector('h1')
  if (target instanceof HTMLElement) target.focus({ preventScroll: true })
}
