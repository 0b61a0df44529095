import type { Reply } from '../reply.ts'
import type { Services, Turn } from '../turn.ts'

/**
 * Answers a press on the card of a draft, which nothing else replaces meanwhile. A card that keeps its buttons is followed
 * again.
 */
export async function leavingCard(
  draftId: string | undefined,
  { core }: Pick<Services, 'core'>,
  { sender, card }: Pick<Turn, 'sender' | 'card'>,
  answer: () => Promise<Reply>,
): Promise<Reply> {
  if (draftId === undefined || card === null) return answer()
  await core.draftCards.leave(sender.id, card)
  let isAnswered = false
  try {
    const reply = await answer()
    isAnswered = 'card' in reply
    return reply
  } finally {
    if (!isAnswered) await core.draftCards.follow(sender.id, card, draftId)
  }
}
