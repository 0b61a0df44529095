import { and, eq, gte, lt, sql, type SQL } from 'drizzle-orm'
import { searchWords } from '../matching/search.ts'
import type { ChangeFilters, ChangeWay } from '../model.ts'
import { entries, items, people, runs } from '../store/schema.ts'

/** How a change came about. What a person did in the bot without a picture reads as done in the tab. */
export const wayOf = sql<ChangeWay>`case when ${items.pictureFrom} = 'chat' then 'bot'
  when ${runs.kind} = 'import' then 'import' else 'tab' end`

/** By type, every filter has a condition; undefined means no restriction. */
function conditionsOf(filters: ChangeFilters): Record<keyof ChangeFilters, SQL | undefined> {
  const { search, person, actor, change, way, since, until } = filters
  return {
    search: search.trim() === '' ? undefined : isAbout(search),
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

const isChange = (change: NonNullable<ChangeFilters['change']>): SQL | undefined =>
  change === 'undo'
    ? sql`${items.undoesEntry} is not null`
    : and(eq(entries.action, change), sql`${items.undoesEntry} is null`)

/** People whom a name finds; of more, those whose entries have it are found nevertheless. */
const MAX_PEOPLE = 500

/**
 * The names as they were at the time, which also finds people who have left; and those whom the gallery's search finds now,
 * however they are spelled.
 */
function isAbout(search: string): SQL {
  const pattern = `%${search
    .trim()
    .toLowerCase()
    .replaceAll(/[\\%_]/g, String.raw`\$&`)}%`
  const found = searchWords(search).map(
    (ways) =>
      sql`(${sql.join(
        ways.map((way) => sql`${people.searchText} like ${`%${way}%`}`),
        sql` or `,
      )})`,
  )
  const named = sql`lower(${entries.personName} || ' ' || ${entries.actorName}) like ${pattern}`
  if (found.length === 0) return named
  const ids = sql`array(select ${people.id} from ${people} where ${sql.join(found, sql` and `)} limit ${MAX_PEOPLE})`
  return sql`(${named} or ${entries.personId} = any(${ids}) or ${entries.actorId} = any(${ids}))`
}
