import { eq } from 'drizzle-orm'
import { searchTextOf } from '../../matching/search.ts'
import type { Principal } from '../../model.ts'
import type { Database } from '../../store/open.ts'
import { runs } from '../../store/schema.ts'
import { ownRun } from '../rows/own.ts'

/** The columns of a name that somebody gave a run. */
export const named = (name: string | null): { name: string | null; nameSearch: string | null } => ({
  name,
  nameSearch: name === null ? null : searchTextOf([name]),
})

/**
 * Gives a run of the owner another name; of two who do so at once, the last one counts.
 * @param name 1 to 100 characters, trimmed
 * @throws AppError `not_found`
 */
export async function renameRun(
  db: Database,
  owner: Principal,
  runId: string,
  name: string,
): Promise<void> {
  const { id } = await ownRun(db, owner, runId)
  await db.update(runs).set(named(name)).where(eq(runs.id, id))
}
