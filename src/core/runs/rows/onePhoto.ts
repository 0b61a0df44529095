import { sql } from 'drizzle-orm'
import type { RunRow } from './items.ts'

/**
 * Whether the run changes one photo while somebody waits for the answer. It is written by the request itself, so that
 * nothing of it is retried, and it never pauses.
 */
export const isOfOnePhoto = ({ kind }: Pick<RunRow, 'kind'>): boolean =>
  kind === 'own' || kind === 'single'

/** Condition on a run: it is neither a change of one photo nor the undo of one, which people see where they made it. */
export const isOfManyPhotos = sql`(runs.kind not in ('own', 'single') and not exists (
  select from runs undone where undone.id = runs.undoes and undone.kind in ('own', 'single')))`
