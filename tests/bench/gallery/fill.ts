import { getTableColumns, sql } from 'drizzle-orm'
import { sortName } from '../../../src/core/matching/normalise.ts'
import { searchText } from '../../../src/core/matching/search.ts'
import type { Person } from '../../../src/core/model.ts'
import type { Database, Engine } from '../../../src/core/store/database.ts'
import { openPglite } from '../../../src/core/store/pglite.ts'
import { people } from '../../../src/core/store/schema.ts'
import { generateTenant } from '../../../src/sandbox/tenant/generated.ts'
import type { UserPurpose } from '../../../src/sandbox/tenant/person.ts'
import { indexesAside } from '../measure/indexesAside.ts'

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
  await indexesAside(db, ['people'], () => insertPeople(db, size, thumbnailOf))
  await db.execute(sql`insert into directory_groups values (${GROUP}, 'Some', now())`)
  await db.execute(sql`
    insert into group_members (group_id, person_id, read_at)
    select ${GROUP}, id, now() from people where abs(hashtext(id)) % 50 = 0`)
  await db.execute(sql`
    insert into approvals (id, person_id, person_name, asked_in, prepared_sha)
    select gen_random_uuid(), id, '', 'tab', '' from people where active order by md5(id) limit ${WAITING}`)
  await db.execute(sql`vacuum analyze`)
}

async function insertPeople(
  db: Database,
  size: number,
  thumbnailOf: ((index: number) => string | null) | undefined,
): Promise<void> {
  const tenant = generateTenant(size, SEED)
  for (let start = 0; start < size; start += PEOPLE_PER_INSERT) {
    const length = Math.min(PEOPLE_PER_INSERT, size - start)
    const rows = Array.from({ length }, (_, index) => {
      const row = rowOf(tenant.at(start + index), index)
      return thumbnailOf ? { ...row, ...checked(row.photo, thumbnailOf(start + index)) } : row
    })
    await db.execute(insert(rows, thumbnailOf ? [...columns, ...checkedColumns] : columns))
  }
}

/** Photos that wait for approval: as many in a large organisation, where more people decide. */
const WAITING = 40

/** What the photo scan and a first look at the gallery leave. */
const checked = (photo: string, thumbnailSha: string | null) =>
  photo === 'has' ? { photoEtag: 'W/"1"', thumbnailSha } : {}

/** Members of the group that lists are filtered by: one in 50. */
export const GROUP = '00000000-0000-4000-8000-000000000001'

/** Six of ten with a photo, as many as one in twenty not checked yet. */
function rowOf({ user, purpose }: { user: object; purpose: UserPurpose }, index: number) {
  const given = user as Omit<Person, 'licences' | 'createdDateTime'> & Given
  const person: Person = {
    ...given,
    userType: given.userType === 'Guest' ? 'Guest' : 'Member',
    hasMailbox: given.assignedPlans.length > 0,
    createdDateTime: given.createdDateTime === null ? null : new Date(given.createdDateTime),
    licences: (given.assignedLicenses ?? []).map(({ skuId }) => skuId),
  }
  const twentieth = (index * 7) % 20
  const isOurs = index % 3 === 0
  return {
    ...person,
    sortName: sortName(person),
    searchText: searchText(person),
    photo: twentieth < 12 ? 'has' : twentieth < 19 ? 'none' : 'unknown',
    photoOrigin: twentieth >= 12 ? null : isOurs ? 'here' : 'elsewhere',
    photoQuality: twentieth < 12 && isOurs ? (index % 30 === 0 ? 'low' : 'fine') : null,
    photoChangedAt: index % 2 === 0 ? new Date(Date.now() - index * 3_600_000) : null,
    isRoom: person.displayName.startsWith('Room '),
    mailboxPurpose: purpose === 'shared' ? purpose : null,
  }
}

interface Given {
  assignedPlans: unknown[]
  assignedLicenses?: { skuId: string }[]
  createdDateTime: string | null
}

const hasOwnValue = ([name]: [string, unknown]): boolean => ['active', 'kind'].includes(name)

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
