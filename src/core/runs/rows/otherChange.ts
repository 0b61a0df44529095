import { eq, inArray } from 'drizzle-orm'
import type { OtherChange } from '../../errors.ts'
import type { Database } from '../../store/open.ts'
import { entries, runs } from '../../store/schema.ts'
import type { ItemRow } from './items.ts'

/** Who made these changes, when and what, by the id of their entries. */
export async function otherChanges(
  db: Database,
  entryIds: number[],
): Promise<Map<number, OtherChange>> {
  if (entryIds.length === 0) return new Map()
  const { id, at, actorName: name, action } = entries
  const rows = await db
    .select({ id, change: { name, at, action }, kind: runs.kind })
    .from(entries)
    .innerJoin(runs, eq(runs.id, entries.runId))
    .where(inArray(entries.id, entryIds))
  return new Map(rows.map((row) => [row.id, { ...row.change, isOwn: row.kind === 'own' }]))
}

/** Those because of which items were skipped, by the ids of the items; absent for the others. */
export async function changesBefore(
  db: Database,
  rows: Pick<ItemRow, 'id' | 'changedByEntry'>[],
): Promise<Map<string, OtherChange>> {
  const changes = await otherChanges(
    db,
    rows.flatMap(({ changedByEntry }) => changedByEntry ?? []),
  )
  return new Map(
    rows.flatMap(({ id, changedByEntry }) => {
      const change = changedByEntry === null ? undefined : changes.get(changedByEntry)
      return change ? [[id, change] as const] : []
    }),
  )
}
