import * as z from 'zod'
import { AppError } from '../../errors.ts'
import type { DirectoryGroup } from '../../model.ts'
import { readJson, readPages } from './readJson.ts'
import type { Graph } from '../request.ts'

/** Any of them lets the app read groups and their members (Graph: group-list, group-list-transitivemembers). */
export const groupPermissions: readonly string[] = [
  'Directory.Read.All',
  'GroupMember.Read.All',
  'Group.Read.All',
  'Directory.ReadWrite.All',
  'Group.ReadWrite.All',
]

const MAX_FOUND = 25
const MEMBERS_PER_PAGE = 999
/** `$search`, and an OData cast with `$count`, are advanced queries. */
const advanced = { ConsistencyLevel: 'eventual' }

const group = z
  .object({ id: z.string().min(1), displayName: z.string().nullish() })
  .transform(({ id, displayName }): DirectoryGroup => ({ id, name: displayName || id }))
const groups = z.object({ value: z.array(group) })
const members = z.object({
  value: z.array(z.object({ id: z.string().min(1) })),
  '@odata.nextLink': z.string().nullish(),
})

/**
 * The first 25 groups with these words, or beginnings of words, in their name, read as the app.
 * @throws AppError Graph's errors
 */
export async function searchGroups(graph: Graph, search: string): Promise<DirectoryGroup[]> {
  const words = search.replace(/["\\]/g, ' ').trim()
  const found = words === '' ? '' : `&$search=${encodeURIComponent(`"displayName:${words}"`)}`
  const path = `/groups?$select=id,displayName&$top=${MAX_FOUND}${found}`
  const { value } = await readJson(graph, { path, headers: advanced }, groups, 'groups')
  return value
}

/** @throws AppError Graph's errors; `group_gone` */
export async function readGroup(graph: Graph, id: string): Promise<DirectoryGroup> {
  const path = `/groups/${encodeURIComponent(id)}?$select=id,displayName`
  return readJson(graph, { path }, group, 'a group').catch(asGroupError)
}

/**
 * The ids of all users in a group, directly or through others, in pages of 999.
 * @throws AppError Graph's errors; `group_gone`
 */
export async function* readMembers(graph: Graph, id: string): AsyncGenerator<string[]> {
  const cast = 'transitiveMembers/microsoft.graph.user'
  const path = `/groups/${encodeURIComponent(id)}/${cast}?$select=id&$count=true&$top=${MEMBERS_PER_PAGE}`
  const request = { path, headers: advanced }
  try {
    for await (const { value } of readPages(graph, request, members, 'members of a group'))
      yield value.map((member) => member.id)
  } catch (error) {
    asGroupError(error)
  }
}

/** What Graph does not find is a group here. */
function asGroupError(error: unknown): never {
  const isGone = error instanceof AppError && error.code === 'person_gone'
  throw isGone ? new AppError('group_gone', { cause: error }) : error
}
