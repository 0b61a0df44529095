import { sql, type SQL } from 'drizzle-orm'
import type { MissingScope, PersonKind, PhotoState, ReminderRules } from '../model.ts'
import { everybody, filtered } from '../people/query/filters.ts'
import type { Database } from '../store/database.ts'
import type { ReminderFacts } from './rules.ts'

const optedOut = (id: SQL): SQL => sql`exists (
  select from reminder_opt_outs where reminder_opt_outs.person_id = ${id})`

const lately = (id: SQL, { remindAgainDays }: ReminderRules): SQL => sql`exists (
  select from reminded_people earlier where earlier.person_id = ${id}
    and earlier.sent_at > now() - make_interval(days => ${remindAgainDays}))`

const hasChat = (id: SQL): SQL => sql`exists (
  select from conversations where conversations.person_id = ${id})`

const withoutPhoto = (scope: MissingScope): SQL | undefined =>
  filtered({ ...everybody, ...scope, photo: 'none' })

/** People about whom the same is known. */
export interface FactsCount extends ReminderFacts {
  hasChat: boolean
  count: number
}

/** What is known of the people of a scope who have no photo, with how many they are: a few rows, however many people. */
export async function countFacts(
  db: Database,
  scope: MissingScope,
  rules: ReminderRules,
): Promise<FactsCount[]> {
  const id = sql`people.id`
  const { rows } = await db.execute<{
    kind: PersonKind
    opted_out: boolean
    lately: boolean
    has_chat: boolean
    count: number
  }>(sql`
    select kind, opted_out, lately, has_chat, count(*)::int as count from (
      select people.kind, ${optedOut(id)} as opted_out, ${lately(id, rules)} as lately, ${hasChat(id)} as has_chat
      from people where ${withoutPhoto(scope)}) known
    group by 1, 2, 3, 4`)
  return rows.map((row) => ({
    kind: row.kind,
    photo: 'none',
    optedOut: row.opted_out,
    lately: row.lately,
    hasChat: row.has_chat,
    count: row.count,
  }))
}

export interface FactsOf extends ReminderFacts {
  personId: string
}

/** The same of each person, some at a time, by id. */
export async function factsAfter(
  db: Database,
  { scope, after, limit }: { scope: MissingScope; after: string; limit: number },
  rules: ReminderRules,
): Promise<FactsOf[]> {
  const id = sql`people.id`
  const { rows } = await db.execute<{
    id: string
    kind: PersonKind
    opted_out: boolean
    lately: boolean
  }>(sql`
    select people.id, people.kind, ${optedOut(id)} as opted_out, ${lately(id, rules)} as lately
    from people where ${withoutPhoto(scope)} and people.id > ${after}
    order by people.id limit ${limit}`)
  return rows.map((row) => ({
    personId: row.id,
    kind: row.kind,
    photo: 'none',
    optedOut: row.opted_out,
    lately: row.lately,
  }))
}

export interface Waiting extends FactsOf {
  /** of their chat; null = the bot has none with them */
  reference: unknown
}

/** What is known by now of the next people who wait to be reminded; who was tried before comes last. */
export async function nextWaiting(
  db: Database,
  reminderId: string,
  rules: ReminderRules,
  limit: number,
): Promise<Waiting[]> {
  const id = sql`waiting.person_id`
  const { rows } = await db.execute<{
    person_id: string
    kind: PersonKind | null
    photo: PhotoState | null
    opted_out: boolean
    lately: boolean
    reference: unknown
  }>(sql`
    select waiting.person_id, people.kind, people.photo, ${optedOut(id)} as opted_out,
      ${lately(id, rules)} as lately, conversations.reference
    from (
      select person_id, attempts from reminded_people
      where reminder_id = ${reminderId}::uuid and state = 'waiting'
      order by attempts, person_id limit ${limit}) waiting
    left join people on people.id = waiting.person_id
    left join conversations on conversations.person_id = waiting.person_id
    order by waiting.attempts, waiting.person_id`)
  return rows.map((row) => ({
    personId: row.person_id,
    kind: row.kind,
    photo: row.photo,
    optedOut: row.opted_out,
    lately: row.lately,
    reference: row.reference ?? null,
  }))
}
