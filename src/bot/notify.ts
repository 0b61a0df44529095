import type { FinishedRun } from '../core/index.ts'
import type { Adapter } from './adapter.ts'
import { runDoneCard, runHeadline } from './cards/runDone.ts'
import { runLink } from './links.ts'
import { readReference } from './reference.ts'
import type { Surroundings } from './turn.ts'

/**
 * Tells whoever began an import that it has ended, unless they have never spoken to the bot or do not want it any
 * more. Throws when Teams cannot be reached, so that it is tried again.
 */
export async function tellFinished(
  { config, core, log }: Surroundings,
  adapter: Adapter,
  finished: FinishedRun,
): Promise<void> {
  const { id: runId, createdBy } = finished.summary
  const kept = await core.conversations.of(createdBy.id)
  if (kept === null) return
  const reference = readReference(kept, config)
  const reply = {
    card: runDoneCard(finished, runLink(config, runId)),
    summary: runHeadline(finished.summary),
  }
  const isThere = reference !== null && (await adapter.tell(reference, reply))
  if (isThere) return
  log.info({ runId }, 'The bot is not welcome any more where it was to tell of an import')
  await core.conversations.forget(createdBy.id)
}
