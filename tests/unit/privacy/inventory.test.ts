import { getTableName, is } from 'drizzle-orm'
import { getTableConfig, PgTable } from 'drizzle-orm/pg-core'
import { describe, expect, test } from 'vitest'
import { inventory, notAboutPeople } from '../../../src/core/privacy/inventory.ts'
import { keptAboutPeople } from '../../../src/core/privacy/keptAboutPeople.ts'
import { schema } from '../../../src/core/store/database.ts'
import { words } from '../../../src/core/words/words.ts'

const tables = Object.values(schema).filter((value) => is(value, PgTable))
const columnsOf = (table: PgTable): string[] =>
  getTableConfig(table).columns.map((column) => column.name)

/** As `table.column`, in every place that names it. */
const named = inventory.flatMap(({ columns }) =>
  Object.entries(columns).flatMap(([table, names]) => names.map((name) => `${table}.${name}`)),
)
const aside = Object.entries(notAboutPeople).flatMap(([table, names]) =>
  names === 'all' ? [`${table}.*`] : names.map((name) => `${table}.${name}`),
)

describe('the inventory of what is kept about people', () => {
  test('has every column of the database, or says that it is not about people', () => {
    const unnamed = tables.flatMap((table) =>
      columnsOf(table)
        .map((column) => `${getTableName(table)}.${column}`)
        .filter((name) => !named.includes(name) && !aside.includes(name))
        .filter((name) => !aside.includes(`${name.split('.')[0]}.*`)),
    )
    expect(unnamed).toEqual([])
  })

  test('names no column that there is not, and none twice', () => {
    const existing = tables.flatMap((table) => [
      `${getTableName(table)}.*`,
      ...columnsOf(table).map((column) => `${getTableName(table)}.${column}`),
    ])
    const all = [...named, ...aside]
    expect(all.filter((name) => !existing.includes(name))).toEqual([])
    expect(all.filter((name, index) => all.indexOf(name) !== index)).toEqual([])
  })

  test('counts no column as not about people that holds an id, a name or a file name of somebody', () => {
    const telling = /person|owner|actor|_by_|display|user_principal|file_name|surname|mail/
    expect(aside.filter((name) => telling.test(name))).toEqual([])
    const whole = tables.filter((table) => notAboutPeople[getTableName(table)] === 'all')
    expect(whole.flatMap(columnsOf).filter((name) => telling.test(name))).toEqual([])
  })

  test('says of each place what, where, why and for how long', () => {
    const kept = keptAboutPeople(words, { retentionDays: 30, leaverDays: 180 })
    expect(kept.map(({ id }) => id)).toEqual(inventory.map(({ id }) => id))
    for (const { what, where, why, howLong } of kept)
      for (const sentence of [what, where, why, howLong]) expect(sentence).toMatch(/^(\d|\p{Lu})/u)
    expect(kept.find(({ id }) => id === 'photos')?.howLong).toContain('30 days')
    expect(kept.find(({ id }) => id === 'history')?.howLong).toContain('180 days')
  })
})
