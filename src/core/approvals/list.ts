import { and, asc, desc, eq, inArray, ne, or, sql, type SQL } from 'drizzle-orm'
import * as z from 'zod'
import type { ApprovalsQuery } from '../contracts.ts'
import { AppError } from '../errors.ts'
import type { Approval, Page } from '../model.ts'
import type { Database } from '../store/database.ts'
import { approvals, entries, people } from '../store/schema.ts'
import { exactMoment } from '../store/statements/exactMoment.ts'

const cursorSchema = z.tuple([z.iso.datetime(), z.guid()])

/** Changed here after they asked, or another photo than then, as the index knows it. */
const changedSince = sql<boolean>`(
  exists (select from ${entries} where person_id = ${approvals.personId} and at > ${approvals.askedAt}
    and run_id is distinct from ${approvals.runId})
  or coalesce(${approvals.presentEtag} <> case ${people.photo}
    when 'has' then coalesce(${people.photoEtag}, ${approvals.presentEtag})
    when 'none' then '' else ${approvals.presentEtag} end, false))`

const columns = {
  id: approvals.id,
  personId: approvals.personId,
  personName: approvals.personName,
  displayName: people.displayName,
  department: people.department,
  jobTitle: people.jobTitle,
  askedAt: approvals.askedAt,
  askedIn: approvals.askedIn,
  state: approvals.state,
  picture: approvals.picture,
  changedSince,
  decidedAt: approvals.decidedAt,
  decidedById: approvals.decidedById,
  decidedByName: approvals.decidedByName,
  reasonCode: approvals.reasonCode,
  reasonText: approvals.reasonText,
}

const rowsWhere = (db: Database, condition: SQL | undefined) =>
  db
    .select({
      ...columns,
      /** when it was decided about, or asked for if it waits */
      exact: exactMoment(sql`coalesce(${approvals.decidedAt}, ${approvals.askedAt})`),
    })
    .from(approvals)
    .leftJoin(people, eq(people.id, approvals.personId))
    .where(condition)
    .$dynamic()

type Row = Awaited<ReturnType<typeof rowsWhere>>[number]

/**
 * @param among whose; undefined = everybody's. It may look at `people`
 * @throws AppError `invalid_request` for a cursor that is not one of ours
 */
export async function listApprovals(
  db: Database,
  { which, cursor, limit }: ApprovalsQuery,
  among?: SQL,
): Promise<Page<Approval>> {
  const isWaiting = which === 'waiting'
  const order = isWaiting ? approvals.askedAt : approvals.decidedAt
  const state = isWaiting ? eq(approvals.state, 'waiting') : ne(approvals.state, 'waiting')
  const rows = await rowsWhere(db, and(state, among, after(cursor, order, isWaiting)))
    .orderBy(...(isWaiting ? [asc(order), asc(approvals.id)] : [desc(order), desc(approvals.id)]))
    .limit(limit + 1)
  const shown = rows.slice(0, limit)
  const last = shown.at(-1)
  const next = rows.length > limit && last ? writeCursor(last.exact, last.id) : null
  return { items: shown.map(toApproval), next }
}

const writeCursor = (at: string, id: string): string =>
  Buffer.from(JSON.stringify([at, id])).toString('base64url')

function after(
  cursor: string | null,
  order: typeof approvals.askedAt | typeof approvals.decidedAt,
  isAscending: boolean,
): SQL | undefined {
  if (cursor === null) return undefined
  const [at, id] = readCursor(cursor)
  const last = sql`(${at}::timestamptz, ${id}::uuid)`
  const place = sql`(${order}, ${approvals.id})`
  return isAscending ? sql`${place} > ${last}` : sql`${place} < ${last}`
}

function readCursor(cursor: string): [string, string] {
  try {
    return cursorSchema.parse(JSON.parse(Buffer.from(cursor, 'base64url').toString()))
  } catch (cause) {
    throw new AppError('invalid_request', { detail: 'cursor', cause })
  }
}

export async function approvalById(db: Database, id: string): Promise<Approval | null> {
  const [row] = await rowsWhere(db, eq(approvals.id, id))
  return row ? toApproval(row) : null
}

/** By id; those that are no longer kept are missing. */
export async function approvalsByIds(
  db: Database,
  ids: readonly string[],
): Promise<Map<string, Approval>> {
  const rows = ids.length > 0 ? await rowsWhere(db, inArray(approvals.id, [...ids])) : []
  return new Map(rows.map((row) => [row.id, toApproval(row)]))
}

/** What waits next after another, which need not wait any more; after the last, the first that is not that one. */
export async function nextApproval(db: Database, after: string | null): Promise<Approval | null> {
  const waits = eq(approvals.state, 'waiting')
  const inOrder = [asc(approvals.askedAt), asc(approvals.id)]
  const first = async (condition: SQL | undefined) => {
    const [row] = await rowsWhere(db, and(waits, condition))
      .orderBy(...inOrder)
      .limit(1)
    return row ? toApproval(row) : null
  }
  if (after === null) return first(undefined)
  const later = sql`(${approvals.askedAt}, ${approvals.id}) > (
    select other.asked_at, other.id from approvals other where other.id = ${after}::uuid)`
  return (await first(later)) ?? first(ne(approvals.id, after))
}

/** The last approval of a person that waits, or that ended at most so many days ago. */
export async function lastOf(
  db: Database,
  personId: string,
  days: number,
): Promise<Approval | null> {
  const isRecent = or(
    eq(approvals.state, 'waiting'),
    sql`${approvals.decidedAt} > now() - make_interval(days => ${days})`,
  )
  const [row] = await rowsWhere(db, and(eq(approvals.personId, personId), isRecent))
    .orderBy(desc(approvals.askedAt), desc(approvals.id))
    .limit(1)
  return row ? toApproval(row) : null
}

function toApproval(row: Row): Approval {
  const { id, personId, personName, displayName, department, jobTitle } = row
  const { askedAt, askedIn, state, picture } = row
  return {
    id,
    person: { id: personId, displayName: displayName ?? personName, department, jobTitle },
    askedAt,
    askedIn,
    state,
    notes: picture?.notes ?? [],
    changedSince: row.changedSince,
    decided: decisionOf(row),
  }
}

function decisionOf(row: Row): Approval['decided'] {
  const { decidedAt: at, decidedById: id, decidedByName: name, reasonCode: code, reasonText } = row
  if (at === null) return null
  const by = id === null ? null : { id, name: name ?? '' }
  return { by, at, reason: code && { code, text: reasonText ?? '' } }
}
