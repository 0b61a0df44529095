import { createContext, useContext } from 'react'
import type { Question } from '../../app/question.ts'

export const AskContext = createContext<((question: Question) => void) | null>(null)

/** Gives a function that asks for confirmation and acts on a yes. */
export function useAsk(): (question: Question) => void {
  const ask = useContext(AskContext)
  if (!ask) throw new Error('useAsk outside of AskContext')
  return ask
}
