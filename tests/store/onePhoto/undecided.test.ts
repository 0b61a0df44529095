import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { Access } from '../../../src/core/model.ts'
import { createPersonPhoto } from '../../../src/core/onePhoto/personPhoto.ts'
import { entries } from '../../../src/core/store/schema.ts'
import { openTestDatabase, type TestDatabase } from '../../fixtures/database/database.ts'
import { personId, somePerson, storePeople } from '../../fixtures/people/people.ts'
import { somePhotos } from '../../fixtures/photos.ts'
import { portrait, principal, silentLog, withoutGraph } from '../../fixtures/runs.ts'

let database: TestDatabase
beforeAll(async () => void (database = await openTestDatabase()))
beforeEach(async () => {
  await database.reset()
  await storePeople(database.db, [somePerson(0), somePerson(1)])
})
afterAll(() => database.close())

const admin = principal(1)
const [ana, ben] = [personId(0), personId(1)]
const asApp = { overwrite: false, as: 'app' } as const

function setUp(manage: Access['manage'] = 'directoryRole') {
  const photos = somePhotos()
  const identities: string[] = []
  const access = { manage, ownPhoto: 'person' as const }
  const person = createPersonPhoto(database.store, {
    photosAs: (_owner, as) => {
      identities.push(as)
      return photos.access
    },
    access: async () => access,
    explainRefusal: withoutGraph.explainRefusal,
    log: silentLog,
  })
  const hold = async () => {
    const made = await person.hold(admin, await portrait(1))
    if (!('id' in made)) throw new Error('a portrait can be prepared')
    return made.id
  }
  return { person, hold, access, identities }
}

describe('a picture of which it is not known whose it is to be', () => {
  test('can be set for nobody, until somebody is chosen', async () => {
    const { person, hold } = setUp()
    const id = await hold()
    for (const each of [ana, admin.id, ''])
      await expect(person.confirm(admin, each, id, asApp)).rejects.toMatchObject({
        code: expect.stringMatching(/^(?:not_found|person_gone)$/) as string,
      })
    expect(await person.choose(admin, ana, id)).toMatchObject({ id, prepared: { kind: 'ready' } })
    expect(await person.confirm(admin, ana, id, asApp)).toMatchObject({ outcome: { kind: 'done' } })
  })

  test('is chosen for one person only, who may be chosen once more', async () => {
    const { person, hold } = setUp()
    const id = await hold()
    await person.choose(admin, ana, id)
    await expect(person.choose(admin, ben, id)).rejects.toMatchObject({ code: 'not_found' })
    expect(await person.choose(admin, ana, id)).toMatchObject({ id })
    await expect(person.confirm(admin, ben, id, asApp)).rejects.toMatchObject({ code: 'not_found' })
  })

  test('is known to nobody else', async () => {
    const { person, hold } = setUp()
    const id = await hold()
    await expect(person.choose(principal(2), ana, id)).rejects.toMatchObject({ code: 'not_found' })
    await expect(person.choose(admin, ana, 'no id')).rejects.toMatchObject({ code: 'not_found' })
  })

  test('that was used says what became of it', async () => {
    const { person, hold } = setUp()
    const id = await hold()
    await person.choose(admin, ana, id)
    expect(await person.fate(admin, ana, id)).toBe('open')
    await person.confirm(admin, ana, id, asApp)
    expect(await person.fate(admin, ana, id)).toBe('set')
    await expect(person.choose(admin, ana, id)).rejects.toMatchObject({ code: 'wrong_state' })
    const other = await hold()
    await person.choose(admin, ana, other)
    await person.discard(admin, ana, other)
    expect(await person.fate(admin, ana, other)).toBe('discarded')
  })
})

describe('a change for somebody without a token', () => {
  test('is made as the app, whatever their role, and names them', async () => {
    const { person, hold, identities } = setUp()
    const id = await hold()
    await person.choose(admin, ana, id)
    expect(await person.confirm(admin, ana, id, asApp)).toMatchObject({ actingAs: 'app' })
    expect(identities).toEqual(['app'])
    expect(await database.db.select().from(entries)).toMatchObject([
      { actorId: admin.id, actingAs: 'app', personId: ana },
    ])
  })

  test('needs the right that it needs with one', async () => {
    const { person, hold, access } = setUp()
    const id = await hold()
    await person.choose(admin, ana, id)
    access.manage = null
    const other = await portrait(2)
    for (const refused of [
      () => person.confirm(admin, ana, id, asApp),
      () => person.remove(admin, ana, asApp),
      () => person.hold(admin, other),
      () => person.choose(admin, ana, id),
      () => person.preview(admin, ana, id),
      () => person.thumbnail(admin, ana),
      () => person.fate(admin, ana, id),
    ])
      await expect(refused()).rejects.toMatchObject({ code: 'admins_only' })
    expect(await database.db.select().from(entries)).toEqual([])
  })
})
