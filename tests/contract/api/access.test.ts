import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { actingAsOf, createAccess } from '../../../src/core/access.ts'
import type { Config } from '../../../src/core/config.ts'
import { AppError } from '../../../src/core/errors.ts'
import { asInstalled } from '../../../src/core/settings/index.ts'
import type { OwnPhotoPolicy } from '../../../src/core/model.ts'
import { startScriptedGraph, somebody, type ScriptedGraph } from '../../fixtures/scriptedGraph.ts'

let scripted: ScriptedGraph
beforeAll(async () => {
  scripted = await startScriptedGraph()
})
beforeEach(() => {
  scripted.reset()
  guests = []
  policy = 'everybody'
})
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
let guests: string[] = []
let policy: OwnPhotoPolicy = 'everybody'
const isGuest = async (id: string) => guests.includes(id)
const settings = async () => ({ ownPhoto: policy })
const newAccess = (now?: () => number, changes: Partial<Config> = {}) => {
  const config = { ...scripted.config, ...changes }
  return createAccess({ config, graph: scripted.graph, isGuest, settings }, now)
}

test('a directory role that may write photos grants access, and takes precedence over the app role', async () => {
  grant({ directory: [helpdeskAdministrator, userAdministrator], app: [managePhotos] })
  expect(await newAccess()(somebody)).toEqual({
    manage: 'directoryRole',
    ownPhoto: 'person',
    changesOwnPhoto: 'atOnce',
  })
  expect(await newAccess()({ ...somebody, roles: ['Photos.Manage'] })).toEqual({
    manage: 'directoryRole',
    ownPhoto: 'person',
    changesOwnPhoto: 'atOnce',
  })
})

test('the app role grants access, from the token or from Graph', async () => {
  grant({ directory: [helpdeskAdministrator], app: [otherRole, managePhotos] })
  expect(await newAccess()(somebody)).toEqual({
    manage: 'appRole',
    ownPhoto: 'person',
    changesOwnPhoto: 'atOnce',
  })
  grant({})
  expect(await newAccess()({ ...somebody, roles: ['Photos.Manage'] })).toEqual({
    manage: 'appRole',
    ownPhoto: 'person',
    changesOwnPhoto: 'atOnce',
  })
})

test('other roles do not grant access', async () => {
  grant({ directory: [helpdeskAdministrator], app: [otherRole] })
  expect(await newAccess()({ ...somebody, roles: ['Photos.Look'] })).toEqual({
    manage: null,
    ownPhoto: 'person',
    changesOwnPhoto: 'atOnce',
  })
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
  expect(await access(somebody)).toEqual({
    manage: 'directoryRole',
    ownPhoto: 'person',
    changesOwnPhoto: 'atOnce',
  })
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
  expect(await access(somebody)).toEqual({
    manage: 'directoryRole',
    ownPhoto: 'person',
    changesOwnPhoto: 'atOnce',
  })
  now = 5 * 60_000 + 1
  expect(await access(somebody)).toEqual({
    manage: null,
    ownPhoto: 'person',
    changesOwnPhoto: 'atOnce',
  })
})

test('a guest may manage no photo, whatever their role, and Graph is not asked for it', async () => {
  grant({ directory: [userAdministrator], app: [managePhotos] })
  guests = [somebody.id]
  const access = await newAccess()({ ...somebody, roles: ['Photos.Manage'] })
  expect(access).toEqual({ manage: null, ownPhoto: null, changesOwnPhoto: null })
  expect(scripted.asked).toHaveLength(0)
  expect(() => actingAsOf(access)).toThrow(expect.objectContaining({ code: 'guests_not_allowed' }))
})

test('guests who may manage photos have their own changed as the app, and count by their role', async () => {
  grant({ app: [managePhotos] })
  guests = [somebody.id]
  const access = await newAccess(undefined, { guestsManagePhotos: true })(somebody)
  expect(access).toEqual({ manage: 'appRole', ownPhoto: 'app', changesOwnPhoto: 'atOnce' })
})

test('a policy keeps people from changing their own photo at once, and nobody who manages photos', async () => {
  grant({})
  const access = newAccess()
  expect(await access(somebody)).toMatchObject({ changesOwnPhoto: 'atOnce' })
  policy = 'nobody'
  expect(await access(somebody)).toEqual({
    manage: null,
    ownPhoto: 'person',
    changesOwnPhoto: null,
  })
  const admin = { ...somebody, roles: ['Photos.Manage'] }
  expect(await access(admin)).toMatchObject({ manage: 'appRole', changesOwnPhoto: 'atOnce' })
})

test('it is not known who is a guest: nobody is taken for one, and nobody is let in', async () => {
  grant({ directory: [userAdministrator] })
  const access = createAccess({
    config: scripted.config,
    graph: scripted.graph,
    isGuest: () => Promise.reject(new AppError('graph_unreachable')),
    settings: asInstalled,
  })
  await expect(access(somebody)).rejects.toMatchObject({ code: 'graph_unreachable' })
})

test("somebody else's photo is changed as the admin with a directory role, as the app with the app role", () => {
  const ownPhoto = 'person' as const
  expect(actingAsOf({ manage: 'directoryRole', ownPhoto })).toBe('person')
  expect(actingAsOf({ manage: 'appRole', ownPhoto })).toBe('app')
  const nobody = () => actingAsOf({ manage: null, ownPhoto })
  expect(nobody).toThrow(expect.objectContaining({ code: 'admins_only' }))
})
