import { executeButton } from '../cards/card.ts'
import { messageCard } from '../cards/message.ts'
import type { Reply } from '../reply.ts'
import type { Services, Turn } from '../turn.ts'

/** "Stop reminding me". */
export async function stopReminding({ core }: Services, { words, sender }: Turn): Promise<Reply> {
  await core.reminders.optOut(sender.id)
  const again = executeButton(words('remind.again'), { verb: 'remind.again' })
  const title = words('remind.stopped')
  return { card: messageCard(title, words('remind.stopped.text'), [again]), summary: title }
}

/** "Remind me again". */
export async function remindAgain({ core }: Services, { words, sender }: Turn): Promise<Reply> {
  await core.reminders.optIn(sender.id)
  const stop = executeButton(words('remind.stop'), { verb: 'remind.stop' })
  const title = words('remind.resumed')
  return { card: messageCard(title, words('remind.resumed.text'), [stop]), summary: title }
}
