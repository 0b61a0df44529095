import { and, asc, eq, gt } from 'drizzle-orm'
import { alias } from 'drizzle-orm/pg-core'
import type { Database } from '../../store/open.ts'
import { entries, items, people } from '../../store/schema.ts'

/** Bounds the memory that a long report takes. */
const ROWS_PER_PAGE = 500

/** The change because of which an item was skipped. */
const changed = alias(entries, 'changed')

export type ReportRow = Awaited<ReturnType<typeof pageAfter>>[number]

/** All items of a run in the order in which they were added. */
export async function* reportRows(db: Database, runId: string): AsyncGenerator<ReportRow[]> {
  let position = -1
  for (;;) {
    const rows = await pageAfter(db, runId, position)
    const last = rows.at(-1)
    if (!last) return
    yield rows
    position = last.position
  }
}

function pageAfter(db: Database, runId: string, position: number) {
  return db
    .select({
      position: items.position,
      fileName: items.fileName,
      personName: items.personName,
      personId: items.personId,
      userPrincipalName: people.userPrincipalName,
      department: people.department,
      rule: items.rule,
      state: items.state,
      action: items.action,
      code: items.code,
      seen: items.seen,
      detail: items.detail,
      requestId: items.requestId,
      beforeEtag: items.beforeEtag,
      afterEtag: items.afterEtag,
      updatedAt: items.updatedAt,
      writtenAt: entries.at,
      changedName: changed.actorName,
      changedAt: changed.at,
      changedAction: changed.action,
    })
    .from(items)
    .leftJoin(people, eq(people.id, items.personId))
    .leftJoin(entries, eq(entries.itemId, items.id))
    .leftJoin(changed, eq(changed.id, items.changedByEntry))
    .where(and(eq(items.runId, runId), gt(items.position, position)))
    .orderBy(asc(items.position))
    .limit(ROWS_PER_PAGE)
}
