import { and, count, desc, eq, exists, isNull, sql, type SQL } from 'drizzle-orm'
import type { RunFilters, RunsQuery } from '../../contracts.ts'
import { AppError } from '../../errors.ts'
import type { Page, Principal, RunStanding, RunSummary } from '../../model.ts'
import type { Database } from '../../store/open.ts'
import { items, runs } from '../../store/schema.ts'
import { words as english, type CoreWords } from '../../words/words.ts'
import { isOfManyPhotos } from '../rows/onePhoto.ts'
import { ownRun } from '../rows/own.ts'
import { standingOfRun } from '../rows/standing.ts'
import { isNamedLike } from './runSearch.ts'
import { summariesOf } from './summaries.ts'

/**
 * The owner's runs, newest first, except those of one photo and those without items.
 * @param words in which runs that nobody has named are called, and found
 * @throws AppError `invalid_request` for an unknown cursor
 */
export async function listRuns(
  db: Database,
  owner: Principal,
  { open, search = '', standing = null, cursor, limit }: RunsQuery,
  words: CoreWords = english,
): Promise<Page<RunSummary>> {
  const rows = await db
    .select()
    .from(runs)
    .where(
      and(
        isListed(db, owner),
        isNamedLike(search, words),
        standing === null ? undefined : sql`${standingOfRun} = ${standing}`,
        open ? isNull(runs.finishedAt) : undefined,
        cursor === null ? undefined : await isBeforeCursor(db, owner, cursor),
      ),
    )
    .orderBy(desc(runs.createdAt), desc(runs.id))
    .limit(limit + 1)
  const page = rows.slice(0, limit)
  const last = rows.length > limit ? page.at(-1) : undefined
  return { items: await summariesOf(db, page), next: last?.id ?? null }
}

/** How many of the owner's runs with such a name stand where; where none does is absent. */
export async function countRuns(
  db: Database,
  owner: Principal,
  { search }: Pick<RunFilters, 'search'>,
  words: CoreWords = english,
): Promise<Partial<Record<RunStanding, number>>> {
  const rows = await db
    .select({ standing: standingOfRun, count: count() })
    .from(runs)
    .where(and(isListed(db, owner), isNamedLike(search, words)))
    .groupBy(sql`1`)
  return Object.fromEntries(rows.map((row) => [row.standing, row.count]))
}

const isListed = (db: Database, owner: Principal): SQL | undefined =>
  and(
    eq(runs.createdById, owner.id),
    isOfManyPhotos,
    exists(
      db
        .select({ one: sql`1` })
        .from(items)
        .where(eq(items.runId, runs.id)),
    ),
  )

/** A cursor is the id of the previous page's last run: a `Date` would lose the microseconds of `created_at`. */
async function isBeforeCursor(db: Database, owner: Principal, cursor: string): Promise<SQL> {
  const { id } = await ownRun(db, owner, cursor).catch((cause: unknown) => {
    if (!(cause instanceof AppError)) throw cause
    throw new AppError('invalid_request', { detail: 'cursor', cause })
  })
  return sql`(${runs.createdAt}, ${runs.id}) < (select created_at, id from runs last where last.id = ${id})`
}
