import type { Access } from '../../core/model.ts'
import { pressed } from '../buttons.ts'
import { question, type Question } from '../commands.ts'
import { replyAboutPerson } from '../others/wish.ts'
import type { Reply } from '../reply.ts'
import type { Services, Turn } from '../turn.ts'
import { understand } from '../understanding/understand.ts'
import { languageOf } from '../words/words.ts'
import { answer } from './answers.ts'
import { answerToNothing, answerUnclear } from './unclear.ts'

/**
 * The reply to what somebody wrote. "Yes" and "no" are the answer to the last question; whatever else is asked for leaves
 * that question unanswered for good, so that a late "yes" does nothing.
 */
export async function replyToText(
  text: string,
  access: Access,
  services: Services,
  turn: Turn,
): Promise<Reply> {
  const understood = understand(text, languageOf(turn.words))
  const { intent } = understood
  if (intent === 'hello' || intent === 'thanks') return answer(intent, text, access, services, turn)
  const asked = await services.core.conversations.takeQuestion(turn.sender.id)
  if (intent === null || intent === 'set' || intent === 'remove') {
    const aboutPerson = await replyAboutPerson(text, understood, access, services, turn)
    if (aboutPerson) return aboutPerson
  }
  if (intent === null) return answerUnclear(understood, access, services, turn)
  if (intent !== 'yes' && intent !== 'no') return answer(intent, text, access, services, turn)
  const last = question.safeParse(asked).data
  if (!last) return answerToNothing(access, services, turn)
  return answered(last, intent, access, services, turn)
}

/** Does what the button would have done, and has the card with the button say so. What asks again comes below the answer. */
async function answered(
  last: Question,
  intent: 'yes' | 'no',
  access: Access,
  services: Services,
  turn: Turn,
): Promise<Reply> {
  const { card = null } = last
  const reply = await pressed(last[intent], access, services, { ...turn, card })
  return 'card' in reply && !reply.asks && card !== null ? { ...reply, replaces: card } : reply
}
