import { randomUUID } from 'node:crypto'
import type { JWTPayload } from 'jose'
import type { Cloud } from '../clouds.ts'
import {
  directoryRoles,
  foreignTenantId,
  identity,
  ordinaryUserTemplateId,
  type DirectoryRole,
} from '../tenant/identity.ts'
import type { Keys } from './keys.ts'
import { hostClientIds } from '../tenant/hostClients.ts'
import { mayAct, type Tenant, type TenantPerson } from '../tenant/person.ts'

/** What can be wrong with a sign-in token, for tests of its refusal. */
export const tokenTwists = [
  'expired',
  'otherTenant',
  'otherAudience',
  'otherClient',
  'noScope',
  'forged',
] as const
type TokenTwist = (typeof tokenTwists)[number]

const TOKEN_LIFETIME_S = 3600
const now = (): number => Math.floor(Date.now() / 1000)

export interface Tokens {
  /**
   * the single sign-on token that Teams, or another host, gives the tab
   * @param clientId the host's, in `azp`; null = that of Teams on the web
   */
  sso(
    person: TenantPerson,
    roles: string[],
    twist: TokenTwist | null,
    clientId?: string | null,
  ): Promise<string>
  graphForPerson(person: TenantPerson, scopes: string, roles: DirectoryRole[]): Promise<string>
  graphForApp(roles: readonly string[]): Promise<string>
  forBot(): Promise<string>
  /** the token that the Bot Framework sends along with an activity */
  forActivity(claims: JWTPayload, forged: boolean): Promise<string>
}

export function createTokens(keys: Keys, cloud: Cloud): Tokens {
  const issue = (claims: JWTPayload): Promise<string> =>
    keys.entra.sign({ ...span(TOKEN_LIFETIME_S), uti: randomUUID(), ...claims })
  return {
    sso: (person, roles, twist, clientId = null) => {
      const azp = twist === 'otherClient' ? foreignTenantId : (clientId ?? hostClientIds.teams.web)
      const claims = { ...ssoClaims(cloud, person, roles, twist), azp }
      return twist === 'forged' ? keys.forger.sign(claims) : keys.entra.sign(claims)
    },
    graphForPerson: (person, scopes, roles) =>
      issue({
        ...graphClaims(cloud),
        oid: person.user.id,
        sub: person.user.id,
        upn: person.user.userPrincipalName,
        name: person.user.displayName,
        idtyp: 'user',
        scp: scopes,
        wids: [...roles.map((role) => role.roleTemplateId), ordinaryUserTemplateId],
      }),
    graphForApp: (roles) =>
      issue({
        ...graphClaims(cloud),
        oid: identity.servicePrincipalId,
        sub: identity.servicePrincipalId,
        idtyp: 'app',
        // Entra leaves the claim out when nothing is granted.
        ...(roles.length > 0 ? { roles } : {}),
      }),
    forBot: () =>
      issue({
        ...graphClaims(cloud),
        aud: botAudience(cloud),
        oid: identity.servicePrincipalId,
        idtyp: 'app',
      }),
    forActivity: (claims, forged) =>
      (forged ? keys.forger : keys.botFramework).sign({ ...span(TOKEN_LIFETIME_S), ...claims }),
  }
}

/** A verified caller of Graph. */
export type GraphCaller =
  | { kind: 'app'; roles: string[] }
  | {
      kind: 'person'
      person: TenantPerson
      scopes: string[]
      /** template ids of directory roles */
      directoryRoles: string[]
      writesAnyPhoto: boolean
    }

/** What a token is verified with. */
interface CallerServices {
  keys: Keys
  tenant: Tenant
  cloud: Cloud
}

/** The caller behind an `Authorization` header; null unless it holds a valid, unexpired Graph token of this tenant. */
export async function graphCaller(
  authorization: string | undefined,
  { keys, tenant, cloud }: CallerServices,
): Promise<GraphCaller | null> {
  const claims = await verified(authorization, keys, `https://${cloud.graph}`)
  if (!claims) return null
  if (claims['idtyp'] === 'app') return { kind: 'app', roles: strings(claims['roles']) }
  const person = tenant.find(String(claims['oid']))
  if (!person || !mayAct(person)) return null
  const held = strings(claims['wids'])
  const writers: string[] = Object.values(directoryRoles)
    .filter((role) => role.writesPhotos)
    .map((role) => role.roleTemplateId)
  return {
    kind: 'person',
    person,
    scopes: String(claims['scp']).split(' '),
    directoryRoles: held,
    writesAnyPhoto: held.some((id) => writers.includes(id)),
  }
}

/** Whether an `Authorization` header holds the bot's own token. */
export async function isBot(
  authorization: string | undefined,
  { keys, cloud }: Pick<CallerServices, 'keys' | 'cloud'>,
): Promise<boolean> {
  return (await verified(authorization, keys, botAudience(cloud))) !== null
}

async function verified(
  authorization: string | undefined,
  keys: Keys,
  audience: string,
): Promise<JWTPayload | null> {
  const token = /^Bearer (.+)$/i.exec(authorization ?? '')?.[1]
  if (!token) return null
  // whatever jose's reason, the token is refused
  const claims = await keys.entra.verify(token).catch(() => null)
  return claims?.aud === audience && claims['tid'] === identity.tenantId ? claims : null
}

function ssoClaims(
  cloud: Cloud,
  person: TenantPerson,
  roles: string[],
  twist: TokenTwist | null,
): JWTPayload {
  const { user } = person
  const tid = twist === 'otherTenant' ? foreignTenantId : identity.tenantId
  return {
    ...(twist === 'expired'
      ? span(TOKEN_LIFETIME_S, now() - 2 * TOKEN_LIFETIME_S)
      : span(TOKEN_LIFETIME_S)),
    aud: twist === 'otherAudience' ? foreignTenantId : identity.clientId,
    iss: issuerOf(cloud, tid),
    azpacr: '0',
    name: user.displayName,
    oid: user.id,
    preferred_username: user.userPrincipalName,
    ...(twist === 'noScope' ? {} : { scp: 'access_as_user' }),
    sub: `${user.id}.${identity.clientId}`,
    tid,
    ...(roles.length > 0 ? { roles } : {}),
    uti: randomUUID(),
    ver: '2.0',
  }
}

const botAudience = ({ botApi }: Cloud): string => `https://${botApi}`

export function issuerOf({ login }: Cloud, tenantId: string): string {
  return `https://${login}/${tenantId}/v2.0`
}

function graphClaims({ graph, sts }: Cloud): JWTPayload {
  return {
    aud: `https://${graph}`,
    iss: `https://${sts}/${identity.tenantId}/`,
    appid: identity.clientId,
    app_displayname: identity.appName,
    tid: identity.tenantId,
    ver: '1.0',
  }
}

function span(seconds: number, from = now()): JWTPayload {
  return { iat: from, nbf: from, exp: from + seconds }
}

function strings(value: unknown): string[] {
  return Array.isArray(value) ? value.map(String) : []
}
