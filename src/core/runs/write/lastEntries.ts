import { desc, eq, sql } from 'drizzle-orm'
import type { Database } from '../../store/open.ts'
import { gathered } from '../../store/statements/gathered.ts'
import { isOneOf } from '../../store/statements/oneOf.ts'
import { entries, items, runs } from '../../store/schema.ts'
import { restoresOwnChoice } from '../rows/photoHistory.ts'

const isOwn = sql<boolean>`${runs.kind} = 'own'`
const entryColumns = {
  isOwn: isOwn.as('is_own'),
  isTheirs: restoresOwnChoice,
  id: entries.id,
  itemId: entries.itemId,
  actorId: entries.actorId,
  action: entries.action,
  beforeSha: entries.beforeSha,
  beforeEtag: entries.beforeEtag,
  afterSha: entries.afterSha,
  afterEtag: entries.afterEtag,
  seen: items.seen,
}

/** What the history says of one change, and what is known of its being shown. */
export type Entry = Awaited<ReturnType<typeof entryOf>>

/** The last change that a person made through us, and the last one by a run for many people, the newest first. */
export const lastEntriesOf: (db: Database, personId: string) => Promise<Entry[]> = gathered(
  async (db, personIds: readonly string[]) => {
    const rows = await db
      .selectDistinctOn([entries.personId, isOwn], { personId: entries.personId, ...entryColumns })
      .from(entries)
      .innerJoin(runs, eq(runs.id, entries.runId))
      .leftJoin(items, eq(items.id, entries.itemId))
      .where(isOneOf(entries.personId, personIds))
      .orderBy(entries.personId, isOwn, desc(entries.id))
    const byPerson = Map.groupBy(rows, ({ personId }) => personId)
    return personIds.map((id) => (byPerson.get(id) ?? []).toSorted((a, b) => b.id - a.id))
  },
  50,
)

/** @throws if there is no such entry, which is never removed while an item undoes it */
export async function entryOf(db: Database, entryId: number) {
  const [entry] = await db
    .select(entryColumns)
    .from(entries)
    .innerJoin(runs, eq(runs.id, entries.runId))
    .leftJoin(items, eq(items.id, entries.itemId))
    .where(eq(entries.id, entryId))
  if (!entry) throw new Error(`the entry ${entryId} is gone`)
  return entry
}
