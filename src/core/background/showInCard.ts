import { createHash } from 'node:crypto'
import type { ConversationService } from '../contracts.ts'
import type { Delivery } from '../model.ts'

/** A card in somebody's chat that keeps itself up to date. */
interface KeptCard {
  personId: string
  /** id of the message */
  card: string
  /** what it shows, as `contentHash`; null = that is not known */
  shown: string | null
}

/** Replaces a card in a chat. Only the bot interprets `reference`. */
type Replace = (reference: unknown, card: string) => Promise<Delivery>

/** `same` = it shows this already; `gone` = neither the card nor the chat can be reached any more */
export type Showing = { kind: 'same' | 'shown' | 'gone' } | Extract<Delivery, { kind: 'later' }>

/** What a card shows, in a form in which it is kept and compared. */
export const contentHash = (content: object): string =>
  createHash('sha256').update(JSON.stringify(content)).digest('base64')

/**
 * Has a card show something, unless it does already.
 * @param content what can be seen of it, and nothing else: Teams allows a message now and then only
 */
export async function showInCard(
  conversations: Pick<ConversationService, 'of'>,
  { personId, card, shown }: KeptCard,
  content: object,
  replace: Replace,
): Promise<Showing> {
  if (shown === contentHash(content)) return { kind: 'same' }
  const reference = await conversations.of(personId)
  if (reference === null) return { kind: 'gone' }
  const delivery = await replace(reference, card)
  if (delivery.kind === 'sent') return { kind: 'shown' }
  if (delivery.kind === 'later') return delivery
  // To replace a card twice does no harm.
  return delivery.reason === 'unsure' ? { kind: 'later', seconds: null } : { kind: 'gone' }
}
