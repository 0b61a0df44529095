import { and, eq, sql } from 'drizzle-orm'
import type { Database } from '../../store/database.ts'
import { approvalNotices } from '../../store/schema.ts'
import { isOneOf } from '../../store/statements/oneOf.ts'

/**
 * Notes that somebody is told of all that wait and that they have not been told of. Whoever asks at the same time gets none
 * of them.
 * @returns the ids of those
 */
export async function claimWaiting(db: Database, personId: string): Promise<string[]> {
  const { rows } = await db.execute<{ id: string }>(sql`
    insert into approval_notices (approval_id, person_id)
    select id, ${personId} from approvals where state = 'waiting'
    on conflict do nothing returning approval_id as id`)
  return rows.map(({ id }) => id)
}

/** Of what was claimed nothing was sent, so it is told later. */
export async function releaseClaim(db: Database, personId: string, ids: string[]): Promise<void> {
  const isClaimed = isOneOf(sql`${approvalNotices.approvalId}::text`, ids)
  await db.delete(approvalNotices).where(and(eq(approvalNotices.personId, personId), isClaimed))
}
