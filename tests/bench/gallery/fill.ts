import { getTableColumns, sql } from 'drizzle-orm'
import { sortName } from '../../../src/core/matching/normalise.ts'
import { searchText } from '../../../src/core/matching/search.ts'
import type { Person } from '../../../src/core/model.ts'
import type { Engine } from '../../../src/core/store/database.ts'
import { openPglite } from '../../../src/core/store/pglite.ts'
import { people } from '../../../src/core/store/schema.ts'
import { generateTenant } from '../../../src/sandbox/tenant/generated.ts'

const PEOPLE_PER_INSERT = 1_000

/** Opens a new embedded database in `folder` and fills it with so many people of the sandbox, without matching keys. */
export async function filled(folder: string, size: number): Promise<Engine> {
  const engine = await openPglite(folder)
  const tenant = generateTenant(size, 'gallery')
  for (let start = 0; start < size; start += PEOPLE_PER_INSERT) {
    const length = Math.min(PEOPLE_PER_INSERT, size - start)
    const rows = Array.from({ length }, (_, index) => rowOf(tenant.at(start + index).user, index))
    await engine.db.execute(insert(rows))
  }
  await engine.db.execute(sql`vacuum analyze`)
  return engine
}

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

/** The columns of `people` that have no value by themselves, and their types in SQL. */
const columns = Object.entries(getTableColumns(people)).filter(
  ([name]) => !['active', 'photoEtag', 'thumbnailSha'].includes(name),
)

function insert(rows: object[]) {
  const names = columns.map(([, { name }]) => sql.identifier(name))
  const typed = columns.map(
    ([key, column]) => sql`${sql.identifier(key)} ${sql.raw(column.getSQLType())}`,
  )
  return sql`
    insert into ${people} (${sql.join(names, sql`, `)})
    select * from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as row(${sql.join(typed, sql`, `)})`
}
