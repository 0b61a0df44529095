import type { AdaptiveCard } from './cards/card.ts'
import type { Question } from './commands.ts'
import type { KeptContent } from './unasked/keptCards.ts'

/**
 * One message of the bot. `summary` is the text of a card's notification; `asks`, what a plain "yes" or "no" to it stands
 * for; `shows`, the run, the approval or the draft that the card is kept up to date with; `replaces`, id of the message
 * whose question was answered in words: this is shown in its place.
 */
export type Reply =
  | { text: string }
  | {
      card: AdaptiveCard
      summary: string
      asks?: Question
      shows?: KeptContent
      replaces?: string
    }

const cardType = 'application/vnd.microsoft.card.adaptive'

export function messageOf(reply: Reply) {
  return 'text' in reply
    ? { type: 'message', text: reply.text, textFormat: 'plain' }
    : {
        type: 'message',
        summary: reply.summary,
        attachments: [{ contentType: cardType, content: reply.card }],
      }
}

/**
 * The body of the response to an `adaptiveCard/action` invoke: a card replaces the one whose button was pressed, a text
 * is shown beside it.
 * @see https://learn.microsoft.com/adaptive-cards/authoring-cards/universal-action-model#response-format
 */
export function invokeAnswerOf(reply: Reply) {
  return 'text' in reply
    ? {
        statusCode: 200,
        type: 'application/vnd.microsoft.activity.message',
        value: reply.text,
      }
    : { statusCode: 200, type: cardType, value: reply.card }
}
