import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { createAccess } from '../../src/core/access.ts'
import { startScriptedGraph, somebody, type ScriptedGraph } from '../fixtures/scriptedGraph.ts'

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

/** A tenant in which somebody holds these roles. */
function holds(held: { directory?: (string | null)[]; app?: string[] }): void {
  scripted.answer(({ path }) => {
    if (path.includes('/transitiveMemberOf/')) {
      const value = (held.directory ?? []).map((roleTemplateId) => ({ roleTemplateId }))
      return { status: 200, body: { value } }
    }
    if (path.includes('/servicePrincipals(')) {
      const appRoles = [
        { id: managePhotos, value: 'Photos.Manage' },
        { id: otherRole, value: 'Photos.Look' },
      ]
      return { status: 200, body: { id: '66666666-2222-4333-8444-555555555555', appRoles } }
    }
    const value = (held.app ?? []).map((appRoleId) => ({ appRoleId }))
    return { status: 200, body: { value } }
  })
}
const accessNow = (now?: () => number) =>
  createAccess({ config: scripted.config, graph: scripted.graph }, now)

test('a directory role that may write photos counts, and comes before the app role', async () => {
  holds({ directory: [helpdeskAdministrator, userAdministrator], app: [managePhotos] })
  expect(await accessNow()(somebody)).toEqual({ manage: 'directoryRole' })
  expect(await accessNow()({ ...somebody, roles: ['Photos.Manage'] })).toEqual({
    manage: 'directoryRole',
  })
})

test('the app role counts, told by the token or by Graph', async () => {
  holds({ directory: [helpdeskAdministrator], app: [otherRole, managePhotos] })
  expect(await accessNow()(somebody)).toEqual({ manage: 'appRole' })
  holds({})
  expect(await accessNow()({ ...somebody, roles: ['Photos.Manage'] })).toEqual({
    manage: 'appRole',
  })
})

test('other roles do not count', async () => {
  holds({ directory: [helpdeskAdministrator], app: [otherRole] })
  expect(await accessNow()({ ...somebody, roles: ['Photos.Look'] })).toEqual({ manage: null })
})

test('it is asked as the app, without the assertion of anybody', async () => {
  holds({})
  await accessNow()({ ...somebody, assertion: null })
  expect(scripted.exchanges.map((form) => form.get('grant_type'))).toEqual(['client_credentials'])
  expect(scripted.asked[0]?.headers['consistencylevel']).toBe('eventual')
})

test('a foreign principal is refused before anything is asked', async () => {
  const foreigner = { ...somebody, tenantId: 'ffffffff-2222-4333-8444-555555555555' }
  await expect(accessNow()(foreigner)).rejects.toMatchObject({ code: 'token_wrong_tenant' })
  expect(scripted.asked).toHaveLength(0)
})

test('an error is thrown, never taken for an answer, and not remembered', async () => {
  const access = accessNow()
  scripted.answer(() => ({ status: 403, body: { error: { code: 'Authorization_RequestDenied' } } }))
  await expect(access(somebody)).rejects.toMatchObject({ code: 'not_allowed' })
  holds({ directory: [userAdministrator] })
  expect(await access(somebody)).toEqual({ manage: 'directoryRole' })
})

test('roles that Graph shows without saying which are a missing permission', async () => {
  holds({ directory: [null] })
  await expect(accessNow()(somebody)).rejects.toMatchObject({
    code: 'app_misconfigured',
    detail: expect.stringContaining('Directory.Read.All'),
  })
})

test('an answer counts for five minutes', async () => {
  let now = 0
  const access = accessNow(() => now)
  holds({ directory: [userAdministrator] })
  await Promise.all([access(somebody), access(somebody)])
  expect(scripted.asked).toHaveLength(1)
  holds({})
  now = 4 * 60_000
  expect(await access(somebody)).toEqual({ manage: 'directoryRole' })
  now = 5 * 60_000 + 1
  expect(await access(somebody)).toEqual({ manage: null })
})
