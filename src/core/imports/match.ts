import { inArray, sql } from 'drizzle-orm'
import { accountType } from '../matching/account.ts'
import { decide } from '../matching/decide.ts'
import { fileKeys } from '../matching/fileKeys.ts'
import type { Candidate, Match, PersonKey, SourceFile } from '../model.ts'
import { summaryColumns } from '../people/summary.ts'
import type { Database } from '../store/open.ts'
import { people, personKeys } from '../store/schema.ts'

/** Finds whom each of at most 500 files shows: two queries for all of them, whatever the organisation's size. */
export async function match(db: Database, files: SourceFile[]): Promise<Match[]> {
  const keysOfFiles = files.map((file) => fileKeys(file.name).map(({ key }) => key))
  const hits = await hitsOf(db, new Set(keysOfFiles.flat()))
  const decisions = files.map((file, index) => ({
    file,
    ...decide(
      file,
      (keysOfFiles[index] ?? []).flatMap((key) => hits.get(key) ?? []),
    ),
  }))
  const summaries = await summariesOf(db, new Set(decisions.flatMap(({ personIds }) => personIds)))
  return decisions.map(({ file, confidence, rule, personIds }) => ({
    file,
    confidence,
    rule,
    candidates: personIds.flatMap((id) => summaries.get(id) ?? []),
    read: null,
  }))
}

async function hitsOf(db: Database, keys: Set<string>): Promise<Map<string, PersonKey[]>> {
  // One parameter, however many keys: thousands of placeholders take longer to parse than to answer.
  const wanted = sql`array(select jsonb_array_elements_text(${JSON.stringify([...keys])}::jsonb))`
  const rows = await db
    .select()
    .from(personKeys)
    .where(sql`${personKeys.key} = any(${wanted})`)
  return Map.groupBy(rows, (row) => row.key)
}

async function summariesOf(db: Database, ids: Set<string>): Promise<Map<string, Candidate>> {
  const rows = await db
    .select({
      ...summaryColumns,
      givenName: people.givenName,
      surname: people.surname,
      changedSince: hasChangedSince,
    })
    .from(people)
    .where(inArray(people.id, [...ids]))
  return new Map(
    rows.map(({ givenName, surname, ...row }) => {
      const account = accountType({ ...row, givenName, surname })
      return [row.id, { ...row, account }]
    }),
  )
}

/**
 * Whether the photo of a person is another than the one that the last import set: every write, by whomever, gives it
 * a new etag. Somebody of whom it is not known has not changed theirs. Drizzle leaves table names out of a query
 * over one table, so they are written here.
 */
const hasChangedSince = sql<boolean>`coalesce((
  select entries.action <> 'remove'
    and people.photo <> 'unknown'
    and entries.after_etag is not null
    and entries.after_etag is distinct from people.photo_etag
  from entries join imports on imports.id = entries.import_id
  where entries.person_id = people.id and imports.kind <> 'own'
  order by entries.id desc limit 1), false)`
