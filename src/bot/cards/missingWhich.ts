import type { MissingScope } from '../../core/model.ts'
import { scopeText } from '../missing/scopeText.ts'
import type { BotWords } from '../words/words.ts'
import { card, executeButton, heading, verbatim, type AdaptiveCard } from './card.ts'

/** What is asked where a question about missing photos leaves something open, with the scopes it may mean. */
export function whichCard(
  words: BotWords,
  rest: string,
  scopes: MissingScope[],
  verb: 'missing.show' | 'remind.ask',
): AdaptiveCard {
  const buttons = scopes.map((scope) =>
    executeButton(scopeText(words, scope) || words('missing.scope.everyone'), {
      verb,
      ...scope,
    }),
  )
  return card([heading(words('missing.which')), verbatim(whichSummary(words, rest))], buttons)
}

/** In one line, for notifications. */
export const whichSummary = (words: BotWords, rest: string): string =>
  rest === '' ? words('missing.which.several') : words('missing.which.rest', { rest })
