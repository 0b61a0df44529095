import type { ErrorCode } from '../../core/errors.ts'
import type { FinishedRun } from '../../core/index.ts'
import type { RunSummary } from '../../core/model.ts'
import { explainIn, type BotWords } from '../words/words.ts'
import { card, heading, link, paragraph, type AdaptiveCard, type CardElement } from './card.ts'
import { nameLine } from './runName.ts'
import { stackedBar } from './stackedBar.ts'

const BAR_WIDTH_PX = 240

/** The result of a run: problems first, then the counts, and a link to its page. */
export function runDoneCard(
  words: BotWords,
  { summary, problems }: FinishedRun,
  url: string,
): AdaptiveCard {
  const explained = problems.reduce((sum, { count }) => sum + count, 0)
  const others = countsOf(summary).problems - explained
  const body: CardElement[] = [
    ...nameLine(words, summary),
    heading(runHeadline(words, summary)),
    ...byWhom(words, summary),
    ...problems.map((problem) => problemLine(words, problem)),
  ]
  if (others > 0)
    body.push(paragraph(words('run.otherProblems', { count: others }), { spacing: 'Small' }))
  body.push(...outcomes(words, summary))
  return card(body, [link(words('run.open'), url)])
}

/** The outcome in one line, for notifications. */
export function runHeadline(words: BotWords, summary: RunSummary): string {
  const { kind, cancelledAt } = summary
  const end = cancelledAt ? 'cancelled' : 'finished'
  return words('run.headline', { kind, end, ...countsOf(summary) })
}

/** Who paused or cancelled it: only who started a run can do either, and only they are told. */
export function byWhom(words: BotWords, summary: RunSummary): CardElement[] {
  const { cancelledAt, pausedAt, pausedBecause, finishedAt } = summary
  const isPausedByHand = pausedAt !== null && pausedBecause === null && finishedAt === null
  const key = cancelledAt ? 'run.byYou.cancelled' : isPausedByHand ? 'run.byYou.paused' : null
  return key ? [paragraph(words(key), { isSubtle: true, size: 'Small', spacing: 'Small' })] : []
}

function problemLine(
  words: BotWords,
  { code, count }: { code: ErrorCode; count: number },
): CardElement {
  const text = words('run.problem', { count, reason: explainIn(words, code) })
  return paragraph(text, { color: 'Attention', spacing: 'Small' })
}

/** How many photos came to what, as a bar and in words. */
export function outcomes(words: BotWords, summary: RunSummary): CardElement[] {
  const { kind } = summary
  const { done, unchanged, problems } = countsOf(summary)
  const width = (count: number) => (BAR_WIDTH_PX * count) / Math.max(done + unchanged + problems, 1)
  const doneText = words('run.done', { kind, count: done })
  const unchangedText = words('run.unchanged', { count: unchanged })
  const problemsText = words('run.problems', { kind, count: problems })
  const legend = [doneText, unchanged > 0 ? unchangedText : '', problems > 0 ? problemsText : '']
  return [
    stackedBar([
      { colour: 'good', width: width(done), altText: doneText },
      { colour: 'neutral', width: width(unchanged), altText: unchangedText },
      { colour: 'attention', width: width(problems), altText: problemsText },
    ]),
    paragraph(legend.filter(Boolean).join(' · '), {
      isSubtle: true,
      size: 'Small',
      spacing: 'Small',
    }),
  ]
}

function countsOf({ counts }: RunSummary): { done: number; unchanged: number; problems: number } {
  return {
    done: counts.done,
    unchanged: counts.unchanged + counts.skipped,
    problems: counts.refused + counts.gone + counts.failed,
  }
}
