import type { Context } from 'hono'
import * as z from 'zod'
import type { TenantPerson } from '../tenant/person.ts'
import type { World } from '../world.ts'

/** How a request names somebody: see `findPersona`. */
export const persona = z.string().min(1).max(200)

/** `admin`, `hr`, `member`, or anybody by id or user principal name. */
export function findPersona({ tenant }: World, name: string): TenantPerson | null {
  const named = tenant.personas.find(({ persona }) => persona === name.toLowerCase())
  return tenant.find(named?.id ?? name)
}

/** The body of a request, or the answer that names the field at fault. */
export async function body<T>(c: Context, schema: z.ZodType<T>): Promise<T | Response> {
  const given: unknown = await c.req.json().catch(() => null)
  const parsed = schema.safeParse(given)
  if (parsed.success) return parsed.data
  const faults = parsed.error.issues.map(({ path, message }) => {
    return `${path.join('.') || 'body'}: ${message}`
  })
  return problem(c, 400, 'invalid_request', faults.join('; '))
}

export function nobody(c: Context, name: string): Response {
  return problem(c, 400, 'invalid_request', `persona: there is nobody called '${name}'`)
}

/** The sandbox's own error body. */
export function problem(
  c: Context,
  status: 400 | 404 | 502,
  code: string,
  message: string,
): Response {
  return c.json({ error: { code, message } }, status)
}
