import { randomUUID } from 'node:crypto'
import type { MissingScope } from '../../core/model.ts'
import { messageCard } from '../cards/message.ts'
import { executeButton } from '../cards/card.ts'
import { remindAskCard, remindAskHeadline } from '../cards/remind/ask.ts'
import { progressCard, progressHeadline } from '../cards/remind/progress.ts'
import { readQuestion, whichReply } from '../missing/answer.ts'
import { scopeText } from '../missing/scopeText.ts'
import type { Reply } from '../reply.ts'
import type { Services, Turn } from '../turn.ts'
import { inRemind } from '../understanding/rules.ts'
import { isAboutThem } from '../understanding/them.ts'
import { languageOf } from '../words/words.ts'

/** "Remind them": those who were asked about last; or those whom the text names. Asks before anybody is reminded. */
export async function answerRemind(services: Services, turn: Turn, text: string): Promise<Reply> {
  if (isAboutThem(text, languageOf(turn.words))) {
    const last = await services.core.conversations.lastAskedAbout(turn.sender.id)
    return askRemind(last ?? {}, services, turn)
  }
  const read = await readQuestion(services, turn, text, inRemind)
  return 'scope' in read
    ? askRemind(read.scope, services, turn)
    : whichReply(turn, read, 'remind.ask')
}

/** How many would be reminded, and who not. Nobody is, yet. */
export async function askRemind(
  scope: MissingScope,
  { core }: Services,
  { words, sender }: Turn,
): Promise<Reply> {
  const [preview] = await Promise.all([
    core.reminders.preview(scope),
    core.conversations.askedAbout(sender.id, scope),
  ])
  const about = scopeText(words, scope)
  const summary = remindAskHeadline(words, preview, about)
  if (preview.isPointless)
    return { card: messageCard(words('remind.none'), words('remind.pointless')), summary }
  const id = randomUUID()
  const card = remindAskCard(words, preview, { about, scope, id })
  if (preview.toRemind === 0) return { card, summary }
  const asks = {
    yes: { verb: 'remind.send', reminderId: id, ...scope },
    no: { verb: 'remind.cancel', ...scope },
  } as const
  return { card, summary, asks }
}

/** Begins to remind; pressed twice, or on two devices, it shows what the first has begun. */
export async function beginReminder(
  { id, scope }: { id: string; scope: MissingScope },
  { core }: Services,
  { words, sender, card }: Turn,
): Promise<Reply> {
  const tally = await core.reminders.begin(sender, { id, scope, card })
  return { card: progressCard(words, tally), summary: progressHeadline(words, tally) }
}

/** The tally as it is now. */
export async function showReminder(
  id: string,
  { core }: Services,
  { words }: Turn,
): Promise<Reply> {
  const tally = await core.reminders.tally(id)
  if (!tally) return { text: words('reply.oldCard') }
  return { card: progressCard(words, tally), summary: progressHeadline(words, tally) }
}

export async function cancelReminder(scope: MissingScope, { words }: Turn): Promise<Reply> {
  const back = executeButton(words('remind.back'), { verb: 'missing.show', ...scope })
  const title = words('remind.cancelled')
  return { card: messageCard(title, words('remind.cancelled.text'), [back]), summary: title }
}
