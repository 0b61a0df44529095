import { errorWords } from '../../core/errors.ts'
import type { FinishedRun } from '../../core/index.ts'
import type { RunKind, RunSummary } from '../../core/model.ts'
import { bar } from './bar.ts'
import { card, heading, link, paragraph, type AdaptiveCard, type CardElement } from './card.ts'

/** pixels */
const barWidth = 240

/** What came of an import: what went wrong first, then the counts, and a way to its page. */
export function runDoneCard({ summary, problems }: FinishedRun, url: string): AdaptiveCard {
  const named = problems.reduce((sum, { count }) => sum + count, 0)
  const others = countsOf(summary).problems - named
  const body: CardElement[] = [heading(runHeadline(summary)), ...problems.map(problemLine)]
  if (others > 0) body.push(paragraph(`${format(others)} for other reasons.`, { spacing: 'Small' }))
  body.push(...outcomes(summary))
  return card(body, [link('Open', url)])
}

/** In one sentence, for notifications and screen readers. */
export function runHeadline(summary: RunSummary): string {
  const { done, left, problems } = countsOf(summary)
  const [what, outcome] = names[summary.kind]
  const parts = [
    `${photos(done)} ${outcome}`,
    problems > 0 ? `${format(problems)} not possible` : '',
    left > 0 ? `${format(left)} left as ${left === 1 ? 'it was' : 'they were'}` : '',
  ]
  const end = summary.cancelledAt ? 'cancelled' : 'finished'
  return `${what} ${end}: ${parts.filter(Boolean).join(', ')}`
}

const names: Record<RunKind, [what: string, outcome: string]> = {
  import: ['Import', 'set'],
  own: ['Import', 'set'],
  undo: ['Undo', 'back as before'],
  redo: ['Setting again', 'set again'],
}

function problemLine({ code, count }: FinishedRun['problems'][number]): CardElement {
  const { sentence, next } = errorWords(code)
  const words = `${format(count)} ×: ${sentence} ${next}`
  return paragraph(words, { color: 'Attention', spacing: 'Small' })
}

function outcomes(summary: RunSummary): CardElement[] {
  const { done, left, problems } = countsOf(summary)
  const width = (count: number) => (barWidth * count) / Math.max(done + left + problems, 1)
  const words = [
    `${format(done)} done`,
    left > 0 ? `${format(left)} left alone` : '',
    problems > 0 ? `${format(problems)} not possible` : '',
  ]
  return [
    bar([
      { colour: 'good', width: width(done), altText: `${format(done)} done` },
      { colour: 'rest', width: width(left), altText: `${format(left)} left alone` },
      { colour: 'attention', width: width(problems), altText: `${format(problems)} not possible` },
    ]),
    paragraph(words.filter(Boolean).join(' · '), {
      isSubtle: true,
      size: 'Small',
      spacing: 'Small',
    }),
  ]
}

function countsOf({ counts }: RunSummary): { done: number; left: number; problems: number } {
  return {
    done: counts.done,
    left: counts.unchanged + counts.skipped,
    problems: counts.refused + counts.gone + counts.failed,
  }
}

const format = (count: number): string => count.toLocaleString('en')

const photos = (count: number): string =>
  count === 0 ? 'no photos' : count === 1 ? '1 photo' : `${format(count)} photos`
