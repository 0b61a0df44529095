import { Hono } from 'hono'
import { problem } from './request.ts'
import { samplePhotos, type SampleFile, type SamplePerson } from '../samples/samples.ts'
import type { Tenant } from '../tenant/person.ts'
import type { SandboxEnv, Services } from '../services.ts'

/** How many people to look for namesakes among. */
const MAX_CANDIDATES = 2000

/** `/sandbox/samples`: photos to try an import with. The tab fetches them from another origin. */
export function sampleRoutes(services: Services): Hono<SandboxEnv> {
  const app = new Hono<SandboxEnv>()
  let cached: SampleFile[] | null = null
  const samples = (): SampleFile[] => (cached ??= samplePhotos(peopleToPicture(services.tenant)))
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
    // Rendered on first request and cached: large ones take seconds.
    const bytes = drawn.get(sample) ?? sample.render()
    drawn.set(sample, bytes)
    // No real type, as from a file system: the tab must look at the bytes.
    const type = { 'Content-Type': 'application/octet-stream' }
    return c.body(new Uint8Array(await bytes), 200, type)
  })
  return app
}

/** Enabled members: four of five without a photo, to add one, and one with, to replace it. */
function peopleToPicture(tenant: Tenant): SamplePerson[] {
  const members = Array.from({ length: Math.min(tenant.size, MAX_CANDIDATES) }, (_, n) =>
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
