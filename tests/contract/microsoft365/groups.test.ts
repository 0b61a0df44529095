import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { createPeople } from '../../../src/core/people/index.ts'
import { createKnowGroup } from '../../../src/core/people/groups.ts'
import { groupMembers } from '../../../src/core/store/schema.ts'
import { groups, isInGroup } from '../../../src/sandbox/tenant/organisation/groups.ts'
import { skus } from '../../../src/sandbox/tenant/organisation/licences.ts'
import { generateTenant } from '../../../src/sandbox/tenant/generated.ts'
import { openTestDatabase, type TestDatabase } from '../../fixtures/database/database.ts'
import { queryForAll } from '../../fixtures/people/people.ts'
import { startProductOnSandbox, type ProductOnSandbox } from '../../fixtures/productOnSandbox.ts'

const SIZE = 1200
let database: TestDatabase
let product: ProductOnSandbox
const warnings: unknown[] = []
const room = () =>
  createPeople({
    db: database.db,
    graph: product.newGraph(),
    log: { info() {}, warn: (facts) => void warnings.push(facts), error() {} },
    checksADay: 20_000,
    requestSync: async () => {},
  })
beforeAll(async () => {
  product = await startProductOnSandbox({ people: SIZE, seed: 'groups' })
  database = await openTestDatabase()
  await room().syncDirectory()
})
beforeEach(() => product.sandbox.ask('DELETE', 'sandbox/permissions'))
afterAll(async () => {
  await product.close()
  await database.close()
})

const tenant = generateTenant(SIZE, 'groups')
const users = Array.from({ length: SIZE }, (_, n) => tenant.at(n).user)
const purposeOf = (n: number) => tenant.at(n).purpose
const groupNamed = (name: string) => {
  const group = groups.find(({ displayName }) => displayName === name)
  if (!group) throw new Error(`no group ${name}`)
  return group
}
const grant = (application: string[]) =>
  product.sandbox.ask('PUT', 'sandbox/permissions', { body: { application } })

describe('a filter by group', () => {
  test.each(['All employees', 'Go to market', 'Western Europe', 'Nobody yet'])(
    'finds the members of %s, those through other groups included',
    async (name) => {
      const group = groupNamed(name)
      const wanted = users.filter((user) => isInGroup(group, user)).length
      const { total } = await room().counts({ ...queryForAll, group: group.id })
      expect(total).toBe(wanted)
      const { items } = await room().page({ ...queryForAll, group: group.id, limit: 200 })
      expect(items.length).toBe(Math.min(wanted, 200))
    },
  )

  test('asks again after ten minutes, once for everybody who waits, and forgets who left', async () => {
    const { id } = groupNamed('Sales team')
    const graph = product.newGraph()
    let now = Date.now()
    let asked = 0
    const counted = {
      ...graph,
      call: (...call: Parameters<typeof graph.call>) => {
        asked += 1
        return graph.call(...call)
      },
    }
    const know = createKnowGroup(database.db, counted, () => now)
    await Promise.all([know(id), know(id), know(id)])
    expect(asked).toBe(2)
    await database.db.insert(groupMembers).values({
      groupId: id,
      personId: 'somebody who left',
      readAt: new Date(now - 1),
    })
    await know(id)
    expect(asked).toBe(2)
    now += 11 * 60_000
    await know(id)
    expect(asked).toBe(4)
    const rows = await database.db.select().from(groupMembers)
    expect(rows.filter(({ personId }) => personId === 'somebody who left')).toEqual([])
  })

  test('says that a group is gone, and that groups may not be read', async () => {
    const group = '00000000-0000-4000-8000-000000000000'
    const gone = room().page({ ...queryForAll, group })
    await expect(gone).rejects.toMatchObject({ code: 'group_gone' })
    await expect(room().directoryGroup(group)).rejects.toMatchObject({ code: 'group_gone' })
    await grant(['User.Read.All'])
    const refused = room().directoryGroups('sales')
    await expect(refused).rejects.toMatchObject({ code: 'reading_not_allowed' })
    expect(await room().choices()).toMatchObject({ groups: false })
  })
})

const named = async (search: string) =>
  (await room().directoryGroups(search)).map(({ name }) => name)

test('groups are found by the beginnings of the words of their name', async () => {
  expect(await named('team sal')).toEqual(['Sales team'])
  expect(await named('"western\\')).toEqual(['Western Europe'])
  expect(await named('nothing like it')).toEqual([])
  expect((await named('')).length).toBe(groups.length)
})

describe('what filters offer', () => {
  test('are the licences of the organisation, and rooms only where the app may read places', async () => {
    const offered = await room().choices()
    const names = Object.values(skus).map(({ skuPartNumber }) => skuPartNumber)
    expect(offered.licences.map(({ name }) => name)).toEqual(names.toSorted())
    expect(offered).toMatchObject({ kinds: ['member', 'guest', 'disabled'], groups: true })
    expect(offered.offices).toContain('Kraków')
    expect(offered.countries).toContain('Türkiye')

    await grant(['Directory.Read.All', 'ProfilePhoto.ReadWrite.All', 'Place.Read.All'])
    await room().syncDirectory()
    expect((await room().choices()).kinds).toContain('room')
    const { items } = await room().page({ ...queryForAll, kind: 'room', scope: 'active' })
    expect(items.length).toBe(SIZE / 100)
    expect(items.every(({ displayName }) => displayName.startsWith('Room '))).toBe(true)
    expect(warnings).toEqual([])
  })

  test('are shared mailboxes only where the app may read mailboxes, which it asks each unclear account once', async () => {
    const asked: string[] = []
    const graph = product.newGraph()
    const counted = createPeople({
      db: database.db,
      graph: {
        ...graph,
        batch: (items, ...rest) => {
          asked.push(...items.map(({ id }) => id))
          return graph.batch(items, ...rest)
        },
      },
      log: { info() {}, warn: (facts) => void warnings.push(facts), error() {} },
      checksADay: 20_000,
      requestSync: async () => {},
    })
    await grant(['Directory.Read.All', 'ProfilePhoto.ReadWrite.All', 'MailboxSettings.Read'])
    await counted.syncDirectory()
    const unclear = users.filter(
      ({ userType, mail, accountEnabled, assignedLicenses }) =>
        userType === 'Member' &&
        mail !== null &&
        (accountEnabled === false || (assignedLicenses as unknown[]).length === 0),
    )
    expect(asked.toSorted()).toEqual(unclear.map(({ id }) => id).toSorted())
    expect((await room().choices()).kinds).toEqual(
      expect.arrayContaining(['sharedMailbox', 'room']),
    )
    const shared = users.filter((_, n) => purposeOf(n) === 'shared').map(({ id }) => id)
    expect(shared.length).toBeGreaterThan(10)
    const { items } = await room().page({ ...queryForAll, kind: 'sharedMailbox', scope: 'active' })
    expect(items.map(({ id }) => id).toSorted()).toEqual(shared.toSorted())
    // rooms hidden from address lists, too
    const rooms = users.filter((_, n) => purposeOf(n) === 'room').length
    expect((await room().counts({ ...queryForAll, kind: 'room' })).total).toBe(rooms)
    await counted.syncDirectory()
    expect(asked.length).toBe(unclear.length)
    expect(warnings).toEqual([])

    await product.sandbox.ask('DELETE', 'sandbox/permissions')
    await room().syncDirectory()
    expect((await room().choices()).kinds).toEqual(['member', 'guest', 'disabled'])
  })

  test('is what it was while Graph does not answer, and that is logged', async () => {
    await grant(['User.Read.All', 'ProfilePhoto.ReadWrite.All'])
    await room().syncDirectory()
    expect(warnings).toEqual([{ what: 'licences', code: 'reading_not_allowed' }])
    expect((await room().choices()).licences).toHaveLength(Object.keys(skus).length)
  })
})
