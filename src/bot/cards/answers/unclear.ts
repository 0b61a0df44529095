import type { Askable } from '../../commands.ts'
import type { BotWords } from '../../words/words.ts'
import { askButton } from './ask.ts'
import { card, heading, paragraph, verbatim, type AdaptiveCard, type CardElement } from '../card.ts'

/** What is said to a text of which only a part is understood, and what that part may ask for. */
export const partCard = (
  words: BotWords,
  rest: string,
  perhaps: readonly Askable[],
): AdaptiveCard =>
  card(
    [heading(words('unclear.part')), verbatim(partSummary(words, rest))],
    perhaps.map((intent) => askButton(words, intent)),
  )

/** In one line, for notifications. */
export const partSummary = (words: BotWords, rest: string): string =>
  words('missing.which.rest', { rest })

/** What is said to any other text, with what can be asked instead. `actions` come first. */
export const nothingCard = (
  words: BotWords,
  title: string,
  sentence: string,
  actions: readonly CardElement[],
  offered: readonly Askable[],
): AdaptiveCard =>
  card(
    [heading(title), paragraph(sentence)],
    [...actions, ...offered.map((intent) => askButton(words, intent))],
  )
