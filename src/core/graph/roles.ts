import * as z from 'zod'
import { AppError } from '../errors.ts'
import { asError, failureOf, jsonOf } from './codes.ts'
import type { Graph } from './request.ts'

// nullable, because Graph answers with the ids alone when it may not tell more
const directoryRoles = z.object({
  value: z.array(z.object({ roleTemplateId: z.guid().nullish() })),
})
const servicePrincipal = z.object({
  id: z.guid(),
  appRoles: z.array(z.object({ id: z.guid(), value: z.string().nullish() })),
})
const assignments = z.object({ value: z.array(z.object({ appRoleId: z.guid() })) })

/**
 * Template ids of the directory roles somebody holds now, through role-assignable groups too. Roles that are
 * eligible but not activated are not among them.
 * @throws AppError when Graph does not tell; `person_gone` for an unknown id
 */
export async function directoryRolesOf(graph: Graph, personId: string): Promise<Set<string>> {
  // a cast is an advanced query: it needs $count and the header
  const path = `/users/${encodeURIComponent(personId)}/transitiveMemberOf/microsoft.graph.directoryRole?$select=id,roleTemplateId&$count=true`
  const { value } = await ask(graph, path, directoryRoles, { ConsistencyLevel: 'eventual' })
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
 * Values of the roles of this app (`Photos.Manage`) that somebody was assigned, themselves or through a group they
 * are a direct member of (Entra does not look into nested groups).
 * @throws AppError when Graph does not tell
 */
export async function appRolesOf(
  graph: Graph,
  clientId: string,
  personId: string,
): Promise<Set<string>> {
  const app = await ask(
    graph,
    `/servicePrincipals(appId='${encodeURIComponent(clientId)}')?$select=id,appRoles`,
    servicePrincipal,
  )
  const assigned = await ask(
    graph,
    `/users/${encodeURIComponent(personId)}/appRoleAssignments?$filter=resourceId%20eq%20${app.id}`,
    assignments,
  )
  const ids = new Set(assigned.value.map(({ appRoleId }) => appRoleId.toLowerCase()))
  const held = app.appRoles.filter(({ id }) => ids.has(id.toLowerCase()))
  return new Set(held.flatMap(({ value }) => value || []))
}

async function ask<Schema extends z.ZodType>(
  graph: Graph,
  path: string,
  schema: Schema,
  headers: Record<string, string> = {},
): Promise<z.infer<Schema>> {
  const reply = await graph.call({ method: 'GET', path, headers }, { as: 'app' })
  if (reply.kind !== 'answer') throw asError(reply)
  if (reply.status !== 200) throw asError(failureOf(reply, 'read'))
  const parsed = schema.safeParse(jsonOf(reply.body))
  if (!parsed.success) {
    throw new AppError('graph_failed', { detail: 'roles were not readable' })
  }
  return parsed.data
}
