import { decodeJwt } from 'jose'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { identity } from '../../../src/sandbox/tenant/identity.ts'
import {
  forApp,
  jpeg,
  onBehalfOf,
  startTestSandbox,
  type Answer,
  type TestSandbox,
} from '../../fixtures/sandbox.ts'

let sandbox: TestSandbox
let member: string
let admin: string
beforeAll(async () => {
  sandbox = await startTestSandbox()
  member = await sandbox.personaId('member')
  admin = await sandbox.personaId('admin')
})
afterEach(() => sandbox.ask('DELETE', 'sandbox/permissions'))
afterAll(() => sandbox.close())

const grant = (granted: object) => sandbox.ask('PUT', 'sandbox/permissions', { body: granted })
const claims = async () => decodeJwt(String((await sandbox.token(forApp)).json['access_token']))
const codeOf = ({ json }: Answer) => (json['error'] as { code: string } | undefined)?.code
const roles = (request = {}) =>
  sandbox.graph(
    'GET',
    `/users/${admin}/transitiveMemberOf/microsoft.graph.directoryRole?$count=true`,
    { headers: { ConsistencyLevel: 'eventual' }, ...request },
  )

describe('a token without a permission for the call', () => {
  test.each([
    ['GET', '/users'],
    ['GET', '/users/{id}?$select=employeeId'],
    ['GET', '/users/delta'],
    ['GET', '/users/{id}/appRoleAssignments'],
    ['GET', '/users/{id}/memberOf'],
    ['GET', `/servicePrincipals(appId='${identity.clientId}')`],
    ['GET', '/organization'],
  ])('is refused in the directory’s words: %s %s', async (method, path) => {
    await grant({ application: ['ProfilePhoto.ReadWrite.All'], delegated: ['User.ReadWrite'] })
    for (const as of [{}, { as: 'member' }]) {
      // another person's, so that it is not about the caller
      const answer = await sandbox.graph(method, path.replace('{id}', admin), as)
      expect([answer.status, codeOf(answer)]).toEqual([403, 'Authorization_RequestDenied'])
    }
  })

  test.each([
    ['GET', '/photo'],
    ['GET', '/photo/$value'],
    ['GET', '/photos'],
    ['GET', '/photos/96x96'],
    ['GET', '/photos/96x96/$value'],
    ['PUT', '/photo/$value'],
    ['DELETE', '/photo/$value'],
  ])('is refused in the words of photos: %s %s', async (method, path) => {
    await grant({ application: ['Directory.Read.All'], delegated: ['User.Read'] })
    for (const as of [{}, { as: 'member' }]) {
      const answer = await sandbox.graph(method, `/users/${admin}${path}`, as)
      expect([answer.status, codeOf(answer)]).toEqual([403, 'ErrorAccessDenied'])
    }
  })

  test('is refused before anything is looked up', async () => {
    await grant({ application: ['Directory.Read.All'] })
    expect((await sandbox.graph('GET', '/users/nobody/photo')).status).toBe(403)
    expect((await sandbox.graph('GET', '/users/nobody')).status).toBe(404)
  })

  test('is refused as an item of a batch, too', async () => {
    await grant({ application: ['ProfilePhoto.Read.All'] })
    const requests = [
      { id: '1', method: 'GET', url: `/users/${member}` },
      { id: '2', method: 'GET', url: `/users/${member}/photos` },
    ]
    const { json } = await sandbox.graph('POST', '/$batch', { body: { requests } })
    const answers = json['responses'] as { id: string; status: number }[]
    expect(answers.toSorted((a, b) => a.id.localeCompare(b.id))).toMatchObject([
      { status: 403 },
      { status: 200 },
    ])
  })
})

describe('a permission for oneself', () => {
  test('shows one’s own profile and photos by either path, and nobody else’s', async () => {
    await grant({ delegated: ['User.Read'] })
    const as = { as: 'member' }
    expect((await sandbox.graph('GET', '/me?$select=employeeId', as)).status).toBe(200)
    expect((await sandbox.graph('GET', `/users/${member}?$select=employeeId`, as)).status).toBe(200)
    expect((await sandbox.graph('GET', '/me/photos', as)).status).toBe(200)
    expect((await sandbox.graph('GET', `/users/${admin}`, as)).status).toBe(403)
    expect((await sandbox.graph('GET', `/users/${admin}/photos`, as)).status).toBe(403)
  })

  test('sets one’s own photo with User.ReadWrite, but not as an administrator another’s', async () => {
    await grant({ delegated: ['User.ReadWrite'] })
    const photo = { as: 'admin', body: await jpeg(100), headers: { 'content-type': 'image/jpeg' } }
    expect((await sandbox.graph('PUT', '/me/photo/$value', photo)).status).toBe(200)
    expect((await sandbox.graph('PUT', `/users/${member}/photo/$value`, photo)).status).toBe(403)
  })

  test('is of no use to the app', async () => {
    await grant({ application: ['User.Read', 'User.ReadWrite'] })
    expect((await sandbox.graph('GET', `/users/${member}`)).status).toBe(403)
    expect((await sandbox.graph('GET', '/me/photo')).status).toBe(400)
  })
})

const purpose = (who: string, request = {}) =>
  sandbox.graph('GET', `/${who}/mailboxSettings/userPurpose`, request)

describe('the purpose of a mailbox', () => {
  test('needs MailboxSettings.Read, which a person has for their own alone', async () => {
    await grant({ application: ['Directory.Read.All'], delegated: ['User.Read'] })
    const refused = await purpose(`users/${member}`)
    expect([refused.status, codeOf(refused)]).toEqual([403, 'ErrorAccessDenied'])
    await grant({ application: ['MailboxSettings.Read'], delegated: ['MailboxSettings.Read'] })
    expect((await purpose(`users/${member}`)).json).toMatchObject({ value: 'user' })
    expect((await purpose('me', { as: 'member' })).status).toBe(200)
    expect((await purpose(`users/${admin}`, { as: 'member' })).status).toBe(403)
  })

  test('is that of a mailbox in the cloud', async () => {
    await grant({ application: ['Directory.Read.All', 'MailboxSettings.Read'] })
    const { json } = await sandbox.graph('GET', '/users?$select=id,mail,displayName&$top=999')
    const users = json['value'] as { id: string; mail: string | null; displayName: string }[]
    const idOf = (fits: (user: (typeof users)[number]) => boolean) => users.find(fits)?.id ?? ''
    const room = await purpose(
      `users/${idOf(({ displayName }) => displayName.startsWith('Room '))}`,
    )
    expect(room.json).toMatchObject({ value: 'room' })
    const none = await purpose(`users/${idOf(({ mail }) => mail === null)}`)
    expect([none.status, codeOf(none)]).toEqual([404, 'MailboxNotEnabledForRESTAPI'])
    const nobody = await purpose('users/nobody')
    expect([nobody.status, codeOf(nobody)]).toEqual([404, 'ErrorInvalidUser'])
  })
})

describe('a narrower permission', () => {
  test('User.ReadBasic.All shows few properties of others, and all of one’s own', async () => {
    await grant({ application: ['User.ReadBasic.All'], delegated: ['User.ReadBasic.All'] })
    const { json } = await sandbox.graph('GET', `/users/${admin}`)
    expect(json).toMatchObject({ id: admin, displayName: expect.any(String) as string })
    expect(json).toMatchObject({ jobTitle: null, officeLocation: null, businessPhones: [] })
    expect((await sandbox.graph('GET', '/me', { as: 'member' })).json['jobTitle']).not.toBeNull()
    const listed = (await sandbox.graph('GET', '/users?$top=20')).json['value'] as object[]
    expect(listed).toHaveLength(20)
    for (const user of listed) expect(user).toMatchObject({ jobTitle: null, officeLocation: null })
    const unsure = await sandbox.graph('GET', '/users?$select=employeeId')
    expect(unsure.status).toBe(501)
  })

  test('User.Read.All shows that somebody holds a directory role, but not which', async () => {
    await grant({ application: ['User.Read.All'] })
    const { json } = await roles()
    expect(json['value']).toEqual([
      expect.objectContaining({
        '@odata.type': '#microsoft.graph.directoryRole',
        id: expect.any(String) as string,
        roleTemplateId: null,
        displayName: null,
      }),
    ])
    await grant({ application: ['User.Read.All', 'RoleManagement.Read.Directory'] })
    expect((await roles()).json['value']).toMatchObject([
      { roleTemplateId: 'fe930be7-5e62-47db-91af-98c3a49a38b1' },
    ])
  })
})

describe('what is granted', () => {
  test('is what tokens carry, until it is changed', async () => {
    expect((await claims())['roles']).toEqual(['ProfilePhoto.ReadWrite.All', 'Directory.Read.All'])
    await grant({ application: [] })
    expect(await claims()).not.toHaveProperty('roles')
    await grant({ application: ['User.Read.All'] })
    expect((await claims())['roles']).toEqual(['User.Read.All'])
  })

  test('is withdrawn for people apart from the app, and comes back with an administrator’s consent', async () => {
    await grant({ delegated: [] })
    const exchange = async () => sandbox.token(onBehalfOf(await sandbox.sso('member')))
    expect((await exchange()).json).toMatchObject({ error_codes: [65001] })
    expect((await sandbox.graph('GET', '/users')).status).toBe(200)
    const page = `login.microsoftonline.com/${identity.tenantId}/v2.0/adminconsent`
    await sandbox.ask('POST', page, { body: '' })
    expect((await exchange()).status).toBe(200)
  })

  test('holds for tokens from before until they expire', async () => {
    const bearer = String((await sandbox.token(forApp)).json['access_token'])
    await grant({ application: [] })
    const headers = { authorization: `Bearer ${bearer}` }
    const { status } = await sandbox.ask('GET', 'graph.microsoft.com/v1.0/users', { headers })
    expect(status).toBe(200)
  })

  test('can be given at the start', async () => {
    const other = await startTestSandbox({ granted: { application: ['ProfilePhoto.Read.All'] } })
    try {
      expect((await other.graph('GET', '/users')).status).toBe(403)
      const { json } = await other.ask('GET', 'sandbox/permissions')
      expect(json).toMatchObject({ delegated: ['ProfilePhoto.ReadWrite.All'] })
    } finally {
      await other.close()
    }
  })

  test('is refused for a permission that the sandbox does not know', async () => {
    const { status, json } = await grant({ application: ['Mail.Read'] })
    expect(status).toBe(400)
    expect(JSON.stringify(json)).toContain('Mail.Read')
    await expect(startTestSandbox({ granted: { delegated: ['Mail.Read'] } })).rejects.toThrow(
      'The sandbox does not know what Mail.Read allows.',
    )
  })
})
