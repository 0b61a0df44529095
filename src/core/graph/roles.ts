import * as z from 'zod'
import { AppError } from '../errors.ts'
import { asReadError, failureOf } from './codes.ts'
import { parseJson } from './json.ts'
import type { Graph } from './request.ts'

// Graph leaves out all but the ids when the app may not read more.
const directoryRoles = z.object({
  value: z.array(z.object({ roleTemplateId: z.guid().nullish() })),
})
const servicePrincipal = z.object({
  id: z.guid(),
  appRoles: z.array(z.object({ id: z.guid(), value: z.string().nullish() })),
})
const assignments = z.object({ value: z.array(z.object({ appRoleId: z.guid() })) })

/**
 * Template ids, in lower case, of a person's active directory roles, those through role-assignable groups included.
 * Eligible roles that are not activated do not count.
 * @throws AppError Graph's errors; `person_gone` for an unknown id
 */
export async function directoryRolesOf(graph: Graph, personId: string): Promise<Set<string>> {
  // An OData cast is an advanced query, which needs $count and the header.
  const path = `/users/${encodeURIComponent(personId)}/transitiveMemberOf/microsoft.graph.directoryRole?$select=id,roleTemplateId&$count=true`
  const { value } = await read(graph, path, directoryRoles, { ConsistencyLevel: 'eventual' })
  const held = new Set<string>()
  for (const { roleTemplateId } of value) {
    if (!roleTemplateId) {
      throw new AppError('app_misconfigured', { detail: 'Directory.Read.All is not granted' })
    }
    held.add(roleTemplateId.toLowerCase())
  }
  return held
}

/**
 * The app roles of this registration (`Photos.Manage`) that a person was assigned, directly or as a direct member of
 * a group; Entra ignores nested groups.
 * @throws AppError Graph's errors
 */
export async function appRolesOf(
  graph: Graph,
  clientId: string,
  personId: string,
): Promise<Set<string>> {
  const app = await read(
    graph,
    `/servicePrincipals(appId='${encodeURIComponent(clientId)}')?$select=id,appRoles`,
    servicePrincipal,
  )
  const assigned = await read(
    graph,
    `/users/${encodeURIComponent(personId)}/appRoleAssignments?$filter=resourceId%20eq%20${app.id}`,
    assignments,
  )
  const ids = new Set(assigned.value.map(({ appRoleId }) => appRoleId.toLowerCase()))
  const held = app.appRoles.filter(({ id }) => ids.has(id.toLowerCase()))
  return new Set(held.flatMap(({ value }) => value || []))
}

async function read<Schema extends z.ZodType>(
  graph: Graph,
  path: string,
  schema: Schema,
  headers: Record<string, string> = {},
): Promise<z.infer<Schema>> {
  const reply = await graph.call({ method: 'GET', path, headers }, { as: 'app' })
  if (reply.kind !== 'answer') throw asReadError(reply)
  if (reply.status !== 200) throw asReadError(failureOf(reply, 'read'))
  const parsed = schema.safeParse(parseJson(reply.body))
  if (!parsed.success) {
    throw new AppError('graph_failed', { detail: 'unreadable roles' })
  }
  return parsed.data
}
