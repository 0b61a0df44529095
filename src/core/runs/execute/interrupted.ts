import type { ItemRow } from '../rows/items.ts'
import { preparedJpeg } from '../write/preparedJpeg.ts'
import { findLostWrite, mayHaveBeenSent } from '../write/readBack.ts'
import { unconfirmed, type ItemOutcome } from '../write/writePhoto.ts'
import type { WorkContext } from './workContext.ts'

const interrupted: ItemOutcome = {
  kind: 'failed',
  code: 'interrupted',
  detail: '',
  requestId: null,
}

/**
 * The outcome of a change of one photo that a crash interrupted. The token of who made it is gone and they no longer wait, so
 * nothing is written: a write that Graph shows is recorded, one that may have been sent counts as unconfirmed, and
 * anything else as interrupted.
 */
export async function interruptedOutcome(
  { db, photos }: WorkContext,
  item: ItemRow,
): Promise<ItemOutcome> {
  if (!mayHaveBeenSent(item)) return interrupted
  return (await findLostWrite(photos, item, await preparedJpeg(db, item))) ?? unconfirmed('')
}
