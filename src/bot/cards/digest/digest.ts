import type { Digest } from '../../../core/index.ts'
import type { BotWords } from '../../words/words.ts'
import { statusHeadline } from '../answers/runStatus.ts'
import {
  card,
  executeButton,
  heading,
  link,
  paragraph,
  verbatim,
  type AdaptiveCard,
  type CardElement,
} from '../card.ts'
import { withName } from '../runName.ts'
import { stackedBar } from '../stackedBar.ts'

const BAR_WIDTH_PX = 240

interface Shown {
  coverageUrl: string
  approvalsUrl: string
  /** whether it comes every week */
  isWanted: boolean
}

/** How many people have a photo, how that has changed in a week, what waits for approval, and the reader's runs. */
export function digestCard(
  words: BotWords,
  digest: Digest,
  { coverageUrl, approvalsUrl, isWanted }: Shown,
): AdaptiveCard {
  const waiting = words('digest.waiting', { count: digest.waiting })
  return card(
    [
      heading(digestHeadline(words, digest)),
      ...(digest.now.total === 0 ? [] : [bar(words, digest), change(words, digest)]),
      paragraph(waiting, { spacing: 'Small' }),
      ...ownRuns(words, digest),
    ],
    [
      link(words('digest.coverage'), coverageUrl),
      ...(digest.waiting > 0 ? [link(words('digest.approvals'), approvalsUrl)] : []),
      toggle(words, isWanted),
    ],
  )
}

/** In one line, for notifications. */
export function digestHeadline(words: BotWords, { now: { has, total } }: Digest): string {
  if (total === 0) return words('missing.notRead')
  return words('digest.headline', { has, total, share: words.percent(has / total) })
}

/** Turns the weekly digest on or off, whichever it isn't. */
export const toggle = (words: BotWords, isWanted: boolean): CardElement =>
  isWanted
    ? executeButton(words('digest.turnOff'), { verb: 'digest.off' })
    : executeButton(words('digest.turnOn'), { verb: 'digest.on' })

function bar(words: BotWords, { now: { total, has, none, unknown } }: Digest): CardElement {
  const width = (count: number) => (BAR_WIDTH_PX * count) / total
  return stackedBar([
    { colour: 'good', width: width(has), altText: words('missing.with', { count: has }) },
    { colour: 'attention', width: width(none), altText: words('missing.without', { count: none }) },
    {
      colour: 'neutral',
      width: width(unknown),
      altText: words('missing.notChecked', { count: unknown }),
    },
  ])
}

function change(words: BotWords, { now, before }: Digest): CardElement {
  if (before === null) return paragraph(words('digest.noBefore'), { spacing: 'Small' })
  const more = now.has - before.has
  const direction = more === 0 ? 'same' : more > 0 ? 'more' : 'fewer'
  const night = words.date(new Date(`${before.night}T12:00:00`))
  const share = words.percent(before.total === 0 ? 0 : before.has / before.total)
  const text = words('digest.change', { direction, count: Math.abs(more), night, share })
  return paragraph(text, { spacing: 'Small' })
}

function ownRuns(words: BotWords, { runs, hasMoreRuns }: Digest): CardElement[] {
  const subtle = { isSubtle: true, size: 'Small', spacing: 'Small' }
  if (runs.length === 0) return [paragraph(words('digest.noRuns'), subtle)]
  return [
    paragraph(words('digest.runs'), { weight: 'Bolder', spacing: 'Medium' }),
    ...runs.map((run) => verbatim(withName(words, run, statusHeadline(words, run)))),
    ...(hasMoreRuns ? [paragraph(words('digest.moreRuns'), subtle)] : []),
  ]
}
