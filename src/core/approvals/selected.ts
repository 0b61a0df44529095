import { and, count, eq, not, type SQL } from 'drizzle-orm'
import type { ApprovalsQuery } from '../contracts.ts'
import type { Approval, Page, Selection } from '../model.ts'
import { filtered } from '../people/query/filters.ts'
import type { Database } from '../store/database.ts'
import { approvals, people } from '../store/schema.ts'
import { isOneOf } from '../store/statements/oneOf.ts'
import { listApprovals } from './list.ts'

/** Looks at those that wait alone, however many people are selected. */
export async function selectedApprovals(
  db: Database,
  selection: Selection,
  page: Omit<ApprovalsQuery, 'which'>,
): Promise<Page<Approval> & { waiting: number }> {
  const among = isSelected(selection)
  const [row] = await db
    .select({ waiting: count() })
    .from(approvals)
    .innerJoin(people, eq(people.id, approvals.personId))
    .where(and(eq(approvals.state, 'waiting'), among))
  const listed = await listApprovals(db, { ...page, which: 'waiting' }, among)
  return { ...listed, waiting: row?.waiting ?? 0 }
}

function isSelected(selection: Selection): SQL | undefined {
  if ('ids' in selection) return isOneOf(people.id, selection.ids)
  const { filters, except } = selection
  return and(filtered(filters), except.length > 0 ? not(isOneOf(people.id, except)) : undefined)
}
