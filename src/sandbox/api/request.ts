import type { Context } from 'hono'
import * as z from 'zod'
import type { TenantPerson } from '../tenant/person.ts'
import type { Services } from '../services.ts'

/** How a request names a person: see `findPersona`. */
export const personaName = z.string().min(1).max(200)

/** Finds `admin`, `hr`, `member`, or anyone by object id or user principal name. */
export function findPersona({ tenant }: Services, name: string): TenantPerson | null {
  const named = tenant.personas.find(({ persona }) => persona === name.toLowerCase())
  return tenant.find(named?.id ?? name)
}

/** The parsed JSON body, or a 400 response that names the invalid fields. */
export async function readBody<T>(c: Context, schema: z.ZodType<T>): Promise<T | Response> {
  const given: unknown = await c.req.json().catch(() => null)
  const parsed = schema.safeParse(given)
  if (parsed.success) return parsed.data
  const faults = parsed.error.issues.map(({ path, message }) => {
    return `${path.join('.') || 'body'}: ${message}`
  })
  return problem(c, 400, 'invalid_request', faults.join('; '))
}

export function unknownPersona(c: Context, name: string): Response {
  return problem(c, 400, 'invalid_request', `persona: there is no person '${name}'`)
}

/** An error response of the sandbox's own API: `{error: {code, message}}`. */
export function problem(
  c: Context,
  status: 400 | 404 | 502 | 504,
  code: string,
  message: string,
): Response {
  return c.json({ error: { code, message } }, status)
}
