import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { tenantFromFile } from '../../../src/sandbox/tenant/fromFile.ts'
import { generateTenant } from '../../../src/sandbox/tenant/generated.ts'
import type { Tenant } from '../../../src/sandbox/tenant/person.ts'

const everybody = (tenant: Tenant) => Array.from({ length: tenant.size }, (_, n) => tenant.at(n))

const user = (n: number, more: object = {}) => ({
  id: `00000000-0000-4000-8000-00000000000${n}`,
  displayName: `Person ${n}`,
  userPrincipalName: `person${n}@school.example`,
  ...more,
})

describe('a generated organization', () => {
  test('depends on the seed', () => {
    const once = everybody(generateTenant(200, 'a'))
    expect(everybody(generateTenant(200, 'a'))).toEqual(once)
    const other = everybody(generateTenant(200, 'b'))
    expect(other.map(({ user }) => user.id)).not.toEqual(once.map(({ user }) => user.id))
    expect(other.map(({ user }) => user.displayName)).not.toEqual(
      once.map(({ user }) => user.displayName),
    )
  })

  test('keeps its people when it grows', () => {
    expect(everybody(generateTenant(1000, '1')).slice(0, 100)).toEqual(
      everybody(generateTenant(100, '1')),
    )
  })

  test('gives everyone a unique id and address, and finds them by either among 100,000', () => {
    const people = everybody(generateTenant(12_000, '1'))
    expect(new Set(people.map(({ user }) => user.id)).size).toBe(12_000)
    expect(new Set(people.map(({ user }) => user.userPrincipalName)).size).toBe(12_000)
    const tenant = generateTenant(100_000, '1')
    for (const n of [0, 71, 117, 4999, 5000, 5083, 99_917, 99_999]) {
      const person = tenant.at(n)
      expect(tenant.find(person.user.id)).toEqual(person)
      expect(tenant.find(person.user.userPrincipalName.toUpperCase())).toEqual(person)
    }
    expect(tenant.find('00000000-0000-4000-8000-000000000000')).toBeNull()
    expect(tenant.find('nobody@contoso.example')).toBeNull()
  })

  test('has namesakes, guests, rooms, disabled accounts, and people without mailbox or department', () => {
    const people = everybody(generateTenant(500, '1'))
    const users = people.map(({ user }) => user)
    const names = users.map(({ displayName }) => displayName)
    expect(names.length - new Set(names).size).toBeGreaterThanOrEqual(5)
    expect(users.filter((user) => user['userType'] === 'Guest').length).toBe(10)
    expect(users.filter((user) => user['accountEnabled'] === false).length).toBe(20)
    expect(people.filter(({ mailbox }) => mailbox === 'none').length).toBe(20)
    expect(users.filter((user) => user['department'] === null).length).toBeGreaterThan(20)
    const pictured = people.filter(({ picture }) => picture !== null).length
    expect(pictured / 500).toBeGreaterThan(0.5)
    expect(pictured / 500).toBeLessThan(0.7)
  })

  test('has names in their own script and addresses in plain letters', () => {
    const users = everybody(generateTenant(2000, '1')).map(({ user }) => user)
    const names = users.map(({ displayName }) => displayName).join(' ')
    for (const letters of [
      /ü/,
      /ä/,
      /ł/i,
      /ø/,
      /ı/,
      /ệ|ễ|ượ/,
      /\p{Script=Greek}/u,
      /\p{Script=Cyrillic}/u,
      /O'|D'/,
    ]) {
      expect(names).toMatch(letters)
    }
    for (const { userPrincipalName } of users) {
      expect(userPrincipalName).toMatch(/^[a-z0-9.#_-]+(#EXT#)?@contoso\.example$/i)
    }
  })

  test('has personas with and without a photo', () => {
    const tenant = generateTenant(500, '1')
    const pictures = tenant.personas.map(({ id }) => tenant.find(id)?.picture ?? null)
    expect(tenant.personas.slice(0, 3).map(({ persona }) => persona)).toEqual([
      'admin',
      'hr',
      'member',
    ])
    expect(pictures.slice(0, 4).map((picture) => picture !== null)).toEqual([
      true,
      true,
      true,
      false,
    ])
  })
})

describe('an organization from a file', () => {
  let folder: string
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'likeness-tenant-'))
  })
  afterAll(() => rm(folder, { recursive: true }))

  const write = async (content: unknown): Promise<string> => {
    const path = join(folder, 'tenant.json')
    await writeFile(path, typeof content === 'string' ? content : JSON.stringify(content))
    return path
  }

  test('serves the users unchanged, with the first three as personas', async () => {
    const users = [user(1, { city: 'Graz' }), user(2), user(3), user(4, { accountEnabled: false })]
    const tenant = tenantFromFile(await write(users))
    expect(tenant.find('PERSON1@school.example')?.user).toMatchObject({ city: 'Graz' })
    expect(tenant.personas.map(({ persona, id }) => [persona, id])).toEqual([
      ['admin', user(1).id],
      ['hr', user(2).id],
      ['member', user(3).id],
    ])
  })

  test('can name its personas, people without a mailbox, and photos', async () => {
    await writeFile(join(folder, 'face.jpg'), 'x')
    const value = [user(1, { photo: 'face.jpg' }), user(2, { assignedPlans: [] }), user(3)]
    const tenant = tenantFromFile(await write({ value, personas: { admin: user(3).id } }))
    expect(tenant.personas[0]).toEqual({ persona: 'admin', id: user(3).id })
    expect(tenant.at(0).picture).toEqual({ kind: 'file', path: join(folder, 'face.jpg') })
    expect(tenant.at(0).user).not.toHaveProperty('photo')
    expect(tenant.at(1).mailbox).toBe('none')
  })

  test.each([
    ['no JSON', 'nonsense', 'cannot be read'],
    ['not users', [{ id: 1 }], 'not a list of Graph users'],
    ['empty', [], 'not a list of Graph users'],
    ['twice the same', [user(1), user(1)], 'twice'],
    ['a missing photo', [user(1, { photo: 'gone.jpg' })], 'gone.jpg'],
    ['an unknown persona', { value: [user(1)], personas: { hr: user(9).id } }, user(9).id],
  ])('that is %s is refused with a sentence', async (_, content, sentence) => {
    const path = await write(content)
    expect(() => tenantFromFile(path)).toThrow(`SANDBOX_TENANT: `)
    expect(() => tenantFromFile(path)).toThrow(sentence)
  })
})
