import { identity } from '../../../src/sandbox/tenant/identity.ts'

/** Of the service beside the sandbox. */
export const settings = (databaseUrl: string, concurrency: string) => ({
  TENANT_ID: identity.tenantId,
  CLIENT_ID: identity.clientId,
  CLIENT_SECRET: identity.clientSecret,
  BOT_ID: identity.clientId,
  PUBLIC_URL: 'http://localhost',
  DATABASE_URL: databaseUrl,
  IMPORT_CONCURRENCY: concurrency,
})
