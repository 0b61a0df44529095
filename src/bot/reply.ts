import type { AdaptiveCard } from './cards/card.ts'

/** What the bot says in one turn. `summary` is what a notification or a screen reader says of a card. */
export type Reply = { text: string } | { card: AdaptiveCard; summary: string }

const cardType = 'application/vnd.microsoft.card.adaptive'

/** A reply as a message activity. */
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
 * A reply as the body of the answer to an `adaptiveCard/action` invoke (learn.microsoft.com, Universal Actions): a card
 * takes the place of the one whose button was pressed, a text leaves it as it is.
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
