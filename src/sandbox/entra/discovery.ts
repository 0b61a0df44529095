import { Hono, type Context } from 'hono'
import { identity } from '../tenant/identity.ts'
import type { Cloud } from '../clouds.ts'
import { issuerOf } from './tokens.ts'
import type { SandboxEnv, Services } from '../services.ts'

/** Tenant names in paths that are accepted; all get tokens of the sandbox's tenant. The last is botframework.com's id. */
export const tenantNames = [
  identity.tenantId,
  'common',
  'organizations',
  'botframework.com',
  'd6d49420-f39b-4df7-a1dc-d59a935871db',
]

/** OpenID discovery, instance discovery and public keys, for MSAL and token validators. */
export function discoveryRoutes(services: Services): Hono<SandboxEnv> {
  const app = new Hono<SandboxEnv>()
  app.get('/:tenant/v2.0/.well-known/openid-configuration', (c) => {
    const tenant = c.req.param('tenant').toLowerCase()
    if (!tenantNames.includes(tenant)) {
      return unknownTenant(c, tenant)
    }
    return c.json(configuration(services.cloud, tenant))
  })
  app.get('/:tenant/discovery/instance', (c) =>
    c.json({
      tenant_discovery_endpoint: `https://${services.cloud.login}/${identity.tenantId}/v2.0/.well-known/openid-configuration`,
      'api-version': '1.1',
      metadata: [
        {
          preferred_network: services.cloud.login,
          preferred_cache: services.cloud.loginAliases[0] ?? services.cloud.login,
          aliases: [services.cloud.login, ...services.cloud.loginAliases],
        },
      ],
    }),
  )
  const keySet = () => ({
    keys: [
      { ...services.keys.entra.publicJwk, issuer: issuerOf(services.cloud, identity.tenantId) },
    ],
  })
  app.get('/:tenant/discovery/v2.0/keys', (c) => c.json(keySet()))
  app.get('/:tenant/discovery/keys', (c) => c.json(keySet()))
  return app
}

/** What discovery answers for a tenant that this cloud doesn't have. */
export function unknownTenant(c: Context, tenant: string): Response {
  const error_description = `AADSTS90002: Tenant '${tenant}' not found. Check to make sure you have the correct tenant ID and are signing into the correct cloud.`
  return c.json({ error: 'invalid_tenant', error_description, error_codes: [90002] }, 400)
}

function configuration(cloud: Cloud, tenant: string) {
  const host = `https://${cloud.login}`
  const issuer = tenant === 'common' || tenant === 'organizations' ? '{tenantid}' : tenant
  return {
    issuer: issuerOf(cloud, issuer),
    authorization_endpoint: `${host}/${tenant}/oauth2/v2.0/authorize`,
    token_endpoint: `${host}/${tenant}/oauth2/v2.0/token`,
    jwks_uri: `${host}/${tenant}/discovery/v2.0/keys`,
    end_session_endpoint: `${host}/${tenant}/oauth2/v2.0/logout`,
    response_types_supported: ['code', 'id_token', 'code id_token', 'id_token token'],
    subject_types_supported: ['pairwise'],
    id_token_signing_alg_values_supported: ['RS256'],
    token_endpoint_auth_methods_supported: ['client_secret_post', 'private_key_jwt'],
    scopes_supported: ['openid', 'profile', 'email', 'offline_access'],
    cloud_instance_name: cloud.login.replace(/^login\./, ''),
    msgraph_host: cloud.graph,
    tenant_region_scope: 'EU',
  }
}
