import { explain } from '../core/errors.ts'
import type { Failure, Outcome } from '../core/model.ts'
import type { Finding, Verdict } from './step.ts'
import type { ViewResult } from './photos/views.ts'
import { words } from './words/words.ts'

/** Why something did not succeed, in the words of the product, with Graph's status and code behind them. */
export function sentenceOf(failure: Failure): string {
  if (failure.kind === 'throttled') return words('failure.throttled')
  const detail = 'detail' in failure ? failure.detail : ''
  return detail ? words('failure', { what: explain(failure.code), detail }) : explain(failure.code)
}

/** When each view showed a change. */
export const delaysOf = (results: ViewResult[], waitMs: number): string[] =>
  results.map(({ view, afterMs, failure }) => {
    const name = words(`view.${view}`)
    if (afterMs !== null) return words('view.after', { view: name, seconds: secondsOf(afterMs) })
    if (failure) return words('view.failed', { view: name, why: sentenceOf(failure) })
    return words('view.never', { view: name, seconds: secondsOf(waitMs) })
  })

/** With one decimal, without it from ten seconds on. */
function secondsOf(milliseconds: number): number {
  const seconds = milliseconds / 1000
  return seconds < 10 ? Math.round(seconds * 10) / 10 : Math.round(seconds)
}

/** A step that could not begin, because the test user's photo could not be brought into the state that it needs. */
export const notPrepared = (why: Failure | 'notShown'): Finding => ({
  verdict: 'unknown',
  sentences: [
    words('prepare.failed', {
      why: why === 'notShown' ? words('prepare.notShown') : sentenceOf(why),
    }),
  ],
})

export const skipped = (...sentences: string[]): Finding => ({ verdict: 'skipped', sentences })

export const verdictOf = (isAsExpected: boolean): Verdict =>
  isAsExpected ? 'confirmed' : 'differs'

/** Without an answer of Graph nothing is found out; any other failure is an answer that was not expected. */
export const verdictOn = (failure: Failure): Verdict =>
  failure.kind === 'throttled' || failure.code === 'graph_unreachable' ? 'unknown' : 'differs'

/** Why a change was not made, and what that says about a step; null when it was. */
export function refusalOf(outcome: Outcome): { sentence: string; verdict: Verdict } | null {
  if (outcome.kind === 'done' || outcome.kind === 'unchanged') return null
  return { sentence: sentenceOf(outcome), verdict: verdictOn(outcome) }
}

const severity: readonly Verdict[] = ['differs', 'unknown', 'confirmed', 'skipped']

/** The verdict on several things that were tried in one step. */
export const worstOf = (verdicts: readonly Verdict[]): Verdict =>
  severity.find((verdict) => verdicts.includes(verdict)) ?? 'unknown'
