import { randomUUID } from 'node:crypto'
import type { Context } from 'hono'
import * as z from 'zod'
import { hostIn } from '../hosts.ts'
import { entraErrorRow, type EntraErrorRow } from './errorTable.ts'

/** The AADSTS numbers of the errors that the sandbox finds by itself. */
const entraErrorNumbers = {
  badTenant: 90002,
  otherCloud: 900382,
  badClient: 700016,
  badSecret: 7000215,
  badClientAssertion: 700027,
  expiredClientAssertion: 700024,
  badGrant: 70003,
  badScope: 70011,
  badRequest: 900144,
  badAssertion: 50013,
  otherAudience: 500131,
  accountDisabled: 50057,
  consentRequired: 65001,
  mfaRequired: 50076,
} as const

export type EntraErrorName = keyof typeof entraErrorNumbers

const POLICY_ID = '9ab03e19-ed42-4168-b6b7-7001fb3e933a'
/** MSAL sends its correlation id as `client-request-id`, in the form or as a header. */
const sentId = z.guid()

/**
 * The error body of the token endpoint. Clients may rely on its codes, not on its text. `correlation_id` is the client's
 * own request id, if it sent one.
 */
export async function entraError(c: Context, named: EntraErrorName | number): Promise<Response> {
  const number = typeof named === 'number' ? named : entraErrorNumbers[named]
  const row = entraErrorRow(number)
  if (!row) throw new Error(`AADSTS${number} is not in the table`)
  const trace = randomUUID()
  const correlation = await correlationOf(c)
  const timestamp = new Date().toISOString().slice(0, 19).replace('T', ' ') + 'Z'
  return c.json(
    {
      error: row.error,
      error_description: `AADSTS${number}: ${row.text}\r\nTrace ID: ${trace}\r\nCorrelation ID: ${correlation}\r\nTimestamp: ${timestamp}`,
      error_codes: [number],
      timestamp,
      trace_id: trace,
      correlation_id: correlation,
      error_uri: `https://${hostIn(c)}/error?code=${number}`,
      ...extrasOf(row),
    },
    row.status,
  )
}

function extrasOf({ suberror, claims }: EntraErrorRow): object {
  const policies = { essential: true, values: [POLICY_ID] }
  return {
    ...(suberror && { suberror }),
    ...(claims && { claims: JSON.stringify({ access_token: { [claims]: policies } }) }),
  }
}

async function correlationOf(c: Context): Promise<string> {
  const name = 'client-request-id'
  const form: Record<string, unknown> = c.req.method === 'POST' ? await c.req.parseBody() : {}
  const sent = sentId.safeParse(form[name] ?? c.req.header(name))
  return sent.success ? sent.data : randomUUID()
}
