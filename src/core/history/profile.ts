import { and, eq, sql } from 'drizzle-orm'
import { AppError } from '../errors.ts'
import type { PersonProfile } from '../model.ts'
import { summaryColumns } from '../people/summary.ts'
import { beforeIsKept, isInEffect } from '../runs/rows/undoable.ts'
import type { Database } from '../store/database.ts'
import { entries, people } from '../store/schema.ts'
import { entryOfRow, historyRows, type HistoryContext, type HistoryRow } from './entries.ts'
import { originOf, shownBy } from './origin.ts'

/**
 * What is known of one person and their photo. Asks the database alone.
 * @throws AppError `person_gone`
 */
export async function profileOf(
  { db, settings }: HistoryContext,
  personId: string,
  now = new Date(),
): Promise<PersonProfile> {
  const [person] = await db
    .select({ ...summaryColumns, mail: people.mail, kind: people.kind, hasMailbox })
    .from(people)
    .where(eq(people.id, personId))
  if (!person) throw new AppError('person_gone')
  const [last] = await historyRows(db, eq(entries.personId, personId), 1)
  const origin = originOf(person, last ?? null)
  const { retentionDays } = await settings()
  const isHere = last !== undefined && origin === 'here'
  return {
    ...person,
    origin,
    lastChange: last ? entryOfRow(last, retentionDays) : null,
    seenAt: isHere && isShown(last) ? last.lookedAt : null,
    undoable: isHere && (await isUndoable(db, last)),
    shownBy: isHere ? shownBy(last.at, now) : [],
  }
}

/** Shared mailboxes, rooms and equipment need no licence for theirs. */
const hasMailbox = sql<boolean>`${people.hasMailbox} or ${people.mailboxPurpose} is not null`

const isShown = ({ seen }: HistoryRow): boolean => seen === 'seen' || seen === 'different'

async function isUndoable(db: Database, { entryId }: HistoryRow): Promise<boolean> {
  const isIt = and(eq(entries.id, entryId), isInEffect(db), beforeIsKept(db))
  return (await db.$count(entries, isIt)) > 0
}
