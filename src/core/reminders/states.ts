import { and, eq, or, sql } from 'drizzle-orm'
import type { Delivery, LeftOut, Unreached } from '../model.ts'
import type { Database } from '../store/database.ts'
import { remindedPeople } from '../store/schema.ts'
import { isOneOf } from '../store/statements/oneOf.ts'

const { reminderId, personId, state } = remindedPeople

/** People who are not to be reminded after all, or can't be. */
export async function endWithout(
  db: Database,
  id: string,
  ended: readonly { personId: string; reason: LeftOut | Unreached }[],
  as: 'leftOut' | 'unreached',
): Promise<void> {
  for (const reason of new Set(ended.map((each) => each.reason))) {
    const ids = ended.filter((each) => each.reason === reason).map((each) => each.personId)
    await db
      .update(remindedPeople)
      .set({ state: as, reason })
      .where(and(eq(reminderId, id), isOneOf(personId, ids), eq(state, 'waiting')))
  }
}

/** Claims people before anything is sent to them; those that another process was quicker with are not in the answer. */
export async function claimPeople(
  db: Database,
  id: string,
  ids: readonly string[],
): Promise<ReadonlySet<string>> {
  const rows = await db
    .update(remindedPeople)
    .set({ state: 'sending', attempts: sql`attempts + 1` })
    .where(and(eq(reminderId, id), isOneOf(personId, ids), eq(state, 'waiting')))
    .returning({ personId })
  return new Set(rows.map((row) => row.personId))
}

/** Notes what became of a message; also where somebody else has meanwhile noted that this is not known. */
export async function settlePerson(
  db: Database,
  id: string,
  person: string,
  delivery: Delivery,
): Promise<void> {
  const isUnsettled = or(eq(state, 'sending'), eq(remindedPeople.reason, 'unsure'))
  await db
    .update(remindedPeople)
    .set(columnsOf(delivery))
    .where(and(eq(reminderId, id), eq(personId, person), isUnsettled))
}

function columnsOf(delivery: Delivery) {
  if (delivery.kind === 'sent') return { state: 'sent', reason: null, sentAt: sql`now()` } as const
  if (delivery.kind === 'later') return { state: 'waiting', reason: null } as const
  return { state: 'unreached', reason: delivery.reason } as const
}

/** What a process that died was sending: it may have arrived, so it is not sent again. */
export async function endCutOff(db: Database, id: string): Promise<void> {
  await db
    .update(remindedPeople)
    .set({ state: 'unreached', reason: 'unsure' })
    .where(and(eq(reminderId, id), eq(state, 'sending')))
}

/** Ends everybody who still waits. */
export async function giveUp(db: Database, id: string): Promise<void> {
  await db
    .update(remindedPeople)
    .set({ state: 'unreached', reason: 'gaveUp' })
    .where(and(eq(reminderId, id), eq(state, 'waiting')))
}
