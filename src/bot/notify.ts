import type { FinishedRun } from '../core/index.ts'
import type { Adapter } from './adapter.ts'
import { runDoneCard, runHeadline } from './cards/runDone.ts'
import { runLink } from './links.ts'
import { readReference } from './reference.ts'
import type { Services } from './turn.ts'
import { wordsIn } from './words/words.ts'

/**
 * Notifies the person who started a run that it finished, unless the bot has no chat with them. If the bot was removed
 * from that chat, the chat is forgotten. Throws when Teams can't be reached, so that the caller retries.
 */
export async function notifyRunFinished(
  { config, core, log }: Services,
  adapter: Adapter,
  finished: FinishedRun,
): Promise<void> {
  const { id: runId, createdBy } = finished.summary
  const stored = await core.conversations.of(createdBy.id)
  if (stored === null) return
  const reference = readReference(stored, config)
  const words = wordsIn(reference?.locale)
  const reply = {
    card: runDoneCard(words, finished, runLink(config, runId)),
    summary: runHeadline(words, finished.summary),
  }
  const delivered = reference !== null && (await adapter.sendProactively(reference, reply))
  if (delivered) return
  log.info({ runId }, "The bot no longer has the chat for a run's notification")
  await core.conversations.forget(createdBy.id)
}
