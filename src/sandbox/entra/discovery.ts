import { Hono } from 'hono'
import { identity } from '../tenant/identity.ts'
import { issuerOf } from './tokens.ts'
import type { SandboxEnv, Services } from '../services.ts'

const host = 'https://login.microsoftonline.com'
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
      const error_description = `AADSTS90002: Tenant '${tenant}' not found.`
      return c.json({ error: 'invalid_tenant', error_description, error_codes: [90002] }, 400)
    }
    return c.json(configuration(tenant))
  })
  app.get('/:tenant/discovery/instance', (c) =>
    c.json({
      tenant_discovery_endpoint: `${host}/${identity.tenantId}/v2.0/.well-known/openid-configuration`,
      'api-version': '1.1',
      metadata: [
        {
          preferred_network: 'login.microsoftonline.com',
          preferred_cache: 'login.windows.net',
          aliases: ['login.microsoftonline.com', 'login.windows.net', 'login.microsoft.com'],
        },
      ],
    }),
  )
  const keySet = () => ({
    keys: [{ ...services.keys.entra.publicJwk, issuer: issuerOf(identity.tenantId) }],
  })
  app.get('/:tenant/discovery/v2.0/keys', (c) => c.json(keySet()))
  app.get('/:tenant/discovery/keys', (c) => c.json(keySet()))
  return app
}

function configuration(tenant: string) {
  const issuer = tenant === 'common' || tenant === 'organizations' ? '{tenantid}' : tenant
  return {
    issuer: issuerOf(issuer),
    authorization_endpoint: `${host}/${tenant}/oauth2/v2.0/authorize`,
    token_endpoint: `${host}/${tenant}/oauth2/v2.0/token`,
    jwks_uri: `${host}/${tenant}/discovery/v2.0/keys`,
    end_session_endpoint: `${host}/${tenant}/oauth2/v2.0/logout`,
    response_types_supported: ['code', 'id_token', 'code id_token', 'id_token token'],
    subject_types_supported: ['pairwise'],
    id_token_signing_alg_values_supported: ['RS256'],
    token_endpoint_auth_methods_supported: ['client_secret_post', 'private_key_jwt'],
    scopes_supported: ['openid', 'profile', 'email', 'offline_access'],
    cloud_instance_name: 'microsoftonline.com',
    msgraph_host: 'graph.microsoft.com',
    tenant_region_scope: 'EU',
  }
}
