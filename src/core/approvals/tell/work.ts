import { PartlyFailed, type Ending } from '../../background/watch.ts'
import type { ApprovalChat } from '../../contracts.ts'
import { tellAdmins } from './admins.ts'
import type { ApprovalWork } from './context.ts'
import { tellOutcomes } from './outcomes.ts'
import { showCards } from './showCards.ts'

/**
 * Tells people in their chats what was decided about their photo, shows it on the cards of those who could have decided, and
 * tells these what waits. Must run in one process at a time.
 * @throws PartlyFailed if some could not be told, after the others were
 */
export async function workOnApprovals(
  work: ApprovalWork,
  chat: ApprovalChat | null,
  signal: AbortSignal,
): Promise<Ending> {
  if (chat === null) return 'idle'
  const steps = [
    await tellOutcomes(work, chat, signal),
    await showCards(work, chat, signal),
    await tellAdmins(work, chat, signal),
  ]
  const failures = steps.flatMap((each) => each.failures)
  if (failures.length > 0) throw new PartlyFailed(failures[0], { messages: failures.length })
  return steps.some(({ sent }) => sent > 0) ? 'done' : 'idle'
}
