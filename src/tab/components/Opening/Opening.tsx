import { ClockRegular } from '@fluentui/react-icons'
import { useEffect, useState } from 'react'
import { lateProblem, type Stage } from '../../api/startProblem.ts'
import { ANSWER_LIMIT_MS } from '../../app/limit.ts'
import { words } from '../../words/words.ts'
import { Waiting } from '../Page/Waiting.tsx'
import { StartMessage } from './StartMessage.tsx'

interface OpeningProps {
  stage: Stage
  /** when this attempt began, on the clock of `performance.now()`; give it as the key too */
  since: number
  onRetry: () => void
}

/** Shown until the tab has opened: a spinner, and after `ANSWER_LIMIT_MS` what is missing. */
export function Opening({ stage, since, onRetry }: OpeningProps) {
  const late = useLate(since)
  if (late) {
    // teams-js makes one handshake a page, so only a new page can repeat it
    const again = stage === 'host' ? {} : { onRetry }
    return <StartMessage symbol={<ClockRegular />} problem={lateProblem(stage)} {...again} />
  }
  const signingIn = stage === 'token' || stage === 'me'
  return <Waiting isPage label={words(signingIn ? 'app.signingIn' : 'app.opening')} />
}

/** Whether `ANSWER_LIMIT_MS` have passed since then, on the clock of `performance.now()`. */
export function useLate(since: number): boolean {
  const [late, setLate] = useState(() => leftOf(since) <= 0)
  useEffect(() => {
    const timer = setTimeout(() => setLate(true), leftOf(since))
    return () => clearTimeout(timer)
  }, [since])
  return late
}

const leftOf = (since: number): number => since + ANSWER_LIMIT_MS - performance.now()
