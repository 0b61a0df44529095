import type { Approval, ApprovalState } from '../../../core/model.ts'
import { actorIn, type BotWords } from '../../words/words.ts'
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
import { person } from './waiting.ts'

export type Ended = Exclude<ApprovalState, 'waiting'>

/**
 * Replaces the card of `waiting.ts`: what was decided, by whom, and why.
 * @param others how many wait
 */
export function decidedCard(
  words: BotWords,
  approval: Approval & { state: Ended },
  { others, approvalsUrl }: { others: number; approvalsUrl: string },
): AdaptiveCard {
  const { id, state, decided } = approval
  return card(
    [
      heading(words('approval.ended', { state })),
      ...person(approval),
      ...(decided ? [verbatim(decisionLine(words, state, decided))] : []),
      ...reasonLines(words, approval),
      ...(others > 0
        ? [paragraph(words('approval.others', { count: others }), { isSubtle: true })]
        : []),
    ],
    [
      ...(others > 0
        ? [executeButton(words('approval.next'), { verb: 'approval.next', after: id })]
        : []),
      link(words('approval.open'), approvalsUrl),
    ],
  )
}

/** In one line, for notifications. */
export const decidedSummary = (
  words: BotWords,
  { state, person: { displayName: name } }: Approval & { state: Ended },
): string => words('approval.ended.of', { state, name })

const decisionLine = (
  words: BotWords,
  state: Ended,
  { by, at }: NonNullable<Approval['decided']>,
): string =>
  words('approval.ended.by', {
    state,
    name: by ? actorIn(words, by.name) : '',
    when: words.date(at),
  })

function reasonLines(words: BotWords, { decided }: Approval): CardElement[] {
  const reason = decided?.reason
  if (!reason) return []
  const { code, text } = reason
  return [
    ...(code === 'other' ? [] : [paragraph(words('approval.reason', { code }))]),
    ...(text === '' ? [] : [verbatim(text)]),
  ]
}
