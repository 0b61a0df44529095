import { and, eq, sql } from 'drizzle-orm'
import { AppError } from '../../errors.ts'
import type { NoteCode, Principal } from '../../model.ts'
import { items } from '../../store/schema.ts'
import { recheckDuplicates } from '../prepared/duplicates.ts'
import { heldRun } from '../rows/own.ts'
import { hasNote, isPicked } from '../rows/held/picked.ts'
import type { CommandContext } from './commandContext.ts'

/**
 * Leaves out all photos of a held run that have a note, or includes all of them. Idempotent.
 * @throws AppError `not_found`, `wrong_state` when the run was started or discarded
 */
export async function leaveOutNoted(
  { db }: Pick<CommandContext, 'db'>,
  owner: Principal,
  runId: string,
  note: NoteCode,
  out: boolean,
): Promise<void> {
  await db.transaction(async (tx) => {
    const { finishedAt } = await heldRun(tx, owner, runId)
    if (finishedAt !== null) throw new AppError('wrong_state')
    const patch = out
      ? ({ state: 'skipped', code: 'left_out' } as const)
      : ({ state: 'prepared', code: null } as const)
    const concerned = out ? eq(items.state, 'prepared') : isPicked.unticked
    await tx
      .update(items)
      .set({ ...patch, updatedAt: sql`now()` })
      .where(and(eq(items.runId, runId), concerned, hasNote(note)))
  })
  await recheckDuplicates(db, runId, null)
}
