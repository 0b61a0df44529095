import type { ReminderChat } from '../../core/index.ts'
import type { Adapter } from '../adapter.ts'
import { progressCard, progressHeadline } from '../cards/remind/progress.ts'
import { reminderCard } from '../cards/remind/reminder.ts'
import { ownPhotoLink, tabInstead } from '../links.ts'
import { readReference, referenceLike } from '../reference.ts'
import type { Services } from '../turn.ts'
import { chatOf } from '../unasked/chatOf.ts'
import { replaceCard } from '../unasked/replaceCard.ts'
import { wordsIn } from '../words/words.ts'

/** How reminders are sent, and how the card of who asked is kept up to date. */
export function createReminderChat(services: Services, adapter: Adapter): ReminderChat {
  const { config } = services
  return {
    async remind(stored, reminder) {
      const reference = await chatOf(stored, services)
      if (reference === null) return { kind: 'unreached', reason: 'blocked' }
      const words = wordsIn(reference.locale)
      const card = reminderCard(words, reminder.askedBy.name, {
        own: ownPhotoLink(config),
        instead: tabInstead(config),
      })
      return adapter.sendOnce(reference, { card, summary: words('remind.card') })
    },
    referenceTo: (personId, chatId, like) =>
      referenceLike(readReference(like, config), personId, chatId),
    show: (chat, card, tally) =>
      replaceCard(services, adapter, { chat, card }, (words) => ({
        card: progressCard(words, tally),
        summary: progressHeadline(words, tally),
      })),
  }
}
