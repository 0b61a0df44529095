import type { Button } from '../commands.ts'
import type { BotWords } from '../words/words.ts'
import { executeButton, type AdaptiveCard } from './card.ts'
import { messageCard } from './message.ts'

/** Stands in for a card whose button was pressed, until its work is done. */
export const workingCard = (words: BotWords): AdaptiveCard =>
  messageCard(words('working'), words('working.text'))

/** Replaces `workingCard` where the work failed: why, and the button once more; null = it can't be pressed again. */
export const failedCard = (words: BotWords, reason: string, pressed: Button | null): AdaptiveCard =>
  messageCard(
    words('working.failed'),
    reason,
    pressed ? [executeButton(words('working.again'), pressed)] : [],
  )

/** Answers a press that was delivered again after its answer. */
export const doneBeforeCard = (words: BotWords): AdaptiveCard =>
  messageCard(words('working.done'), words('working.done.text'))
