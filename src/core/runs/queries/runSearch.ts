import { and, inArray, or, sql, type SQL } from 'drizzle-orm'
import { searchTextOf, searchWords } from '../../matching/search.ts'
import type { RunKind } from '../../model.ts'
import { runs } from '../../store/schema.ts'
import type { CoreWords } from '../../words/words.ts'

const listedKinds = [
  'import',
  'remove',
  'restore',
  'default',
  'undo',
  'redo',
] as const satisfies readonly RunKind[]

/** Every word occurs in what the run is called; see `runName`. Undefined for no words. */
export function isNamedLike(search: string, words: CoreWords): SQL | undefined {
  const wanted = searchWords(search)
  if (wanted.length === 0) return undefined
  const textOfKind = new Map(listedKinds.map((kind) => [kind, textOf(kind, words)]))
  return and(
    ...wanted.map((ways) => {
      const kinds = listedKinds.filter((kind) =>
        ways.some((way) => textOfKind.get(kind)?.includes(way)),
      )
      const likeKind = kinds.length > 0 ? inArray(runs.kind, kinds) : sql`false`
      const likeUndone = isLike(nameOfUndone, ways)
      return or(
        isLike(sql`${runs.nameSearch}`, ways),
        and(sql`${runs.name} is null`, or(likeKind, likeUndone)),
      )
    }),
  )
}

/** Of one run at a time, by its key: as a condition with `exists`, all runs would be read for it. */
const nameOfUndone = sql`(select undone.name_search from runs undone where undone.id = ${runs.undoes})`

const isLike = (column: SQL, ways: readonly string[]): SQL =>
  sql`(${sql.join(
    ways.map((way) => sql`${column} like ${`%${way}%`}`),
    sql` or `,
  )})`

/** Without the number of photos, which differs. */
const textOf = (kind: RunKind, words: CoreWords): string =>
  searchTextOf([1, 2].map((count) => words('run.name', { kind, count }).replaceAll(/\d/g, '')))
