import { isNotNull } from 'drizzle-orm'
import type { Ending } from '../../background/watch.ts'
import type { Database } from '../../store/open.ts'
import { items } from '../../store/schema.ts'
import { lookAgain, MAX_LOOKS, type LookContext } from './lookAgain.ts'

/**
 * Looks at all writes that are due, or until `signal` aborts; `idle` if there was none while others wait, such as those
 * at which a look has just failed.
 */
export async function lookAtAll(context: LookContext, signal: AbortSignal): Promise<Ending> {
  let looked = 0
  let last: number
  do {
    last = await lookAgain(context)
    looked += last
  } while (last === MAX_LOOKS && !signal.aborted)
  return looked === 0 && (await isAnyWaiting(context.db)) ? 'idle' : 'done'
}

async function isAnyWaiting(db: Database): Promise<boolean> {
  const waiting = db.select({ id: items.id }).from(items).where(isNotNull(items.lookAgainAt))
  return (await waiting.limit(1)).length > 0
}
