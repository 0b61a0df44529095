import { getTableColumns, sql } from 'drizzle-orm'
import { sortName } from '../../../src/core/matching/normalise.ts'
import { searchText } from '../../../src/core/matching/search.ts'
import type { Person } from '../../../src/core/model.ts'
import type { Database, Engine } from '../../../src/core/store/database.ts'
import { openPglite } from '../../../src/core/store/pglite.ts'
import { people } from '../../../src/core/store/schema.ts'
import { generateTenant } from '../../../src/sandbox/tenant/generated.ts'

const PEOPLE_PER_INSERT = 1_000

/** Of the sandbox's tenant whose people they are. */
export const SEED = 'gallery'

/** Opens a new embedded database in `folder` and fills it with so many people of the sandbox, without matching keys. */
export async function filled(folder: string, size: number): Promise<Engine> {
  const engine = await openPglite(folder)
  await fill(engine.db, size)
  return engine
}

/** @param thumbnailOf the hash of the kept thumbnail of a person with a photo; without it, nobody's is kept */
export async function fill(
  db: Database,
  size: number,
  thumbnailOf?: (index: number) => string | null,
): Promise<void> {
  const tenant = generateTenant(size, SEED)
  for (let start = 0; start < size; start += PEOPLE_PER_INSERT) {
    const length = Math.min(PEOPLE_PER_INSERT, size - start)
    const rows = Array.from({ length }, (_, index) => {
      const row = rowOf(tenant.at(start + index).user, index)
      return thumbnailOf ? { ...row, ...checked(row.photo, thumbnailOf(start + index)) } : row
    })
    await db.execute(insert(rows, thumbnailOf ? [...columns, ...checkedColumns] : columns))
  }
  await db.execute(sql`vacuum analyze`)
}

/** What the photo scan and a first look at the gallery leave. */
const checked = (photo: string, thumbnailSha: string | null) =>
  photo === 'has' ? { photoEtag: 'W/"1"', thumbnailSha } : {}

/** Six of ten with a photo, as many as one in twenty not checked yet. */
function rowOf(user: object, index: number) {
  const given = user as Person & { assignedPlans: unknown[] }
  const person: Person = {
    ...given,
    userType: given.userType === 'Guest' ? 'Guest' : 'Member',
    hasMailbox: given.assignedPlans.length > 0,
  }
  const twentieth = (index * 7) % 20
  return {
    ...person,
    sortName: sortName(person),
    searchText: searchText(person),
    photo: twentieth < 12 ? 'has' : twentieth < 19 ? 'none' : 'unknown',
  }
}

const hasOwnValue = ([name]: [string, unknown]): boolean => name === 'active'

const isChecked = ([name]: [string, unknown]): boolean =>
  ['photoEtag', 'thumbnailSha'].includes(name)

/** The columns of `people` that have no value by themselves, and their types in SQL. */
const columns = Object.entries(getTableColumns(people)).filter(
  (column) => !hasOwnValue(column) && !isChecked(column),
)
const checkedColumns = Object.entries(getTableColumns(people)).filter(isChecked)

function insert(rows: object[], into: typeof columns) {
  const names = into.map(([, { name }]) => sql.identifier(name))
  const typed = into.map(
    ([key, column]) => sql`${sql.identifier(key)} ${sql.raw(column.getSQLType())}`,
  )
  return sql`
    insert into ${people} (${sql.join(names, sql`, `)})
    select * from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as row(${sql.join(typed, sql`, `)})`
}
