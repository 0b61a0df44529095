import { eq } from 'drizzle-orm'
import { AppError, type ErrorCode } from '../../errors.ts'
import type { Database } from '../../store/open.ts'
import { people } from '../../store/schema.ts'
import type { ItemRow } from '../rows/items.ts'
import type { ItemOutcome } from '../write/writePhoto.ts'
import type { WorkContext } from './workContext.ts'

/** Why Graph refuses every change; null if that is not known, or could not be found out. */
export async function whyRefused({
  explainRefusal,
  log,
}: Pick<WorkContext, 'explainRefusal' | 'log'>): Promise<ErrorCode | null> {
  try {
    return await explainRefusal()
  } catch (err) {
    if (!(err instanceof AppError)) throw err
    log.warn({ err }, "It couldn't be found out why Microsoft 365 refused a change")
    return null
  }
}

/** For guests Graph says only "invalid" or "denied", as if the picture or a permission were at fault. */
export async function explainGuest(
  db: Database,
  item: ItemRow,
  outcome: ItemOutcome,
): Promise<ItemOutcome> {
  if (outcome.kind !== 'refused') return outcome
  if (outcome.code !== 'photo_refused' && outcome.code !== 'not_allowed') return outcome
  const [person] = await db
    .select({ userType: people.userType })
    .from(people)
    .where(eq(people.id, item.personId))
  return person?.userType === 'Guest' ? { ...outcome, code: 'guest_refused' } : outcome
}
