import { randomUUID } from 'node:crypto'
import { sql } from 'drizzle-orm'
import { AppError } from '../../errors.ts'
import type { DefaultPicture, Existing, Principal, Selection } from '../../model.ts'
import { byIds, countFiltered } from '../../people/selected.ts'
import type { Database } from '../../store/open.ts'
import { runs } from '../../store/schema.ts'
import { settleSome } from '../settle/settle.ts'
import type { CommandContext } from './commandContext.ts'

/** What a run for selected people does: remove their photos, set the earlier ones again, or set a default picture. */
type SelectedChange =
  | { kind: 'remove' | 'restore' }
  | {
      kind: 'default'
      existing: Extract<Existing, 'keep' | 'replace'>
      /** called in the transaction that creates the run */
      pictureIn: (tx: Database) => Promise<DefaultPicture>
    }

type SelectRequest = SelectedChange & {
  selection: Selection
  /** how many people the admin was shown */
  expected: number
}

/**
 * Creates and starts a run for selected people, whose items are added some at a time. Of each, the photo that is known now
 * is noted: another one is left, and so is one that was changed after it was last set here.
 * @returns the id of the run
 * @throws AppError `selection_changed` if other than `expected` people are selected now, and what counting people throws
 */
export async function selectPeople(
  { db, originals, people, wakeRunner }: CommandContext,
  owner: Principal,
  request: SelectRequest,
): Promise<string> {
  const { kind, selection: given, expected } = request
  const selection = 'ids' in given ? { ids: await inOrder(db, given.ids) } : given
  const found =
    'ids' in selection ? selection.ids.length : await countFiltered(db, selection, people)
  if (found !== expected)
    throw new AppError('selection_changed', {
      detail: (words) => words('selection.now', { count: found }),
    })
  const id = randomUUID()
  const createdBy = { createdById: owner.id, createdByName: owner.name }
  const existing = kind === 'default' ? request.existing : 'replace'
  await db.transaction(async (tx) => {
    const picture = kind === 'default' ? { picture: await request.pictureIn(tx) } : {}
    await tx.insert(runs).values({
      id,
      kind,
      existing,
      actingAs: 'app',
      startedAt: sql`now()`,
      unsettled: { kind: 'select', selection, cursor: null, ...picture },
      ...createdBy,
    })
    await wakeRunner(tx, id)
  })
  // The first items at once: a run without any is not listed.
  await settleSome({ db, originals }, id)
  return id
}

/** Each once and by name, as lists show them; those who are gone come last. */
async function inOrder(db: Database, ids: string[]): Promise<string[]> {
  const known = await byIds(db, ids)
  return [...new Set([...known.map((person) => person.id), ...ids])]
}
