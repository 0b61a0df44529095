import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { identity } from '../../../src/sandbox/tenant/identity.ts'
import { startTestSandbox, type TestSandbox } from '../../fixtures/sandbox.ts'

let sandbox: TestSandbox
beforeAll(async () => {
  sandbox = await startTestSandbox({ people: 250 })
})
afterAll(() => sandbox.close())

interface User {
  id: string
  displayName: string
  userPrincipalName: string
  userType?: string
  accountEnabled?: boolean
  mail?: string | null
}
const eventual = { headers: { ConsistencyLevel: 'eventual' } }
const usersOf = (json: Record<string, unknown>): User[] => json['value'] as User[]
const list = async (query: string, request = {}) => {
  const { status, json } = await sandbox.graph('GET', `/users?${query}`, request)
  if (status !== 200) throw new Error(JSON.stringify(json))
  return usersOf(json)
}

describe('paging', () => {
  test('next links lead to everyone, each once', async () => {
    const ids: string[] = []
    let path: string | undefined = '/users?$select=id&$top=90'
    const sizes: number[] = []
    const links: string[] = []
    while (path) {
      const { json }: { json: Record<string, unknown> } = await sandbox.graph('GET', path)
      const users = usersOf(json)
      sizes.push(users.length)
      ids.push(...users.map(({ id }) => id))
      const next = json['@odata.nextLink'] as string | undefined
      links.push(next ?? '')
      path = next?.replace('https://graph.microsoft.com/v1.0', '')
    }
    expect(sizes).toEqual([90, 90, 70])
    expect(links[0]).toMatch(/^https:\/\/graph\.microsoft\.com\/v1\.0\/users\?.*\$skiptoken=/)
    expect(new Set(ids).size).toBe(250)
  })

  test('a page has 100 people without $top, and $top=1000 is refused', async () => {
    expect(await list('')).toHaveLength(100)
    const { status, json } = await sandbox.graph('GET', '/users?$top=1000')
    expect(status).toBe(400)
    expect(json).toMatchObject({ error: { code: 'Request_UnsupportedQuery' } })
  })
})

describe('$select', () => {
  test('without it only the eleven default properties are returned', async () => {
    const [user] = await list('$top=1')
    expect(Object.keys(user ?? {}).toSorted()).toEqual([
      'businessPhones',
      'displayName',
      'givenName',
      'id',
      'jobTitle',
      'mail',
      'mobilePhone',
      'officeLocation',
      'preferredLanguage',
      'surname',
      'userPrincipalName',
    ])
  })

  test('with it the selected properties and the id are returned', async () => {
    const [user] = await list('$top=1&$select=department,employeeId')
    expect(Object.keys(user ?? {})).toEqual(['id', 'department', 'employeeId'])
  })

  test('properties that the sandbox has no value for respond with 501', async () => {
    for (const name of ['aboutMe', 'signInActivity', 'extension_1_skype']) {
      const { status, json } = await sandbox.graph('GET', `/users?$select=${name}`)
      expect(status).toBe(501)
      expect(JSON.stringify(json)).toContain(name)
    }
  })

  test.each(['/users', '/users/delta', '/users/{id}'])(
    'a property that users do not have is refused: %s',
    async (path) => {
      const url = path.replace('{id}', await sandbox.personaId('member'))
      const { status, json } = await sandbox.graph('GET', `${url}?$select=id,fooBar`)
      expect(status).toBe(400)
      expect(json).toMatchObject({
        error: {
          code: 'BadRequest',
          message: expect.stringContaining(
            "Could not find a property named 'fooBar' on type 'microsoft.graph.user'.",
          ) as string,
        },
      })
    },
  )

  test('names are found in any case, and collections are empty, not null', async () => {
    const [user] = await list('$top=1&$select=DisplayName,otherMails,city')
    expect(user).toMatchObject({ otherMails: [], city: null })
    expect(user?.displayName).toEqual(expect.any(String))
  })
})

describe('$filter, $search and $count', () => {
  test('eq, in and startswith select people', async () => {
    const everybody = await list('$top=999&$select=displayName,userType,accountEnabled')
    const guests = everybody.filter(({ userType }) => userType === 'Guest')
    expect(guests.length).toBeGreaterThan(2)
    expect(await list("$filter=userType eq 'Guest'&$top=999")).toHaveLength(guests.length)
    const enabled = everybody.filter(({ accountEnabled }) => accountEnabled)
    expect(await list('$filter=accountEnabled eq true&$top=999')).toHaveLength(enabled.length)
    const some = everybody.slice(3, 6).map(({ id }) => `'${id}'`)
    expect(await list(`$filter=id in (${some.join(',')})`)).toHaveLength(3)
    const named = everybody.filter(({ displayName }) => /^m/i.test(displayName))
    const both =
      "startswith(displayName,'M') and (accountEnabled eq true or accountEnabled eq false)"
    expect(await list(`$filter=${both}&$top=999`)).toHaveLength(named.length)
  })

  test('an apostrophe is escaped by doubling it', async () => {
    const all = await list('$top=999')
    const wanted = all.find(({ displayName }) => displayName.includes("'"))?.displayName ?? ''
    const found = await list(`$filter=displayName eq '${wanted.replace("'", "''")}'`)
    expect(found.map(({ displayName }) => displayName)).toContain(wanted)
  })

  test('ne requires ConsistencyLevel and $count', async () => {
    const path = "/users?$filter=userType ne 'Guest'&$top=1"
    expect((await sandbox.graph('GET', path)).status).toBe(400)
    const { status, json } = await sandbox.graph('GET', `${path}&$count=true`, eventual)
    expect(status).toBe(200)
    expect(json['@odata.count']).toBeGreaterThan(200)
  })

  test('$count=true without ConsistencyLevel is passed over in silence', async () => {
    const { status, json } = await sandbox.graph('GET', '/users?$count=true&$top=1')
    expect(status).toBe(200)
    expect(json).not.toHaveProperty('@odata.count')
  })

  test('/users/$count without ConsistencyLevel is refused', async () => {
    const { status, json } = await sandbox.graph('GET', '/users/$count')
    expect([status, json]).toMatchObject([400, { error: { code: 'Request_BadRequest' } }])
  })

  test.each(['$filter=fooBar eq 1', "$filter=fooBar eq 'x'", '$orderby=fooBar'])(
    'a property that users do not have is refused, not compared: %s',
    async (query) => {
      const { status } = await sandbox.graph('GET', `/users?${query}`)
      expect([400, 501]).toContain(status)
    },
  )

  test.each(['$expand=manager', '$apply=x', 'top=5', '$format=xml'])(
    'an option that the sandbox does not know responds with 501: %s',
    async (option) => {
      const { status, json } = await sandbox.graph('GET', `/users?${option}`)
      expect(status).toBe(501)
      expect(JSON.stringify(json)).toContain(option.split('=')[0])
    },
  )

  test('a page token that the sandbox did not give is refused', async () => {
    const { status, json } = await sandbox.graph('GET', '/users?$skiptoken=abc')
    expect([status, json]).toMatchObject([400, { error: { code: 'Directory_ExpiredPageToken' } }])
  })

  test('$search requires ConsistencyLevel and ignores accents', async () => {
    const [first] = await list('$top=1')
    const word = (first?.displayName.split(' ').at(-1) ?? '')
      .normalize('NFD')
      .replace(/\p{M}/gu, '')
    const path = `/users?$search="displayName:${word}"`
    expect((await sandbox.graph('GET', path)).status).toBe(400)
    const { json } = await sandbox.graph('GET', path, eventual)
    expect(usersOf(json).map(({ id }) => id)).toContain(first?.id)
  })

  test('/users/$count responds with plain text', async () => {
    const { headers, bytes } = await sandbox.graph('GET', '/users/$count', eventual)
    expect(headers.get('content-type')).toMatch('text/plain')
    expect(bytes.toString()).toBe('250')
  })

  test('an unsupported query responds with 501', async () => {
    const path = "/users?$filter=assignedPlans/any(p:p/service eq 'exchange')"
    const { status, json } = await sandbox.graph('GET', path)
    expect(status).toBe(501)
    expect(JSON.stringify(json)).toContain('assignedPlans/any')
  })
})

describe('one person', () => {
  test('is found by id and by user principal name, guests too', async () => {
    const everybody = await list('$top=999&$select=userPrincipalName')
    for (const { id, userPrincipalName } of everybody) {
      const upn = encodeURIComponent(userPrincipalName)
      expect((await sandbox.graph('GET', `/users/${upn}`)).json['id']).toBe(id)
    }
    const [someone] = everybody
    expect((await sandbox.graph('GET', `/users/${someone?.id}`)).status).toBe(200)
  })

  test('that does not exist is Request_ResourceNotFound', async () => {
    const { status, json, headers } = await sandbox.graph('GET', '/users/nobody@contoso.example')
    expect(status).toBe(404)
    const error = json['error'] as { code: string; innerError: Record<string, string> }
    expect(error.code).toBe('Request_ResourceNotFound')
    expect(error.innerError['request-id']).toBe(headers.get('request-id'))
  })

  test('is the caller for /me, which the app cannot use', async () => {
    await sandbox.ask('PUT', 'sandbox/permissions', { body: { delegated: ['User.Read'] } })
    const { json } = await sandbox.graph('GET', '/me', { as: 'member' })
    await sandbox.ask('DELETE', 'sandbox/permissions')
    expect(json['id']).toBe(await sandbox.personaId('member'))
    expect((await sandbox.graph('GET', '/me')).status).toBe(400)
  })
})

describe('roles', () => {
  const relation =
    'transitiveMemberOf/microsoft.graph.directoryRole?$select=roleTemplateId&$count=true'

  const held = async (persona: string) => {
    const id = await sandbox.personaId(persona)
    const roles = await sandbox.graph('GET', `/users/${id}/${relation}`, eventual)
    const assigned = await sandbox.graph('GET', `/users/${id}/appRoleAssignments`)
    return [usersOf(roles.json).length, usersOf(assigned.json).length]
  }

  test('the admin has a directory role, HR an app role, a member none', async () => {
    expect(await held('admin')).toEqual([1, 0])
    expect(await held('hr')).toEqual([0, 1])
    expect(await held('member')).toEqual([0, 0])
  })

  test.each([
    ['neither the header nor $count', '', {}],
    ['the header alone', '', eventual],
    ['$count alone', '?$count=true', {}],
  ])('the cast to directory roles is refused with %s', async (_, query, request) => {
    const id = await sandbox.personaId('admin')
    const path = `/users/${id}/transitiveMemberOf/microsoft.graph.directoryRole${query}`
    const { status, json } = await sandbox.graph('GET', path, request)
    expect([status, json]).toMatchObject([400, { error: { code: 'Request_UnsupportedQuery' } }])
  })

  test('assignments by a filter that the sandbox does not know respond with 501', async () => {
    const id = await sandbox.personaId('hr')
    const path = `/users/${id}/appRoleAssignments?$filter=principalDisplayName eq 'x'`
    expect((await sandbox.graph('GET', path)).status).toBe(501)
  })

  test('the service principal lists the app role that HR has', async () => {
    const path = `/servicePrincipals(appId='${identity.clientId}')`
    const { json } = await sandbox.graph('GET', path)
    expect(json['appRoles']).toMatchObject([{ value: 'Photos.Manage' }])
    const filtered = await sandbox.graph(
      'GET',
      `/servicePrincipals?$filter=appId eq '${identity.clientId}'`,
    )
    expect(usersOf(filtered.json)[0]?.id).toBe(json['id'])
  })
})

describe('access to Graph', () => {
  test.each([
    ['nothing', {}],
    ['nonsense', { authorization: 'Bearer nonsense' }],
  ])('%s for a token is InvalidAuthenticationToken', async (_, headers) => {
    const { status, json } = await sandbox.ask('GET', 'graph.microsoft.com/v1.0/users', { headers })
    expect(status).toBe(401)
    expect(json).toMatchObject({ error: { code: 'InvalidAuthenticationToken' } })
  })

  test('the tab’s own token is refused', async () => {
    const headers = { authorization: `Bearer ${await sandbox.sso('admin')}` }
    const { status } = await sandbox.ask('GET', 'graph.microsoft.com/v1.0/users', { headers })
    expect(status).toBe(401)
  })

  test('an unsupported request responds with 501 and is named', async () => {
    const { status, json } = await sandbox.graph('GET', '/devices')
    expect(status).toBe(501)
    expect(JSON.stringify(json)).toContain('/v1.0/devices')
  })
})
