import { afterAll, beforeAll, expect, test } from 'vitest'
import { createAccess } from '../../../src/core/access.ts'
import { asInstalled } from '../../../src/core/settings/index.ts'
import { readLatestLink, readListPage } from '../../../src/core/graph/directory/pages.ts'
import { readGroup, readMembers, searchGroups } from '../../../src/core/graph/directory/groups.ts'
import { mailboxPurposes } from '../../../src/core/graph/directory/mailboxes.ts'
import { readLicences } from '../../../src/core/graph/directory/licences.ts'
import { findUser } from '../../../src/core/graph/people.ts'
import { openInstaller } from '../../../src/core/graph/directory/teamsApps.ts'
import { appPermissionsOfInstalling, permissions } from '../../../src/core/graph/permissions.ts'
import { readPhotoSettings } from '../../../src/core/graph/photoSettings.ts'
import { photosAs, photoStates, thumbnailsOf } from '../../../src/core/graph/photos.ts'
import type { Identity } from '../../../src/core/graph/request.ts'
import { readRooms } from '../../../src/core/graph/directory/rooms.ts'
import { delegatedScopes } from '../../../src/core/graph/tokens.ts'
import { somebody, startScriptedGraph, type ScriptedGraph } from '../../fixtures/scriptedGraph.ts'

let scripted: ScriptedGraph
beforeAll(async () => {
  scripted = await startScriptedGraph()
})
afterAll(() => scripted.close())

const other = '77777777-2222-4333-8444-555555555555'

/** For example `GET /users/{id}/photo`, without version and query. */
function callOf(method: string, path: string): string {
  const bare = path
    .replace(/^\/(v1\.0|beta)/, '')
    .replace(/\?.*$/, '')
    .replace(/'?[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}'?/g, '{id}')
  return `${method} ${bare}`
}

/** Makes every call to Graph that the product makes, and returns them by the kind of token. */
async function everyCall(): Promise<Record<'delegated' | 'application', Set<string>>> {
  const calls = { delegated: new Set<string>(), application: new Set<string>() }
  let kind: keyof typeof calls = 'application'
  scripted.answer(({ method, path, body }) => {
    if (path.endsWith('/$batch')) {
      const { requests } = JSON.parse(body.toString()) as {
        requests: { id: string; method: string; url: string }[]
      }
      for (const request of requests) calls[kind].add(callOf(request.method, request.url))
      return { status: 200, body: { responses: requests.map(({ id }) => ({ id, status: 404 })) } }
    }
    // This one goes as the app, also when a person writes.
    calls[path.endsWith('?$select=id') ? 'application' : kind].add(callOf(method, path))
    if (method === 'PUT' && path.includes(other)) {
      return { status: 404, body: { error: { code: 'ImageNotFound', message: '' } } }
    }
    const app = path.includes('teamsApps') || (method === 'GET' && path.includes('installedApps?'))
    if (app) return { status: 200, body: { value: [{ id: other }] } }
    if (method === 'POST' && path.endsWith('/installedApps'))
      return { status: 409, body: { error: { code: 'Conflict', message: '' } } }
    const user = { id: other, userPrincipalName: 'ana@contoso.example' }
    return { status: 200, body: { value: [], appRoles: [], '@odata.deltaLink': 'latest', ...user } }
  })
  const asPerson: Identity = { as: 'person', principal: somebody }
  for (const identity of [asPerson, { as: 'app' } as const]) {
    kind = identity.as === 'app' ? 'application' : 'delegated'
    const photos = photosAs(scripted.graph, identity)
    for (const id of identity.as === 'app' ? [other] : [somebody.id, other]) {
      await photos.metadata(id)
      await photos.bytes(id)
      await photos.put(id, Buffer.alloc(200 * 1024))
      await photos.remove(id)
    }
  }
  await photoStates(scripted.graph, [other])
  await thumbnailsOf(scripted.graph, [other])
  const log = { info() {}, warn() {}, error() {} }
  expect(await readListPage(scripted.graph, log, null)).toMatchObject({ persons: [] })
  expect(await readLatestLink(scripted.graph)).toBe('latest')
  const { config, graph } = scripted
  const isGuest = async (id: string) => (await findUser(graph, id))?.userType === 'Guest'
  await createAccess({ config, graph, isGuest, settings: asInstalled })(somebody)
  await readPhotoSettings(scripted.graph)
  await searchGroups(graph, 'sales')
  await readGroup(graph, other)
  for await (const page of readMembers(graph, other)) expect(page).toEqual([])
  await readLicences(graph)
  await mailboxPurposes(graph, [other])
  for await (const page of readRooms(graph)) expect(page).toEqual([])
  await installTheApp()
  return calls
}

/** For somebody who has it already. */
async function installTheApp(): Promise<void> {
  const { graph } = scripted
  const installer = await openInstaller(
    {
      call: (...request) => graph.call(...request),
      appPermissions: async () => new Set(appPermissionsOfInstalling.flat()),
    },
    other,
  )
  expect(await installer?.chatOf(other)).toEqual({ kind: 'chat', id: other })
}

test('the table of permissions lists exactly the calls that are made', async () => {
  const made = await everyCall()
  for (const kind of ['delegated', 'application'] as const) {
    const named = permissions.filter((row) => row.kind === kind).flatMap((row) => row.calls)
    expect([...made[kind]].toSorted()).toEqual([...new Set(named)].toSorted())
  }
})

test('the on-behalf-of exchange asks for the delegated permissions of the table', () => {
  const named = permissions.filter(({ kind }) => kind === 'delegated')
  expect([...delegatedScopes].toSorted()).toEqual(named.map((row) => row.permission).toSorted())
})
