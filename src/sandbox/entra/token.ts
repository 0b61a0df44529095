import { Hono, type Context } from 'hono'
import { decodeJwt, type JWTPayload } from 'jose'
import * as z from 'zod'
import type { Cloud } from '../clouds.ts'
import { identity } from '../tenant/identity.ts'
import { mayAct } from '../tenant/person.ts'
import { rolesOf } from '../tenant/roles.ts'
import type { SandboxEnv, Services } from '../services.ts'
import { tenantNames } from './discovery.ts'
import { entraError, type EntraErrorName } from './errors.ts'

const TOKEN_LIFETIME_S = 3600
/** how far ahead the clock of whoever signs a client assertion may be */
const CLOCK_TOLERANCE_S = 300
const graphScope = ({ graph }: Cloud): string => `https://${graph}/`
const onBehalfOf = 'urn:ietf:params:oauth:grant-type:jwt-bearer'
const clientAssertion = 'urn:ietf:params:oauth:client-assertion-type:jwt-bearer'
/** scopes that concern the token itself, not Graph */
const openIdScopes = ['openid', 'profile', 'email', 'offline_access']

const form = z.object({
  grant_type: z.string(),
  client_id: z.string(),
  scope: z.string(),
  client_secret: z.string().optional(),
  client_assertion: z.string().optional(),
  client_assertion_type: z.string().optional(),
  assertion: z.string().optional(),
  requested_token_use: z.string().optional(),
})
type Form = z.infer<typeof form>

/** `POST /{tenant}/oauth2/v2.0/token`: client credentials and on-behalf-of, with Entra's errors. */
export function tokenRoutes(services: Services): Hono<SandboxEnv> {
  const app = new Hono<SandboxEnv>()
  app.post('/:tenant/oauth2/v2.0/token', async (c) => {
    if (!tenantNames.includes(c.req.param('tenant').toLowerCase())) {
      return entraError(c, 'badTenant')
    }
    const parsed = form.safeParse(await c.req.parseBody())
    if (!parsed.success) return entraError(c, 'badRequest')
    const fault = faultOf(c, services, parsed.data)
    if (fault !== null) return entraError(c, fault)
    const error = await clientError(parsed.data, services)
    if (error) return entraError(c, error)
    switch (parsed.data.grant_type) {
      case 'client_credentials':
        return forApp(c, services, parsed.data)
      case onBehalfOf:
        return forPerson(c, services, parsed.data)
      default:
        return entraError(c, 'badGrant')
    }
  })
  return app
}

/** The AADSTS number of an `entraError` to answer with; null without one. */
function faultOf(c: Context, { faults }: Services, form: Form): number | null {
  const grant = form.grant_type === onBehalfOf ? 'person' : 'app'
  const fault = faults.consume({
    method: 'POST',
    url: c.req.path.slice(1),
    kinds: ['entraError'],
    grant,
  })
  return fault?.kind === 'entraError' ? fault.number : null
}

async function clientError(
  form: Form,
  { appCredentials, cloud }: Services,
): Promise<EntraErrorName | null> {
  if (form.client_id.toLowerCase() !== identity.clientId) return 'badClient'
  if (form.client_assertion !== undefined) {
    if (form.client_assertion_type !== clientAssertion) return 'badClientAssertion'
    const error = assertionError(form.client_assertion, cloud)
    if (error) return error
    return (await appCredentials.isSigned(form.client_assertion)) ? null : 'badClientAssertion'
  }
  return appCredentials.isSecret(form.client_secret ?? '') ? null : 'badSecret'
}

/** Who says what to whom, and when; the signature is checked apart. */
function assertionError(assertion: string, { login }: Cloud): EntraErrorName | null {
  const claims = decoded(assertion)
  const isOurs = claims?.iss === identity.clientId && claims.sub === identity.clientId
  if (!isOurs || !String(claims.aud).startsWith(`https://${login}/`)) return 'badClientAssertion'
  const now = Date.now() / 1000
  const begun = (claims.nbf ?? 0) <= now + CLOCK_TOLERANCE_S
  return begun && (claims.exp ?? 0) > now ? null : 'expiredClientAssertion'
}

async function forApp(
  c: Context<SandboxEnv>,
  services: Services,
  { scope }: Form,
): Promise<Response> {
  const scopes = scope.split(' ').filter((each) => !openIdScopes.includes(each))
  if (scopes.length !== 1) return entraError(c, 'badScope')
  if (scopes[0] === `https://${services.cloud.botApi}/.default`)
    return answer(c, await services.tokens.forBot())
  if (scopes[0] !== `${graphScope(services.cloud)}.default`) return entraError(c, 'badScope')
  return answer(c, await services.tokens.graphForApp(services.grants.current().application))
}

async function forPerson(
  c: Context<SandboxEnv>,
  services: Services,
  form: Form,
): Promise<Response> {
  if (form.requested_token_use !== 'on_behalf_of' || !form.assertion) {
    return entraError(c, 'badRequest')
  }
  const claims = await services.keys.entra.verify(form.assertion).catch(() => null)
  if (!claims || claims['tid'] !== identity.tenantId) return entraError(c, 'badAssertion')
  if (claims.aud !== identity.clientId) return entraError(c, 'otherAudience')
  const person = services.tenant.find(String(claims['oid']))
  if (!person) return entraError(c, 'badAssertion')
  if (!mayAct(person)) return entraError(c, 'accountDisabled')
  const fault = services.faults.consume({
    method: 'POST',
    url: c.req.path.slice(1),
    kinds: ['consentRequired', 'mfaRequired'],
  })
  if (fault) {
    return entraError(c, fault.kind === 'mfaRequired' ? 'mfaRequired' : 'consentRequired')
  }
  const permitted = services.grants.current().delegated
  const scopes = grantedScopes(form.scope, permitted, services.cloud)
  if (!scopes) return entraError(c, 'consentRequired')
  const roles = rolesOf(person, services.tenant)
  const token = await services.tokens.graphForPerson(person, scopes.join(' '), roles)
  return answer(c, token, scopes.map((each) => graphScope(services.cloud) + each).join(' '))
}

/** The delegated scopes asked for, all of them for `.default`; null if one is not granted, or none is. */
function grantedScopes(
  scope: string,
  granted: readonly string[],
  cloud: Cloud,
): readonly string[] | null {
  const wanted = scope
    .split(' ')
    .filter((each) => each !== '' && !openIdScopes.includes(each))
    .map((each) => each.replace(graphScope(cloud), '').toLowerCase())
  if (wanted.includes('.default')) return granted.length > 0 ? granted : null
  const given = granted.filter((each) => wanted.includes(each.toLowerCase()))
  return given.length > 0 && given.length === new Set(wanted).size ? given : null
}

function answer(c: Context, access_token: string, scope?: string): Response {
  c.header('cache-control', 'no-store')
  const common = {
    token_type: 'Bearer',
    expires_in: TOKEN_LIFETIME_S,
    ext_expires_in: TOKEN_LIFETIME_S,
  }
  return c.json({ ...common, ...(scope ? { scope } : {}), access_token })
}

function decoded(token: string): JWTPayload | null {
  try {
    return decodeJwt(token)
  } catch {
    // the caller refuses what cannot be decoded
    return null
  }
}
