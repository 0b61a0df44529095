import type { Approval } from '../../../core/model.ts'
import { invitation } from '../../cloud/invitation.ts'
import { actorIn, declinedBecause, type BotWords } from '../../words/words.ts'
import {
  card,
  heading,
  openPhoto,
  paragraph,
  verbatim,
  type AdaptiveCard,
  type CardElement,
} from '../card.ts'

/** Tells somebody what was decided about their photo; `tab` as for `helpCard`. */
export function outcomeCard(
  words: BotWords,
  { state, decided }: Approval,
  tab: string | null,
): AdaptiveCard {
  const name = actorIn(words, decided?.by?.name ?? '')
  const isApproved = state === 'approved'
  const body = [
    heading(outcomeHeadline(words, isApproved)),
    verbatim(words('outcome.by', { name, approved: String(isApproved) })),
    ...(isApproved ? [paragraph(words('photo.done.text'))] : why(words, decided?.reason ?? null)),
  ]
  if (isApproved) return card(body)
  return card([...body, paragraph(invitation(words, tab, 'outcome.again'))], openPhoto(words, tab))
}

/** In one line, for notifications. */
export const outcomeHeadline = (words: BotWords, isApproved: boolean): string =>
  words(isApproved ? 'outcome.approved' : 'outcome.declined')

type Reason = NonNullable<Approval['decided']>['reason']

function why(words: BotWords, reason: Reason): CardElement[] {
  if (!reason) return []
  const { code, text } = reason
  return [
    ...(code === 'other' ? [] : [paragraph(declinedBecause(words, code))]),
    ...(text === '' ? [] : [verbatim(text)]),
  ]
}
