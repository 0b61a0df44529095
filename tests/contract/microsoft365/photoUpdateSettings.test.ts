import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { readConfig } from '../../../src/core/config.ts'
import { createGraph } from '../../../src/core/graph/index.ts'
import { photosAs } from '../../../src/core/graph/photos.ts'
import { readPhotoSettings } from '../../../src/core/graph/photoSettings.ts'
import type { Graph } from '../../../src/core/graph/request.ts'
import { reroute } from '../../../src/sandbox/reroute.ts'
import { directoryRoles, identity } from '../../../src/sandbox/tenant/identity.ts'
import { jpeg, startTestSandbox, type TestSandbox } from '../../fixtures/sandbox.ts'
import { startScriptedGraph, type ScriptedGraph } from '../../fixtures/scriptedGraph.ts'

const granted = {
  delegated: ['User.Read', 'ProfilePhoto.ReadWrite.All'],
  application: [
    'User.Read.All',
    'ProfilePhoto.ReadWrite.All',
    'Directory.Read.All',
    'PeopleSettings.ReadWrite.All',
  ],
}
const silent = { info() {}, warn() {}, error() {} }
const graphOf = (): Graph =>
  createGraph(
    readConfig({
      TENANT_ID: identity.tenantId,
      CLIENT_ID: identity.clientId,
      CLIENT_SECRET: identity.clientSecret,
      BOT_ID: identity.clientId,
      PUBLIC_URL: 'http://localhost:3978',
    }),
    silent,
  )

/** The path of the settings, from the sandbox's v1.0. */
const SETTINGS = '/../beta/admin/people/photoUpdateSettings'
const userAdministrator = directoryRoles.userAdministrator.roleTemplateId

describe('an organisation whose app may read and change its photo settings', () => {
  let sandbox: TestSandbox
  let graph: Graph
  let stopRerouting: () => void
  beforeAll(async () => {
    sandbox = await startTestSandbox({ people: 30, granted })
    stopRerouting = reroute(sandbox.url)
    graph = graphOf()
  })
  beforeEach(() => set({}))
  afterAll(async () => {
    graph.close()
    stopRerouting()
    await sandbox.close()
  })
  const set = (settings: object) => sandbox.ask('PUT', 'sandbox/photo-settings', { body: settings })
  const setPhoto = async (persona: string, as?: string) => {
    const id = await sandbox.personaId(persona)
    const headers = { 'content-type': 'image/jpeg' }
    const given = { body: await jpeg(100), headers, ...(as && { as }) }
    return (await sandbox.graph('PUT', `/users/${id}/photo/$value`, given)).status
  }

  test('has photos in the cloud and everyone may change them, shown as in Microsoft’s example', async () => {
    const { status, json } = await sandbox.graph('GET', SETTINGS)
    expect([status, json['source'], json['allowedRoles']]).toEqual([200, 'cloud', {}])
    expect(await readPhotoSettings(graph)).toEqual({ source: 'cloud', allowedRoles: [] })
  })

  test('has them in beta only', async () => {
    const { status } = await sandbox.graph('GET', '/admin/people/photoUpdateSettings')
    expect(status).toBe(501)
  })

  test('that manages photos on-premises refuses changes of admins, users and apps', async () => {
    await set({ source: 'onPremises' })
    expect(await readPhotoSettings(graph)).toEqual({ source: 'onPremises', allowedRoles: [] })
    expect([
      await setPhoto('member'),
      await setPhoto('member', 'member'),
      await setPhoto('member', 'admin'),
    ]).toEqual([403, 403, 403])
    const id = await sandbox.personaId('member')
    const outcome = await photosAs(graph, { as: 'app' }).put(id, await jpeg(100))
    expect(outcome).toMatchObject({ kind: 'refused', code: 'not_allowed' })
    const removed = await sandbox.graph('DELETE', `/users/${id}/photo/$value`)
    expect(removed.status).toBe(403)
  })

  test('that allows certain roles refuses everybody else, their own photo included', async () => {
    await set({ allowedRoles: [` ${userAdministrator.toUpperCase()}`] })
    expect(await readPhotoSettings(graph)).toEqual({
      source: 'cloud',
      allowedRoles: [userAdministrator],
    })
    expect([
      await setPhoto('member', 'admin'),
      await setPhoto('member', 'member'),
      await setPhoto('member'),
    ]).toEqual([200, 403, 200])
    await set({ allowedRoles: [directoryRoles.globalAdministrator.roleTemplateId] })
    expect(await setPhoto('member', 'admin')).toBe(403)
  })

  test('can change them through Graph and return to the default', async () => {
    const patched = await sandbox.graph('PATCH', SETTINGS, { body: { source: 'onpremises' } })
    expect([patched.status, patched.json['source']]).toEqual([200, 'onPremises'])
    expect((await sandbox.graph('PATCH', SETTINGS, { body: { source: 'moon' } })).status).toBe(400)
    expect((await sandbox.graph('DELETE', SETTINGS)).status).toBe(204)
    expect(await readPhotoSettings(graph)).toMatchObject({ source: 'cloud' })
  })
})

test('without the optional permission they are unknown, and the token says so', async () => {
  const sandbox = await startTestSandbox({ people: 10 })
  const stopRerouting = reroute(sandbox.url)
  const graph = graphOf()
  expect((await sandbox.graph('GET', SETTINGS)).status).toBe(403)
  expect(await readPhotoSettings(graph)).toEqual({ source: 'unknown', allowedRoles: [] })
  const permissions = await graph.appPermissions()
  expect(permissions?.has('ProfilePhoto.ReadWrite.All')).toBe(true)
  expect(permissions?.has('PeopleSettings.Read.All')).toBe(false)
  graph.close()
  stopRerouting()
  await sandbox.close()
})

describe('the forms that the settings are seen in', () => {
  let scripted: ScriptedGraph
  beforeAll(async () => void (scripted = await startScriptedGraph()))
  beforeEach(() => scripted.reset())
  afterAll(() => scripted.close())
  const cloud = { source: 'cloud', allowedRoles: [] }
  const unknown = { source: 'unknown', allowedRoles: [] }

  test.each([
    ['no roles as null', 200, { source: 'cloud', allowedRoles: null }, cloud],
    ['no roles as an empty list', 200, { source: 'cloud', allowedRoles: [] }, cloud],
    ['no roles as an object', 200, { source: 'cloud', allowedRoles: {} }, cloud],
    ['no roles at all', 200, { source: 'Cloud' }, cloud],
    [
      'a role with a space',
      200,
      { source: 'cloud', allowedRoles: [` ${userAdministrator}`] },
      { source: 'cloud', allowedRoles: [userAdministrator] },
    ],
    [
      'a list of one',
      200,
      { value: [{ source: 'onPremises', allowedRoles: null }] },
      { source: 'onPremises', allowedRoles: [] },
    ],
    ['a value of the future', 200, { source: 'unknownFutureValue' }, unknown],
    ['no object', 200, 'nothing', unknown],
    ['not there', 404, { error: { code: 'ResourceNotFound', message: '' } }, unknown],
    ['not known', 400, { error: { code: 'BadRequest', message: 'segment' } }, unknown],
    ['refused', 403, { error: { code: 'Authorization_RequestDenied', message: '' } }, unknown],
  ])('%s', async (_, status, body, expected) => {
    scripted.answer(() => ({ status, body }))
    expect(await readPhotoSettings(scripted.graph)).toEqual(expected)
    expect(scripted.asked[0]?.path).toBe('/beta/admin/people/photoUpdateSettings')
  })
})
