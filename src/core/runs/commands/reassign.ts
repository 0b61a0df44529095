import { randomUUID } from 'node:crypto'
import { and, eq, sql } from 'drizzle-orm'
import { AppError } from '../../errors.ts'
import type { Principal, RunItem } from '../../model.ts'
import type { Database } from '../../store/open.ts'
import { items, people } from '../../store/schema.ts'
import { recheckDuplicates } from '../prepared/duplicates.ts'
import type { ItemRow } from '../rows/items.ts'
import { heldRun, itemIn } from '../rows/own.ts'
import { toRunItem } from '../rows/runItem.ts'
import type { CommandContext } from './commandContext.ts'

export interface Reassignment {
  personId: string
  /** whoever has another photo in this run gets this person's; else that is refused */
  swap: boolean
}

/**
 * Gives a prepared photo of a held run to another person, and ticks it: choosing whose it is says that it is right.
 * @throws AppError `not_found`; `person_gone`; `same_person_twice` with the name of the other file as detail;
 * `wrong_state` when the run was started, or when the item is not prepared
 */
export async function reassignItem(
  { db }: Pick<CommandContext, 'db'>,
  owner: Principal,
  runId: string,
  itemId: string,
  { personId, swap }: Reassignment,
): Promise<RunItem> {
  const { row, otherId } = await db.transaction(async (tx) => {
    const { finishedAt } = await heldRun(tx, owner, runId)
    const item = await itemIn(tx, runId, itemId)
    const isOut = item.state === 'skipped' && item.code === 'left_out' && item.preparedSha !== null
    if (finishedAt !== null || (item.state !== 'prepared' && !isOut))
      throw new AppError('wrong_state')
    const other = await itemOf(tx, runId, personId)
    if (other?.id === itemId) return { row: item, otherId: null }
    if (other && !swap) throw new AppError('same_person_twice', { detail: other.fileName })
    const person = await personIn(tx, personId, item.fileName)
    if (other) await give(tx, other, { personId: `swap ${randomUUID()}`, personName: '' })
    const changed = await give(tx, item, { ...person, state: 'prepared', code: null })
    if (other) await give(tx, other, { personId: item.personId, personName: item.personName })
    return { row: changed, otherId: other?.id ?? null }
  })
  await recheckDuplicates(db, runId, itemId)
  if (otherId !== null) await recheckDuplicates(db, runId, otherId)
  return toRunItem(row)
}

/** By hand, so no rule has found the person, and nothing is known of a photo of theirs to overwrite. */
async function give(
  tx: Database,
  { id }: ItemRow,
  change: Pick<ItemRow, 'personId' | 'personName'> & Partial<Pick<ItemRow, 'state' | 'code'>>,
): Promise<ItemRow> {
  const [row] = await tx
    .update(items)
    .set({ ...change, rule: null, confidence: null, overwrite: false, updatedAt: sql`now()` })
    .where(eq(items.id, id))
    .returning()
  if (!row) throw new AppError('not_found')
  return row
}

async function itemOf(tx: Database, runId: string, personId: string): Promise<ItemRow | undefined> {
  const [row] = await tx
    .select()
    .from(items)
    .where(and(eq(items.runId, runId), eq(items.personId, personId)))
  return row
}

async function personIn(tx: Database, personId: string, fileName: string) {
  const [person] = await tx
    .select({ personId: people.id, personName: people.displayName })
    .from(people)
    .where(eq(people.id, personId))
  if (!person) throw new AppError('person_gone', { detail: fileName })
  return person
}
