import { and, eq, gte, lt, or, sql, type SQL, type SQLWrapper } from 'drizzle-orm'
import { searchWords } from '../matching/search.ts'
import type { ChangeFilters, ChangeWay } from '../model.ts'
import { approvals, entries, items, people, runs } from '../store/schema.ts'

/** Whether the person asked for the change, and the actor approved it. */
export const isOnRequest = sql<boolean>`exists (select from ${approvals} where ${approvals.runId} = ${entries.runId})`

/** How a change came about. What a person did in the bot without a picture reads as done in the tab. */
export const wayOf = sql<ChangeWay>`case when ${isOnRequest} then 'approval'
  when ${items.pictureFrom} = 'chat' then 'bot'
  when ${runs.kind} = 'import' then 'import' else 'tab' end`

/** By type, every filter has a condition; undefined means no restriction. */
function conditionsOf(filters: ChangeFilters): Record<keyof ChangeFilters, SQL | undefined> {
  const { search, person, actor, change, way, since, until } = filters
  return {
    search: search.trim() === '' ? undefined : or(isNamed(search, ofEntries), isInRun(search)),
    person: person === null ? undefined : eq(entries.personId, person),
    actor: actor === null ? undefined : eq(entries.actorId, actor),
    change: change === null ? undefined : isChange(change),
    way: way === null ? undefined : sql`${wayOf} = ${way}`,
    since: since === null ? undefined : gte(entries.at, since),
    until: until === null ? undefined : lt(entries.at, until),
  }
}

export const chosenChanges = (filters: ChangeFilters): SQL | undefined =>
  and(...Object.values(conditionsOf(filters)))

/** Whether the filters ask for anything but changes of photos. */
export const asksForNoPhotos = ({ change }: ChangeFilters): boolean =>
  change === 'setting' || change === 'decline'

function isChange(change: NonNullable<ChangeFilters['change']>): SQL | undefined {
  if (change === 'setting' || change === 'decline') return sql`false`
  return change === 'undo'
    ? sql`${items.undoesEntry} is not null`
    : and(eq(entries.action, change), sql`${items.undoesEntry} is null`)
}

/** People whom a name finds, and runs; of more, those whose lines have it are found nevertheless. */
const MAX_PEOPLE = 500
const MAX_RUNS = 500

/** Where a line says who it is about. */
interface Names {
  /** the names as they were at the time, as one text */
  text: SQL
  ids: SQLWrapper[]
}

const ofEntries: Names = {
  text: sql`${entries.personName} || ' ' || ${entries.actorName}`,
  ids: [entries.personId, entries.actorId],
}

/**
 * The names as they were at the time, which also finds people who have left; and those whom the gallery's search finds now,
 * however they are spelled. Undefined for an empty search.
 */
export function isNamed(search: string, { text, ids }: Names): SQL | undefined {
  if (search.trim() === '') return undefined
  const pattern = `%${search
    .trim()
    .toLowerCase()
    .replaceAll(/[\\%_]/g, String.raw`\$&`)}%`
  const named = sql`lower(${text}) like ${pattern}`
  const found = isFound(search, people.searchText)
  if (found === undefined) return named
  const known = sql`array(select ${people.id} from ${people} where ${found} limit ${MAX_PEOPLE})`
  return or(named, ...ids.map((id) => sql`${id} = any(${known})`))
}

/** Made in a run that somebody gave such a name. */
function isInRun(search: string): SQL | undefined {
  const found = isFound(search, runs.nameSearch)
  if (found === undefined) return undefined
  return sql`${entries.runId} = any(array(select ${runs.id} from ${runs} where ${found} limit ${MAX_RUNS}))`
}

/** Every word of it occurs in a text such as `searchText`; undefined for none. */
function isFound(search: string, column: SQLWrapper): SQL | undefined {
  const each = searchWords(search).map(
    (ways) =>
      sql`(${sql.join(
        ways.map((way) => sql`${column} like ${`%${way}%`}`),
        sql` or `,
      )})`,
  )
  return each.length === 0 ? undefined : sql`(${sql.join(each, sql` and `)})`
}
