import { and, eq, inArray, sql, type SQL } from 'drizzle-orm'
import type { Database } from '../store/database.ts'
import { entries, items, people } from '../store/schema.ts'
import { openStates } from '../runs/rows/items.ts'

/** What the database knows of the people whose photos a run will set. */
export interface RunFacts {
  withoutMailbox: number
  /** whose photo was refused earlier because of their mailbox, and not set since */
  mailboxOnPremises: number
  /** no longer in the directory */
  gone: number
  /** it isn't known whether they have a photo */
  photoUnknown: number
}

/** Counts the people of a run's open items. The caller checks that the run is the principal's. */
export async function readRunFacts(db: Database, runId: string): Promise<RunFacts> {
  const [counts] = await db
    .select({
      withoutMailbox: countWhere(sql`not ${people.hasMailbox}`),
      mailboxOnPremises: countWhere(wasOnPremises(runId)),
      gone: countWhere(sql`${people.id} is null`),
      photoUnknown: countWhere(sql`${people.photo} = 'unknown'`),
    })
    .from(items)
    .leftJoin(people, eq(people.id, items.personId))
    .where(and(eq(items.runId, runId), inArray(items.state, ['awaiting', ...openStates])))
  return counts ?? { withoutMailbox: 0, mailboxOnPremises: 0, gone: 0, photoUnknown: 0 }
}

const countWhere = (condition: SQL) => sql<number>`(count(*) filter (where ${condition}))::int`

/**
 * Not correlated, so that it is answered once, not once for each person. Only items with a file, which an index finds by
 * person: all items of years are too many to read.
 */
const wasOnPremises = (runId: string) => sql`${items.personId} in (
  select earlier.person_id from items as own
    join items as earlier on earlier.person_id = own.person_id
  where own.run_id = ${runId} and earlier.source_sha is not null
    and earlier.code = 'mailbox_on_premises'
    and not exists (
      select from ${entries}
      where ${entries.personId} = earlier.person_id and ${entries.at} > earlier.updated_at))`
