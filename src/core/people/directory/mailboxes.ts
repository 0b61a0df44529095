import { asc, lte, or, sql } from 'drizzle-orm'
import { AppError } from '../../errors.ts'
import { mailboxPurposes } from '../../graph/directory/mailboxes.ts'
import { mailboxPermissions } from '../../graph/permissions.ts'
import type { Graph } from '../../graph/request.ts'
import type { Lookup, MailboxPurpose } from '../../model.ts'
import type { Database } from '../../store/database.ts'
import { hasUnclearMailbox, mailboxChecks, people } from '../../store/schema.ts'

/** With a sync an hour, some ten thousand a day; the next sync asks for the others. */
export const MAX_ASKED_PER_SYNC = 600
/** Who was asked for is asked for again: a mailbox can be made a shared one, and back. */
const ASK_AGAIN_AFTER = sql`interval '7 days'`
/** Whoever Graph gave no answer for does not hold others up. */
const TRY_AGAIN_AFTER = sql`interval '1 hour'`

/**
 * Notes which accounts are shared mailboxes, rooms or equipment, and asks only for those of which nothing else tells it:
 * disabled or unlicensed ones with an address, 600 at most, each once in seven days and after a change of the account.
 * Without the optional permission MailboxSettings.Read nobody's is known.
 * @throws AppError `reading_not_allowed` if the app may read none of them, or when Graph throttles
 */
export async function storeMailboxes(db: Database, graph: Graph): Promise<void> {
  const granted = await graph.appPermissions()
  // Graph would answer 403 for each.
  if (granted !== null && !mailboxPermissions.some((name) => granted.has(name))) return forget(db)
  const ids = (await toAsk(db)).map(({ id }) => id)
  if (ids.length === 0) return
  const answers = await mailboxPurposes(graph, ids)
  const given = [...answers.values()]
  if (given.every((answer) => answer.kind === 'refused' && answer.code === 'not_allowed'))
    throw new AppError('reading_not_allowed')
  await storeAnswers(db, answers)
  const throttled = given.find((answer) => answer.kind === 'throttled')
  if (throttled) throw new AppError('throttled', { detail: throttled.until.toISOString() })
}

/** Those never asked for first, then the longest due. */
export const toAsk = (db: Database) =>
  db
    .select({ id: people.id })
    .from(people)
    .leftJoin(mailboxChecks, sql`${mailboxChecks.personId} = ${people.id}`)
    .where(
      sql`${hasUnclearMailbox()} and ${or(sql`${mailboxChecks.dueAt} is null`, lte(mailboxChecks.dueAt, sql`now()`))}`,
    )
    .orderBy(sql`${mailboxChecks.dueAt} nulls first`, asc(people.id))
    .limit(MAX_ASKED_PER_SYNC)

/** Only people whose mailbox is another one than known are written. Throttled ones are asked for by the next sync. */
async function storeAnswers(
  db: Database,
  answers: Map<string, Lookup<MailboxPurpose>>,
): Promise<void> {
  const rows = [...answers]
    .filter(([, { kind }]) => kind !== 'throttled')
    // In one order, as others lock people.
    .toSorted(([one], [other]) => (one < other ? -1 : 1))
    .map(([id, answer]) => ({
      id,
      purpose: answer.kind === 'found' ? answer.value : null,
      answered: answer.kind !== 'failed',
    }))
  await db.execute(sql`
    with seen as (
      select * from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
        as seen(id text, purpose text, answered boolean)
    ), changed as (
      update ${people} set mailbox_purpose = seen.purpose from seen
      where people.id = seen.id and seen.answered
        and people.mailbox_purpose is distinct from seen.purpose
    )
    insert into ${mailboxChecks} (person_id, due_at)
    select id, now() + case when answered then ${ASK_AGAIN_AFTER} else ${TRY_AGAIN_AFTER} end
    from seen where exists (select from ${people} where people.id = seen.id)
    on conflict (person_id) do update set due_at = excluded.due_at`)
}

async function forget(db: Database): Promise<void> {
  await db.execute(sql`
    update ${people} set mailbox_purpose = null where mailbox_purpose is not null`)
  await db.delete(mailboxChecks)
}
