import { eq, sql } from 'drizzle-orm'
import type { LeftOut, LeftOutCount, ReminderTally, Unreached } from '../model.ts'
import type { Database } from '../store/database.ts'
import { reminders } from '../store/schema.ts'

const MAX_NAMES = 20

interface Group {
  state: 'waiting' | 'sending' | 'sent' | 'leftOut' | 'unreached'
  reason: LeftOut | Unreached | null
  count: number
  set_since: number
  opted_out: number
}

/** What became of a reminder so far; null if there is none. */
export async function tallyOf(db: Database, id: string): Promise<ReminderTally | null> {
  const [row] = await db.select().from(reminders).where(eq(reminders.id, id))
  if (!row) return null
  const groups = await groupsOf(db, id)
  const sum = (of: (group: Group) => number) => groups.reduce((all, each) => all + of(each), 0)
  const inState = (...states: Group['state'][]) =>
    sum(({ state, count }) => (states.includes(state) ? count : 0))
  const by = (state: Group['state']) =>
    groups.flatMap((each) => (each.state === state && each.reason ? [each] : []))
  const unreached = by('unreached')
  return {
    reminder: {
      id,
      askedBy: { id: row.askedById, name: row.askedByName },
      scope: row.scope,
    },
    isOver: row.endedAt !== null,
    asked: inState('waiting', 'sending', 'sent', 'unreached'),
    sent: inState('sent'),
    waiting: inState('waiting', 'sending'),
    setSince: sum((each) => each.set_since),
    optedOut: sum((each) => each.opted_out),
    leftOut: by('leftOut').map(({ reason, count }) => ({ reason, count }) as LeftOutCount),
    unreached: unreached.map(({ reason, count }) => ({ reason: reason as Unreached, count })),
    unreachedNames: unreached.length === 0 ? [] : await namesOfUnreached(db, id),
  }
}

async function groupsOf(db: Database, id: string): Promise<Group[]> {
  const { rows } = await db.execute<{ [Name in keyof Group]: Group[Name] }>(sql`
    select reminded.state, reminded.reason, count(*)::int as count,
      (count(*) filter (where reminded.state = 'sent' and people.photo = 'has'))::int as set_since,
      (count(*) filter (where reminded.state = 'sent' and reminder_opt_outs.at > reminded.sent_at))::int as opted_out
    from reminded_people reminded
    left join people on people.id = reminded.person_id
    left join reminder_opt_outs on reminder_opt_outs.person_id = reminded.person_id
    where reminded.reminder_id = ${id}::uuid
    group by 1, 2 order by 3 desc, 2`)
  return rows
}

async function namesOfUnreached(db: Database, id: string): Promise<string[]> {
  const { rows } = await db.execute<{ name: string }>(sql`
    select people.display_name as name from reminded_people reminded
    join people on people.id = reminded.person_id
    where reminded.reminder_id = ${id}::uuid and reminded.state = 'unreached'
    order by people.sort_name, people.id limit ${MAX_NAMES}`)
  return rows.map(({ name }) => name)
}
