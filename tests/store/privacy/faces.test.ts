import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { drafts, items } from '../../../src/core/store/schema.ts'
import { openTestDatabase, type TestDatabase } from '../../fixtures/database/database.ts'
import { everythingIn, somebodyWithPhotos } from '../../fixtures/privacy/people.ts'

let database: TestDatabase
beforeAll(async () => void (database = await openTestDatabase()))
beforeEach(() => database.reset())
afterAll(() => database.close())

/** Of a picture. A new name has to be looked at: it might say more of a face than where it is. */
const keptOfPictures = [
  'crop',
  'croppedBy',
  'faces',
  'height',
  'notes',
  'recipe',
  'rotation',
  'sha256',
  'side',
  'width',
]

test('nothing about a face is kept but its box', async () => {
  const { setFor } = await somebodyWithPhotos(database)
  await setFor(0, 1)
  await setFor(1, 2)
  const kept = [
    ...(await database.db.select({ picture: items.picture }).from(items)),
    ...(await database.db.select({ picture: drafts.picture }).from(drafts)),
  ].flatMap(({ picture }) => picture ?? [])
  expect(kept).toHaveLength(4)
  for (const picture of kept) {
    expect(Object.keys(picture).toSorted()).toEqual(keptOfPictures)
    expect(picture.faces).toHaveLength(1)
    for (const face of picture.faces) {
      expect(Object.keys(face)).toEqual(['box'])
      expect(Object.keys(face.box).toSorted()).toEqual(['height', 'left', 'top', 'width'])
    }
  }
})

test('no column of any row holds what a face could be recognised by', async () => {
  const { setFor } = await somebodyWithPhotos(database)
  await setFor(0, 1)
  const { rows } = await database.db.execute<{ type: string }>(
    `select distinct udt_name as type from information_schema.columns where table_schema = 'public'`,
  )
  // Lists of numbers, in which a description of a face is kept elsewhere, are none of them.
  const known = [
    'bool',
    'bytea',
    'date',
    'float8',
    'int4',
    'int8',
    'jsonb',
    '_text',
    'text',
    'timestamptz',
    'uuid',
  ]
  expect(rows.map(({ type }) => type).filter((type) => !known.includes(type))).toEqual([])
  const texts = await everythingIn(database)
  expect(texts).not.toMatch(/eyes|embedding|descriptor|landmark|mesh|emotion|gender|score|\bage\b/i)
  expect(texts).not.toMatch(/\[-?\d[\d.e-]*, -?\d/)
})
