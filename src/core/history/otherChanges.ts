/** Lines of the history that are no changes of photos: settings that were changed, and photos that were declined. */
import { and, desc, eq, gte, lt, sql, type SQL } from 'drizzle-orm'
import type { ChangeFilters, DeclineEntry, SettingEntry } from '../model.ts'
import type { Database } from '../store/database.ts'
import { approvals, settingChanges } from '../store/schema.ts'
import { exactMoment } from '../store/statements/exactMoment.ts'
import { isNamed } from './changeFilters.ts'
import type { LineSource } from './merge.ts'

type At = typeof settingChanges.at | typeof approvals.decidedAt

const within = (at: At, { since, until }: ChangeFilters): SQL | undefined =>
  and(since === null ? undefined : gte(at, since), until === null ? undefined : lt(at, until))

/** Null where the filters ask for none. */
function chosenSettings(filters: ChangeFilters): SQL | undefined | null {
  const { search, person, actor, change, way } = filters
  if (person !== null || (way !== null && way !== 'tab')) return null
  if (change !== null && change !== 'setting') return null
  return and(
    actor === null ? undefined : eq(settingChanges.actorId, actor),
    isNamed(search, { text: sql`${settingChanges.actorName}`, ids: [settingChanges.actorId] }),
    within(settingChanges.at, filters),
  )
}

/** Null where the filters ask for none. */
function chosenDeclines(filters: ChangeFilters): SQL | undefined | null {
  const { search, person, actor, change, way } = filters
  if (way !== null && way !== 'approval') return null
  if (change !== null && change !== 'decline') return null
  return and(
    eq(approvals.state, 'declined'),
    person === null ? undefined : eq(approvals.personId, person),
    actor === null ? undefined : eq(approvals.decidedById, actor),
    isNamed(search, {
      text: sql`${approvals.personName} || ' ' || coalesce(${approvals.decidedByName}, '')`,
      ids: [approvals.personId, approvals.decidedById],
    }),
    within(approvals.decidedAt, filters),
  )
}

export const settingsIn = (db: Database, filters: ChangeFilters): LineSource<SettingEntry> => ({
  key: /^\d{1,15}$/,
  async read(after, limit) {
    const chosen = chosenSettings(filters)
    if (chosen === null) return []
    const rows = await db
      .select()
      .from(settingChanges)
      .where(and(chosen, after === null ? undefined : lt(settingChanges.id, Number(after))))
      .orderBy(desc(settingChanges.id))
      .limit(limit)
    return rows.map(({ id, at, name, before, after: value, actorId, actorName }) => {
      const actor = { id: actorId, name: actorName }
      const line = {
        kind: 'setting' as const,
        id: String(id),
        at,
        actor,
        name,
        before,
        after: value,
      }
      return { key: String(id), line }
    })
  },
})

/** To the microsecond, and with the id, as the index has them. */
const declineKey = sql<string>`${exactMoment(approvals.decidedAt)} || ${approvals.id}`
const KEY_TIME_LENGTH = 27

const isAfter = (key: string): SQL =>
  sql`(${approvals.decidedAt}, ${approvals.id}) < (${key.slice(0, KEY_TIME_LENGTH)}::timestamptz, ${key.slice(KEY_TIME_LENGTH)}::uuid)`

export const declinesIn = (db: Database, filters: ChangeFilters): LineSource<DeclineEntry> => ({
  key: /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{6}Z[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/,
  async read(after, limit) {
    const chosen = chosenDeclines(filters)
    if (chosen === null) return []
    const rows = await db
      .select({ key: declineKey, approval: approvals })
      .from(approvals)
      .where(and(chosen, after === null ? undefined : isAfter(after)))
      .orderBy(desc(approvals.decidedAt), desc(approvals.id))
      .limit(limit)
    return rows.flatMap(({ key, approval }) => {
      const line = declineOf(approval)
      return line ? [{ key, line }] : []
    })
  },
})

function declineOf(row: typeof approvals.$inferSelect): DeclineEntry | null {
  const { id, decidedAt: at, decidedById, decidedByName, personId, personName } = row
  if (at === null) return null
  return {
    kind: 'decline',
    id,
    at,
    actor: { id: decidedById ?? personId, name: decidedByName ?? personName },
    person: { id: personId, name: personName },
    reason: { code: row.reasonCode ?? 'other', text: row.reasonText ?? '' },
  }
}

/** How many of both fit. */
export async function countOthers(db: Database, filters: ChangeFilters): Promise<number> {
  const [chosenOfSettings, chosenOfDeclines] = [chosenSettings(filters), chosenDeclines(filters)]
  const counts = [
    chosenOfSettings === null ? 0 : await db.$count(settingChanges, chosenOfSettings),
    chosenOfDeclines === null ? 0 : await db.$count(approvals, chosenOfDeclines),
  ]
  return counts.reduce((sum, count) => sum + count, 0)
}
