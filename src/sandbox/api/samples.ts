import { Hono as App } from 'hono'
import { problem } from './request.ts'
import { samplePhotos, type SampleFile, type SamplePerson } from '../samples/samples.ts'
import type { Tenant } from '../tenant/person.ts'
import type { Hono, World } from '../world.ts'

/** More people than the samples need to find namesakes and near misses among. */
const enough = 2000

/** Photos to try an import with; the tab, which comes from another origin, lists and fetches them. */
export function sampleRoutes(world: World): App<Hono> {
  const app = new App<Hono>()
  let known: SampleFile[] | null = null
  const samples = (): SampleFile[] => (known ??= samplePhotos(peopleToPicture(world.tenant)))
  const drawn = new Map<SampleFile, Promise<Buffer>>()
  app.use(async (c, next) => {
    c.header('Access-Control-Allow-Origin', '*')
    await next()
  })
  app.get('/', (c) => {
    const base = `http://${c.req.header('host') ?? 'localhost'}/sandbox/samples`
    const files = samples().map(({ name }) => ({
      name,
      url: `${base}/${encodeURIComponent(name)}`,
    }))
    return c.json({ files })
  })
  app.get('/:name', async (c) => {
    const sample = samples().find(({ name }) => name === c.req.param('name'))
    if (!sample) return problem(c, 404, 'not_found', 'There is no such sample.')
    // drawn when first asked for and then remembered: some are large and slow to make
    const bytes = drawn.get(sample) ?? sample.render()
    drawn.set(sample, bytes)
    // as a file system would: what it is has to be found out from the bytes
    const type = { 'Content-Type': 'application/octet-stream' }
    return c.body(new Uint8Array(await bytes), 200, type)
  })
  return app
}

/** Ordinary members; most have no picture, so that there is something to add, and every fifth has one to replace. */
function peopleToPicture(tenant: Tenant): SamplePerson[] {
  const members = Array.from({ length: Math.min(tenant.size, enough) }, (_, n) =>
    tenant.at(n),
  ).filter(({ user }) => user['accountEnabled'] !== false && user['userType'] !== 'Guest')
  const without = members.filter(({ picture }) => picture === null)
  const withOne = members.filter(({ picture }) => picture !== null)
  return members
    .map((_, n) =>
      n % 5 === 4 ? (withOne.shift() ?? without.shift()) : (without.shift() ?? withOne.shift()),
    )
    .flatMap((person) => person ?? [])
    .map(({ user }) => ({
      id: user.id,
      displayName: user.displayName,
      userPrincipalName: user.userPrincipalName,
      givenName: textOf(user['givenName']),
      surname: textOf(user['surname']),
      mail: textOf(user['mail']),
      mailNickname: textOf(user['mailNickname']),
      employeeId: textOf(user['employeeId']),
      onPremisesSamAccountName: textOf(user['onPremisesSamAccountName']),
    }))
}

function textOf(value: unknown): string | null {
  return typeof value === 'string' ? value : null
}
