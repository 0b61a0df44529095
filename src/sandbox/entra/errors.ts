import { randomUUID } from 'node:crypto'
import type { Context } from 'hono'
import { identity } from '../tenant/identity.ts'
import { hostIn } from '../hosts.ts'

/** Errors of Entra's token endpoint. Clients may rely on the codes, not on the text (Entra: reference-error-codes). */
const errorTable = {
  badTenant: {
    status: 400,
    error: 'invalid_request',
    code: 90002,
    text: 'The tenant was not found.',
  },
  otherCloud: {
    status: 400,
    error: 'invalid_request',
    code: 900382,
    text: 'Confidential Client is not supported in Cross Cloud request.',
  },
  badClient: {
    status: 400,
    error: 'unauthorized_client',
    code: 700016,
    text: 'Application was not found in the directory.',
  },
  badSecret: {
    status: 401,
    error: 'invalid_client',
    code: 7000215,
    text: 'Invalid client secret provided.',
  },
  badClientAssertion: {
    status: 401,
    error: 'invalid_client',
    code: 700027,
    text: 'The client assertion is not valid.',
  },
  badGrant: {
    status: 400,
    error: 'unsupported_grant_type',
    code: 70003,
    text: 'The app requested an unsupported grant type.',
  },
  badScope: {
    status: 400,
    error: 'invalid_scope',
    code: 70011,
    text: 'The provided value for scope is not valid.',
  },
  badRequest: {
    status: 400,
    error: 'invalid_request',
    code: 900144,
    text: 'The request body must contain a required parameter.',
  },
  badAssertion: {
    status: 400,
    error: 'invalid_grant',
    code: 50013,
    text: 'Assertion failed signature validation, or is not within its valid time range.',
  },
  otherAudience: {
    status: 400,
    error: 'invalid_grant',
    code: 500131,
    text: 'Assertion audience does not match the Client app presenting the assertion.',
  },
  accountDisabled: {
    status: 400,
    error: 'invalid_grant',
    code: 50057,
    text: 'The user account is disabled.',
  },
  consentRequired: {
    status: 400,
    error: 'invalid_grant',
    code: 65001,
    text: `The user or administrator has not consented to use the application with ID '${identity.clientId}' named '${identity.appName}'. Send an interactive authorization request for this user and resource.`,
  },
  mfaRequired: {
    status: 400,
    error: 'interaction_required',
    code: 50076,
    text: 'Due to a configuration change made by your administrator, you must use multi-factor authentication.',
  },
} as const

const extras: Partial<Record<keyof typeof errorTable, object>> = {
  consentRequired: { suberror: 'consent_required' },
  mfaRequired: {
    suberror: 'basic_action',
    claims:
      '{"access_token":{"polids":{"essential":true,"values":["9ab03e19-ed42-4168-b6b7-7001fb3e933a"]}}}',
  },
}

export type EntraErrorName = keyof typeof errorTable

/** The error body of the token endpoint, with its `AADSTS` code and trace ids. */
export function entraError(c: Context, name: EntraErrorName): Response {
  const { status, error, code, text } = errorTable[name]
  const [trace, correlation] = [randomUUID(), randomUUID()]
  const timestamp = new Date().toISOString().slice(0, 19).replace('T', ' ') + 'Z'
  return c.json(
    {
      error,
      error_description: `AADSTS${code}: ${text}\r\nTrace ID: ${trace}\r\nCorrelation ID: ${correlation}\r\nTimestamp: ${timestamp}`,
      error_codes: [code],
      timestamp,
      trace_id: trace,
      correlation_id: correlation,
      error_uri: `https://${hostIn(c)}/error?code=${code}`,
      ...extras[name],
    },
    status,
  )
}
