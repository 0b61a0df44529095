import type { Approval } from '../../../core/model.ts'
import type { BotWords } from '../../words/words.ts'
import {
  card,
  executeButton,
  heading,
  link,
  paragraph,
  verbatim,
  type AdaptiveCard,
} from '../card.ts'

/** That several photos wait, with the names of those who asked first, and the ways to decide about them. */
export function severalCard(
  words: BotWords,
  { waiting, first }: { waiting: number; first: readonly Approval[] },
  approvalsUrl: string,
): AdaptiveCard {
  const more = waiting - first.length
  return card(
    [
      heading(severalHeadline(words, waiting)),
      ...first.map(({ askedAt, person: { displayName, department } }) =>
        verbatim([displayName, department, words.date(askedAt)].filter(Boolean).join('  ·  '), {
          size: 'Small',
        }),
      ),
      ...(more > 0
        ? [paragraph(words('approval.others', { count: more }), { isSubtle: true })]
        : []),
    ],
    [
      executeButton(words('approval.review'), { verb: 'approval.next' }),
      link(words('approval.open'), approvalsUrl),
    ],
  )
}

/** In one line, for notifications. */
export const severalHeadline = (words: BotWords, waiting: number): string =>
  words('approval.several', { count: waiting })
