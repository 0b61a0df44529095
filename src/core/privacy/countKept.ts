import { sql } from 'drizzle-orm'
import type { KeptCounts } from '../model.ts'
import type { Database } from '../store/database.ts'
import { filesAbout } from './exportPerson.ts'

/** How much is kept about a person, without reading it. */
export async function countKept(db: Database, id: string): Promise<KeptCounts> {
  const { pictures } = await filesAbout(db, id)
  const { rows } = await db.execute<Omit<KeptCounts, 'photos'>>(sql`
    select exists (select from people where id = ${id}) as "isListed",
      (select count(*)::int from entries where person_id = ${id}) as changes,
      (select count(*)::int from entries where actor_id = ${id} and person_id <> ${id}) as "changesMade",
      (select count(*)::int from items where person_id = ${id}) as items,
      (select count(*)::int from drafts where person_id = ${id} and used_at is null)
        + (select count(*)::int from approvals where person_id = ${id} and decided_at is null) as waiting`)
  const [counted] = rows
  if (!counted) throw new Error('Counting found no row.')
  return { ...counted, photos: pictures.length }
}
