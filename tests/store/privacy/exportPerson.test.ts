import { unzipSync } from 'fflate'
import * as z from 'zod'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { words } from '../../../src/core/words/words.ts'
import { openTestDatabase, type TestDatabase } from '../../fixtures/database/database.ts'
import { personId } from '../../fixtures/people/people.ts'
import { manager, never, somebodyWithPhotos } from '../../fixtures/privacy/people.ts'

let database: TestDatabase
beforeAll(async () => void (database = await openTestDatabase()))
beforeEach(() => database.reset())
afterAll(() => database.close())

const ana = personId(0)
const recordSchema = z.looseObject({
  personId: z.string(),
  directory: z.array(z.looseObject({ displayName: z.string() })),
  changes: z.array(z.looseObject({ by: z.string(), afterSha: z.string().nullable() })),
  items: z.array(z.looseObject({ fileName: z.string() })),
  drafts: z.array(z.looseObject({ id: z.string() })),
  changesMade: z.array(z.looseObject({ at: z.string() })),
})

async function filesIn(chunks: AsyncIterable<Uint8Array>): Promise<Record<string, Buffer>> {
  const all: Uint8Array[] = []
  for await (const chunk of chunks) all.push(chunk)
  const files = Object.entries(unzipSync(Buffer.concat(all)))
  return Object.fromEntries(files.map(([name, bytes]) => [name, Buffer.from(bytes)]))
}

const recordIn = (files: Record<string, Buffer>) =>
  recordSchema.parse(JSON.parse(files['record.json']?.toString() ?? ''))

test('an export has all rows of a person, their photos and the files that wait', async () => {
  const { setFor, draftFor, privacy } = await somebodyWithPhotos(database)
  await setFor(0, 1)
  await setFor(0, 2)
  await draftFor(0, 3)
  const files = await filesIn(privacy.exportPerson(ana, words, never))
  const record = recordIn(files)
  expect(record.directory).toMatchObject([{ displayName: 'Ana Lima' }])
  expect(record.changes.map(({ by }) => by)).toEqual(['somebodyElse', 'somebodyElse'])
  expect(record.items.map(({ fileName }) => fileName)).toEqual(['ana-lima.jpg', 'ana-lima.jpg'])
  expect(record.drafts).toHaveLength(3)
  for (const { afterSha } of record.changes)
    expect(files[`photos/${afterSha}.jpg`]?.subarray(0, 2)).toEqual(Buffer.from([0xff, 0xd8]))
  expect(Object.keys(files).filter((name) => name.startsWith('files/'))).toHaveLength(1)
  expect(files['read-me.html']?.toString()).toContain('2 changes of the photo')
})

test('other people are not named in it', async () => {
  const { setFor, privacy } = await somebodyWithPhotos(database)
  await setFor(0, 1)
  await setFor(1, 1)
  const ofBen = await filesIn(privacy.exportPerson(personId(1), words, never))
  expect(Object.values(ofBen).join('\n')).not.toMatch(/Ana Lima|Mara/)
  expect(recordIn(ofBen).changes).toHaveLength(1)
  const ofMara = await filesIn(privacy.exportPerson(manager.id, words, never))
  expect(Object.values(ofMara).join('\n')).not.toMatch(/Ana|Ben Okafor/)
  expect(recordIn(ofMara).changesMade).toHaveLength(2)
})

test('what is deleted while an export is taken is missing from it, and the page says so', async () => {
  const { setFor, privacy } = await somebodyWithPhotos(database)
  await setFor(0, 1)
  await setFor(0, 2)
  const chunks: Uint8Array[] = []
  for await (const chunk of privacy.exportPerson(ana, words, never)) {
    if (chunks.push(chunk) === 1) await privacy.deletePerson(ana, manager, never)
  }
  const files = unzipSync(Buffer.concat(chunks))
  expect(Buffer.from(files['read-me.html'] ?? []).toString()).toMatch(
    /photos? (was|were) deleted while this file was made/,
  )
})

test('of somebody of whom nothing is kept, there is none', async () => {
  const { privacy } = await somebodyWithPhotos(database)
  const nobody = privacy.exportPerson(personId(77), words, never)
  await expect(filesIn(nobody)).rejects.toMatchObject({ code: 'nothing_about_person' })
  await expect(privacy.issue(manager, personId(77))).rejects.toMatchObject({
    code: 'nothing_about_person',
  })
})

test('a person is found by sign-in name, address or object id, and told apart', async () => {
  const { setFor, privacy } = await somebodyWithPhotos(database)
  expect(await privacy.find(' ANA@contoso.example')).toMatchObject({ id: ana, name: 'Ana Lima' })
  expect(await privacy.find(ana.toUpperCase())).toMatchObject({ name: 'Ana Lima' })
  await expect(privacy.find('anna@contoso.example')).rejects.toMatchObject({
    code: 'person_unknown',
  })
  await database.db.execute(`update people set mail = 'team@contoso.example'`)
  await expect(privacy.find('team@contoso.example')).rejects.toMatchObject({
    code: 'person_ambiguous',
  })
  await setFor(0, 1)
  await database.db.execute(`delete from people where id = '${ana}'`)
  expect(await privacy.find(ana)).toEqual({ id: ana, name: 'Ana Lima', userPrincipalName: null })
})
