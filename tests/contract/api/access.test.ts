import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { createAccess } from '../../../src/core/access.ts'
import { startScriptedGraph, somebody, type ScriptedGraph } from '../../fixtures/scriptedGraph.ts'

let scripted: ScriptedGraph
beforeAll(async () => {
  scripted = await startScriptedGraph()
})
beforeEach(() => scripted.reset())
afterAll(() => scripted.close())

const userAdministrator = 'fe930be7-5e62-47db-91af-98c3a49a38b1'
const helpdeskAdministrator = '729827e3-9c14-49f7-bb1b-9608f156bbb8'
const managePhotos = '44444444-2222-4333-8444-555555555555'
const otherRole = '55555555-2222-4333-8444-555555555555'

/** Makes Graph answer that the person has these roles. */
function grant(roles: { directory?: (string | null)[]; app?: string[] }): void {
  scripted.answer(({ path }) => {
    if (path.includes('/transitiveMemberOf/')) {
      const value = (roles.directory ?? []).map((roleTemplateId) => ({ roleTemplateId }))
      return { status: 200, body: { value } }
    }
    if (path.includes('/servicePrincipals(')) {
      const appRoles = [
        { id: managePhotos, value: 'Photos.Manage' },
        { id: otherRole, value: 'Photos.Look' },
      ]
      return { status: 200, body: { id: '66666666-2222-4333-8444-555555555555', appRoles } }
    }
    const value = (roles.app ?? []).map((appRoleId) => ({ appRoleId }))
    return { status: 200, body: { value } }
  })
}
const newAccess = (now?: () => number) =>
  createAccess({ config: scripted.config, graph: scripted.graph }, now)

test('a directory role that may write photos grants access, and takes precedence over the app role', async () => {
  grant({ directory: [helpdeskAdministrator, userAdministrator], app: [managePhotos] })
  expect(await newAccess()(somebody)).toEqual({ manage: 'directoryRole' })
  expect(await newAccess()({ ...somebody, roles: ['Photos.Manage'] })).toEqual({
    manage: 'directoryRole',
  })
})

test('the app role grants access, from the token or from Graph', async () => {
  grant({ directory: [helpdeskAdministrator], app: [otherRole, managePhotos] })
  expect(await newAccess()(somebody)).toEqual({ manage: 'appRole' })
  grant({})
  expect(await newAccess()({ ...somebody, roles: ['Photos.Manage'] })).toEqual({
    manage: 'appRole',
  })
})

test('other roles do not grant access', async () => {
  grant({ directory: [helpdeskAdministrator], app: [otherRole] })
  expect(await newAccess()({ ...somebody, roles: ['Photos.Look'] })).toEqual({ manage: null })
})

test('Graph is asked as the app, without an assertion', async () => {
  grant({})
  await newAccess()({ ...somebody, assertion: null })
  expect(scripted.exchanges.map((form) => form.get('grant_type'))).toEqual(['client_credentials'])
  expect(scripted.asked[0]?.headers['consistencylevel']).toBe('eventual')
})

test('a principal of another tenant is refused before Graph is asked', async () => {
  const foreigner = { ...somebody, tenantId: 'ffffffff-2222-4333-8444-555555555555' }
  await expect(newAccess()(foreigner)).rejects.toMatchObject({ code: 'token_wrong_tenant' })
  expect(scripted.asked).toHaveLength(0)
})

test('an error of Graph is thrown and not cached', async () => {
  const access = newAccess()
  scripted.answer(() => ({ status: 403, body: { error: { code: 'Authorization_RequestDenied' } } }))
  await expect(access(somebody)).rejects.toMatchObject({ code: 'reading_not_allowed' })
  grant({ directory: [userAdministrator] })
  expect(await access(somebody)).toEqual({ manage: 'directoryRole' })
})

test('roles without a template id mean that a permission is missing', async () => {
  grant({ directory: [null] })
  await expect(newAccess()(somebody)).rejects.toMatchObject({
    code: 'app_misconfigured',
    detail: expect.stringContaining('Directory.Read.All'),
  })
})

test('an answer is cached for five minutes', async () => {
  let now = 0
  const access = newAccess(() => now)
  grant({ directory: [userAdministrator] })
  await Promise.all([access(somebody), access(somebody)])
  expect(scripted.asked).toHaveLength(1)
  grant({})
  now = 4 * 60_000
  expect(await access(somebody)).toEqual({ manage: 'directoryRole' })
  now = 5 * 60_000 + 1
  expect(await access(somebody)).toEqual({ manage: null })
})
