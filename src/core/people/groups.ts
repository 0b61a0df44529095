import { eq, lt, sql } from 'drizzle-orm'
import { AppError } from '../errors.ts'
import { readGroup, readMembers } from '../graph/directory/groups.ts'
import type { Graph } from '../graph/request.ts'
import type { Database } from '../store/database.ts'
import { directoryGroups, groupMembers } from '../store/schema.ts'

/** How long the members of a group are used without asking again. */
const READ_AGAIN_AFTER_MS = 10 * 60_000
/** Members of groups that nobody asked for since are removed. */
const KEEP_FOR_MS = 24 * 3_600_000

/** Makes the members of a group known to lists that are filtered by it. */
export type KnowGroup = (id: string) => Promise<void>

/**
 * Returns a function that reads a group's members, those through other groups included, unless they were read within ten
 * minutes. Who asks while they are being read waits for the same reading.
 * @throws AppError Graph's errors; `group_gone`, and then its members are forgotten
 */
export function createKnowGroup(db: Database, graph: Graph, now = Date.now): KnowGroup {
  const reading = new Map<string, Promise<void>>()
  return async (id) => {
    const [known] = await db
      .select({ readAt: directoryGroups.readAt })
      .from(directoryGroups)
      .where(eq(directoryGroups.id, id))
    if (known && now() - known.readAt.getTime() < READ_AGAIN_AFTER_MS) return
    const begun = reading.get(id) ?? read(db, graph, id, new Date(now()))
    reading.set(id, begun)
    await begun.finally(() => reading.delete(id))
  }
}

/** Its members are added page by page, and those who left go last: a list meanwhile has nobody too few. */
async function read(db: Database, graph: Graph, id: string, at: Date): Promise<void> {
  try {
    const { name } = await readGroup(graph, id)
    // Out of date until all of it is read, and not so old that it would be removed meanwhile.
    const readAt = new Date(at.getTime() - READ_AGAIN_AFTER_MS)
    await db
      .insert(directoryGroups)
      .values({ id, name, readAt })
      .onConflictDoUpdate({ target: directoryGroups.id, set: { name, readAt } })
    for await (const page of readMembers(graph, id)) await storeMembers(db, id, page, at)
  } catch (error) {
    if (error instanceof AppError && error.code === 'group_gone')
      await db.delete(directoryGroups).where(eq(directoryGroups.id, id))
    throw error
  }
  await db.transaction(async (tx) => {
    await tx.execute(sql`
      delete from ${groupMembers} where group_id = ${id} and read_at < ${at.toISOString()}::timestamptz`)
    await tx.update(directoryGroups).set({ readAt: at }).where(eq(directoryGroups.id, id))
    const old = new Date(at.getTime() - KEEP_FOR_MS)
    await tx.delete(directoryGroups).where(lt(directoryGroups.readAt, old))
  })
  await db.execute(sql`analyze ${groupMembers}`)
}

async function storeMembers(db: Database, id: string, page: string[], at: Date): Promise<void> {
  await db.execute(sql`
    insert into ${groupMembers} (group_id, person_id, read_at)
    select ${id}, jsonb_array_elements_text(${JSON.stringify(page)}::jsonb), ${at.toISOString()}::timestamptz
    on conflict (group_id, person_id)
    do update set read_at = excluded.read_at, sort_name = excluded.sort_name`)
}
