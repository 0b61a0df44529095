import type { Database } from '../store/database.ts'
import { explainGuest, whyRefused } from '../runs/execute/explainRefusal.ts'
import type { WorkContext } from '../runs/execute/workContext.ts'
import type { ItemRow, RunRow } from '../runs/rows/items.ts'
import type { ItemOutcome } from '../runs/write/writePhoto.ts'

interface Known extends Pick<WorkContext, 'explainRefusal' | 'log'> {
  db: Database
}

/**
 * Names why Graph refused to change somebody else's photo: Graph says "denied" for guests, where photos are managed
 * on-premises, when the app lacks its permission, and when an admin's role does not allow it.
 */
export const explainRefused =
  ({ db, ...context }: Known) =>
  async (run: RunRow, item: ItemRow, given: ItemOutcome): Promise<ItemOutcome> => {
    const outcome = await explainGuest(db, item, given)
    if (outcome.kind !== 'refused' || outcome.code !== 'not_allowed') return outcome
    const known = await whyRefused(context)
    if (run.actingAs === 'app') return { ...outcome, code: known ?? outcome.code }
    // What the app may do by itself tells nothing about a change in the name of an admin.
    const code = known === 'photos_on_premises' ? known : 'not_allowed_for_role'
    return { ...outcome, code }
  }
