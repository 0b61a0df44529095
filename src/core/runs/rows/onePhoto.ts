import { sql } from 'drizzle-orm'
import type { RunRow } from './items.ts'

/**
 * Whether the run changes one photo while somebody waits for the answer. It is written by the request itself, so that
 * nothing of it is retried, and it never pauses.
 */
export const isOfOnePhoto = ({ kind }: Pick<RunRow, 'kind'>): boolean =>
  kind === 'own' || kind === 'single'

/**
 * Condition on a run: it is neither a change of one photo nor the undo of one, which people see where they made it. The run
 * that it undoes is looked up by its key: with `exists`, all changes of one photo may be read for it.
 */
export const isOfManyPhotos = sql`(runs.kind not in ('own', 'single') and (
  (select undone.kind from runs undone where undone.id = runs.undoes) in ('own', 'single')) is not true)`
