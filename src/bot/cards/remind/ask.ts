import type { LeftOutCount, MissingScope, ReminderPreview } from '../../../core/model.ts'
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

interface Asked {
  /** whom it is about, in words; empty for everybody */
  about: string
  scope: MissingScope
  /** that the reminder would have */
  id: string
}

/** Asks whether people are to be reminded: how many, and who is left out and why. */
export function remindAskCard(
  words: BotWords,
  preview: ReminderPreview,
  { about, scope, id }: Asked,
): AdaptiveCard {
  const { toRemind, withoutChat, installs, leftOut } = preview
  const body = [
    heading(toRemind === 0 ? words('remind.none') : words('remind.ask', { count: toRemind })),
    ...(about === '' ? [] : [verbatim(about, { isSubtle: true })]),
    ...(toRemind === 0 ? [] : [paragraph(words('remind.ask.text'))]),
  ]
  if (withoutChat > 0) {
    const key = installs ? 'remind.ask.installs' : 'remind.ask.noChat'
    body.push(paragraph(words(key, { count: withoutChat }), { isSubtle: true }))
  }
  body.push(...leftOutLines(words, leftOut))
  if (toRemind === 0) return card(body)
  return card(body, [
    executeButton(
      words('remind.send', { count: toRemind }),
      { verb: 'remind.send', reminderId: id, ...scope },
      'positive',
    ),
    executeButton(words('photo.cancel'), { verb: 'remind.cancel', ...scope }),
  ])
}

/** In one line, for notifications. */
export function remindAskHeadline(
  words: BotWords,
  { toRemind }: ReminderPreview,
  about: string,
): string {
  const text = toRemind === 0 ? words('remind.none') : words('remind.ask', { count: toRemind })
  return about === '' ? text : words('missing.summary', { about, headline: text })
}

/** Who is left out, a line for each reason. */
export const leftOutLines = (words: BotWords, leftOut: readonly LeftOutCount[]): CardElement[] =>
  leftOut.map(({ reason, count }) =>
    paragraph(words('remind.leftOut', { reason, count }), {
      isSubtle: true,
      size: 'Small',
      spacing: 'Small',
    }),
  )
