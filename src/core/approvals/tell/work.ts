import type { Ending } from '../../background/watch.ts'
import type { ApprovalChat } from '../../contracts.ts'
import { tellAdmins } from './admins.ts'
import { showDecided } from './cards.ts'
import type { ApprovalWork } from './context.ts'
import { tellOutcomes } from './outcomes.ts'

/**
 * Tells people in their chats what was decided about their photo, shows it on the cards of those who could have decided, and
 * tells these what waits. Must run in one process at a time.
 */
export async function workOnApprovals(
  work: ApprovalWork,
  chat: ApprovalChat | null,
  signal: AbortSignal,
): Promise<Ending> {
  if (chat === null) return 'idle'
  const notified = await tellOutcomes(work, chat, signal)
  const shown = await showDecided(work.db, chat, work.log, signal)
  const asked = await tellAdmins(work, chat, signal)
  return notified + shown + asked > 0 ? 'done' : 'idle'
}
