import type { FinishedRun } from '../core/index.ts'
import type { RunSummary } from '../core/model.ts'
import type { Adapter } from './adapter.ts'
import { runDoneCard, runHeadline } from './cards/runDone.ts'
import { withName } from './cards/runName.ts'
import { runPausedCard } from './cards/runPaused.ts'
import { runLink } from './links.ts'
import type { Reply } from './reply.ts'
import type { Services } from './turn.ts'
import { chatOf } from './unasked/chatOf.ts'
import { wordsIn, type BotWords } from './words/words.ts'

/** Notifies the person who started a run that it finished, like `tell`. */
export const notifyRunFinished = (
  services: Services,
  adapter: Adapter,
  finished: FinishedRun,
): Promise<void> =>
  tell(services, adapter, finished.summary, (words, url) => ({
    card: runDoneCard(words, finished, url),
    summary: withName(words, finished.summary, runHeadline(words, finished.summary)),
  }))

/** Notifies the person who started a run that it paused by itself, like `tell`; does nothing once it goes on. */
export async function notifyRunPaused(
  services: Services,
  adapter: Adapter,
  summary: RunSummary,
): Promise<void> {
  const why = summary.pausedBecause
  if (!why) return
  await tell(services, adapter, summary, (words, url) => ({
    card: runPausedCard(words, summary, why, url),
    summary: withName(words, summary, words('run.paused', { kind: summary.kind })),
  }))
}

/**
 * Sends a card to the person who started a run, unless the bot has no chat with them. If the bot was removed from that
 * chat, the chat is forgotten. Throws when Teams can't be reached, so that the caller retries.
 */
async function tell(
  services: Services,
  adapter: Adapter,
  { id: runId, createdBy }: RunSummary,
  replyIn: (words: BotWords, url: string) => Reply,
): Promise<void> {
  const { config, core, log } = services
  const stored = await core.conversations.of(createdBy.id)
  if (stored === null) return
  const reference = await chatOf(stored, services)
  const reply = replyIn(wordsIn(reference?.locale), runLink(config, runId))
  const delivered = reference !== null && (await adapter.sendProactively(reference, reply))
  if (delivered) return
  log.info({ runId }, "The bot no longer has the chat for a run's notification")
  await core.conversations.forget(createdBy.id)
}
