import type { ReminderTally } from '../../../core/model.ts'
import { scopeText } from '../../missing/scopeText.ts'
import type { BotWords } from '../../words/words.ts'
import {
  card,
  executeButton,
  heading,
  paragraph,
  verbatim,
  type AdaptiveCard,
  type CardElement,
} from '../card.ts'
import { stackedBar } from '../stackedBar.ts'
import { leftOutLines } from './ask.ts'

const BAR_WIDTH_PX = 240

/** How far a reminder is, and what became of it: whom it reached, who has set a photo since, and who was left out. */
export function progressCard(words: BotWords, tally: ReminderTally): AdaptiveCard {
  const about = scopeText(words, tally.reminder.scope)
  return card(
    [
      heading(progressHeadline(words, tally)),
      ...(about === '' ? [] : [verbatim(about, { isSubtle: true })]),
      ...(tally.asked === 0 ? [] : [bar(words, tally)]),
      ...counts(words, tally),
      ...unreachedLines(words, tally),
      ...leftOutLines(words, tally.leftOut),
    ],
    [
      executeButton(words('remind.refresh'), {
        verb: 'remind.show',
        reminderId: tally.reminder.id,
      }),
    ],
  )
}

/** In one line, for notifications. */
export function progressHeadline(words: BotWords, { isOver, sent, asked }: ReminderTally): string {
  if (isOver) return words('remind.over', { sent })
  return asked === 0 ? words('remind.begun') : words('remind.underWay', { sent, asked })
}

function bar(words: BotWords, tally: ReminderTally): CardElement {
  const { asked, sent, setSince, waiting } = tally
  const width = (count: number) => (BAR_WIDTH_PX * count) / asked
  const unreached = asked - sent - waiting
  return stackedBar([
    {
      colour: 'good',
      width: width(setSince),
      altText: words('remind.setSince', { count: setSince }),
    },
    {
      colour: 'neutral',
      width: width(sent - setSince),
      altText: words('remind.noPhotoYet', { count: sent - setSince }),
    },
    {
      colour: 'attention',
      width: width(unreached),
      altText: words('remind.unreached', { count: unreached }),
    },
  ])
}

function counts(words: BotWords, { asked, setSince, optedOut, waiting }: ReminderTally) {
  const lines = [
    asked > 0 ? words('remind.setSince', { count: setSince }) : '',
    optedOut > 0 ? words('remind.optedOut', { count: optedOut }) : '',
    waiting > 0 ? words('remind.waiting', { count: waiting }) : '',
  ].filter(Boolean)
  return lines.map((line) => paragraph(line, { spacing: 'Small' }))
}

function unreachedLines(
  words: BotWords,
  { unreached, unreachedNames }: ReminderTally,
): CardElement[] {
  const total = unreached.reduce((sum, { count }) => sum + count, 0)
  if (total === 0) return []
  const more = total - unreachedNames.length
  const names = words.list(unreachedNames)
  return [
    paragraph(words('remind.unreached', { count: total }), { weight: 'Bolder', spacing: 'Medium' }),
    ...unreached.map(({ reason, count }) =>
      paragraph(words('remind.because', { reason, count }), { size: 'Small', spacing: 'Small' }),
    ),
    ...(unreachedNames.length === 0
      ? []
      : [verbatim(more > 0 ? words('remind.names', { names, more }) : names, { size: 'Small' })]),
  ]
}
