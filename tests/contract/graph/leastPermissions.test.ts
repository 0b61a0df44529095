import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { createAccess } from '../../../src/core/access.ts'
import { asInstalled } from '../../../src/core/settings/index.ts'
import { readLatestLink, readListPage } from '../../../src/core/graph/directory/pages.ts'
import { permissions, type Permission } from '../../../src/core/graph/permissions.ts'
import { photosAs, photoStates, thumbnailsOf } from '../../../src/core/graph/photos.ts'
import type { Identity } from '../../../src/core/graph/request.ts'
import { groups } from '../../../src/sandbox/tenant/organisation/groups.ts'
import { identity } from '../../../src/sandbox/tenant/identity.ts'
import { startProductOnSandbox, type ProductOnSandbox } from '../../fixtures/productOnSandbox.ts'
import { jpeg } from '../../fixtures/sandbox.ts'

let product: ProductOnSandbox
let picture: Buffer
beforeAll(async () => {
  product = await startProductOnSandbox()
  picture = await jpeg(100)
})
beforeEach(async () => {
  await product.sandbox.ask('DELETE', 'sandbox/permissions')
})
afterAll(() => product.close())

type Kind = Permission['kind']
const grant = async (granted: Partial<Record<Kind, string[]>>) => {
  const { status, bytes } = await product.sandbox.ask('PUT', 'sandbox/permissions', {
    body: granted,
  })
  if (status !== 200) throw new Error(bytes.toString())
}
const named = (kind: Kind) =>
  permissions.filter((row) => row.kind === kind).map((row) => row.permission)
const kinds = ['delegated', 'application'] as const
/** Optional permissions, too, which the sandbox does not grant by itself. */
const grantAll = () => grant({ delegated: named('delegated'), application: named('application') })

/** Whether Graph answers the calls of one kind, in the name of an administrator or of the app. */
async function allowed(kind: Kind, calls: readonly string[]): Promise<string[]> {
  const admin = await product.sandbox.personaId('admin')
  const member = await product.sandbox.personaId('member')
  const group = groups[0]?.id ?? ''
  const answered = await Promise.all(
    calls.map(async (call) => {
      const [method = '', template = ''] = call.split(' ')
      const path = template
        .replace('(appId={id})', `(appId='${identity.clientId}')`)
        .replace('/groups/{id}', `/groups/${group}`)
        .replace('{id}', call.includes('photo') ? member : admin)
        // in beta only
        .replace(/^\/admin\//, '/../beta/admin/')
      const isCast = /directoryRole|graph\.user$/.test(path)
      const { status, json } = await product.sandbox.graph(
        method,
        isCast ? `${path}?$count=true` : path,
        {
          ...(kind === 'delegated' ? { as: 'admin' } : {}),
          ...(method === 'PUT' ? { body: picture } : {}),
          ...(method === 'POST' ? { body: { 'teamsApp@odata.bind': catalogApp } } : {}),
          headers: {
            ...(method === 'PUT' ? { 'content-type': 'image/jpeg' } : {}),
            ...(isCast ? { ConsistencyLevel: 'eventual' } : {}),
          },
        },
      )
      if (status === 403 || status === 401) return []
      // Who has the app is not known here.
      if (path.includes('/installedApps') && (status === 404 || status === 409)) return [call]
      const noPhoto = (json['error'] as { code?: string } | undefined)?.code === 'ImageNotFound'
      if (status >= 400 && !noPhoto) throw new Error(`${call}: ${status} ${JSON.stringify(json)}`)
      return [call]
    }),
  )
  return answered.flat()
}

const catalogApp = `https://graph.microsoft.com/v1.0/appCatalogs/teamsApps/${identity.catalogAppId}`

const callsOf = (kind: Kind) => [
  ...new Set(permissions.filter((row) => row.kind === kind).flatMap((row) => row.calls)),
]

test('the sandbox grants what the table asks for, and no more', async () => {
  const { json } = await product.sandbox.ask('GET', 'sandbox/permissions')
  for (const kind of kinds) {
    const asked = permissions.filter((row) => row.kind === kind && !row.optional)
    expect([...(json[kind] as string[])].toSorted()).toEqual(
      asked.map((row) => row.permission).toSorted(),
    )
  }
})

test.each(kinds)('the %s permissions of the table allow every call', async (kind) => {
  await grantAll()
  expect(await allowed(kind, callsOf(kind))).toEqual(callsOf(kind))
})

describe.each(permissions)('without $permission ($kind)', ({ permission, kind, calls }) => {
  test('exactly its calls are refused', async () => {
    await grantAll()
    await grant({ [kind]: named(kind).filter((each) => each !== permission) })
    const others = callsOf(kind).filter((call) => !calls.includes(call))
    expect(await allowed(kind, callsOf(kind))).toEqual(others)
    const other = kind === 'delegated' ? 'application' : 'delegated'
    expect(await allowed(other, callsOf(other))).toEqual(callsOf(other))
  })
})

const narrower = permissions.flatMap(({ kind, narrower: rows = [] }) =>
  rows.map((row) => ({ kind, ...row })),
)
test.each(narrower)('$permission ($kind) alone would do for its calls', async (row) => {
  await grant({ [row.kind]: [row.permission] })
  const own = row.permission.startsWith('User.Read') && row.kind === 'delegated'
  const asked = callsOf(row.kind).filter((call) => !own || call.includes('/me/'))
  const found = await allowed(row.kind, asked)
  expect(found).toEqual(expect.arrayContaining([...row.calls]))
})

interface Ending {
  kind: string
  code?: string
}

/** How it ended, or the code of the error. */
async function attempt(act: () => Promise<Ending>): Promise<string> {
  try {
    const { kind, code } = await act()
    return code ?? kind
  } catch (error) {
    return String(Reflect.get(error as object, 'code'))
  }
}

const only = (answers: Map<string, Ending>): Ending =>
  [...answers.values()][0] ?? { kind: 'nothing' }

/** What people can do, each as the product does it. */
async function abilities(): Promise<Record<string, string>> {
  const graph = product.newGraph()
  const member = await product.signIn('member')
  const hr = await product.sandbox.personaId('hr')
  const asApp: Identity = { as: 'app' }
  const log = { info() {}, warn() {}, error() {} }
  const own = photosAs(graph, { as: 'person', principal: member })
  return {
    directory: await attempt(async () => {
      await readLatestLink(graph)
      await readListPage(graph, log, null)
      return { kind: 'done' }
    }),
    admin: await attempt(async () => {
      const access = createAccess({
        config: product.config,
        graph,
        isGuest: async () => false,
        settings: asInstalled,
      })
      return { kind: (await access(await product.signIn('admin'))).manage ?? 'nothing' }
    }),
    write: await attempt(() => photosAs(graph, asApp).put(hr, picture)),
    ownWrite: await attempt(() => own.put(member.id, picture)),
    scan: await attempt(async () => only(await photoStates(graph, [hr]))),
    thumbnail: await attempt(async () => only(await thumbnailsOf(graph, [hr]))),
    own: await attempt(() => own.metadata(member.id)),
  }
}

const everything = {
  directory: 'done',
  admin: 'directoryRole',
  write: 'done',
  ownWrite: 'done',
  scan: 'found',
  thumbnail: 'found',
  own: 'found',
}

describe('the product', () => {
  test('does everything with the permissions of the table', async () => {
    expect(await abilities()).toEqual(everything)
  })

  test('shows and changes no own photo without the delegated permission', async () => {
    await grant({ delegated: [] })
    const none = { own: 'consent_required', ownWrite: 'consent_required' }
    expect(await abilities()).toEqual({ ...everything, ...none })
  })

  test('neither reads nor writes photos as the app without ProfilePhoto.ReadWrite.All', async () => {
    await grant({ application: ['Directory.Read.All'] })
    const none = { write: 'not_allowed', scan: 'not_allowed', thumbnail: 'not_allowed' }
    expect(await abilities()).toEqual({ ...everything, ...none })
  })

  test('shows photos, but changes none, where only ProfilePhoto.Read.All is granted', async () => {
    await grant({ application: ['Directory.Read.All', 'ProfilePhoto.Read.All'] })
    expect(await abilities()).toEqual({ ...everything, write: 'not_allowed' })
  })

  test('has no directory and no admins without Directory.Read.All', async () => {
    await grant({ application: ['ProfilePhoto.ReadWrite.All'] })
    const none = { directory: 'reading_not_allowed', admin: 'reading_not_allowed' }
    expect(await abilities()).toEqual({ ...everything, ...none })
  })

  test('has a directory, but cannot tell who is an admin, with User.Read.All instead of it', async () => {
    await grant({ application: ['ProfilePhoto.ReadWrite.All', 'User.Read.All'] })
    expect(await abilities()).toEqual({ ...everything, admin: 'app_misconfigured' })
  })

  test('can do nothing as the app when consent was withdrawn', async () => {
    await grant({ application: [] })
    expect(await abilities()).toMatchObject({ directory: 'reading_not_allowed', own: 'found' })
  })
})
