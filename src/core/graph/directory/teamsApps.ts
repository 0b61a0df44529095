import * as z from 'zod'
import { failureOf } from '../codes.ts'
import { readJson } from './readJson.ts'
import { parseJson } from '../json.ts'
import { appPermissionsOfInstalling } from '../permissions.ts'
import type { Graph, GraphReply } from '../request.ts'

const catalog = z.object({ value: z.array(z.object({ id: z.string().min(1) })) })
const installations = catalog
const chat = z.object({ id: z.string().min(1) })

/** What became of installing the app for somebody: the id of their chat with the bot. */
type Installation =
  { kind: 'chat'; id: string } | { kind: 'refused'; detail: string } | { kind: 'later' }

/** Installs the Teams app for people, as the app. */
export interface Installer {
  /** also for somebody who has it already; it may be repeated */
  chatOf(personId: string): Promise<Installation>
}

/** Whether the app may install itself for people; also if that was granted a moment ago. Throws like `appPermissions`. */
export async function mayInstall(graph: Pick<Graph, 'appPermissions'>): Promise<boolean> {
  return (
    allowsInstalling(await graph.appPermissions()) ||
    allowsInstalling(await graph.appPermissions({ renew: true }))
  )
}

const allowsInstalling = (granted: ReadonlySet<string> | null): boolean =>
  appPermissionsOfInstalling.every((names) => names.some((name) => granted?.has(name)))

/**
 * Null where the optional permissions are not granted, or the organisation's catalog does not have the app.
 * @param clientId the id of the app's manifest
 * @throws AppError Graph's errors
 */
export async function openInstaller(
  graph: Pick<Graph, 'call' | 'appPermissions'>,
  clientId: string,
): Promise<Installer | null> {
  if (!(await mayInstall(graph))) return null
  const filter = encodeURIComponent(`externalId eq '${clientId}'`)
  const path = `/appCatalogs/teamsApps?$filter=${filter}`
  const { value } = await readJson(graph, { path }, catalog, 'the catalog of Teams apps')
  const appId = value[0]?.id
  return appId === undefined ? null : { chatOf: (personId) => install(graph, appId, personId) }
}

async function install(
  graph: Pick<Graph, 'call'>,
  appId: string,
  personId: string,
): Promise<Installation> {
  const base = `/users/${encodeURIComponent(personId)}/teamwork/installedApps`
  const call = (method: 'GET' | 'POST', path: string, body?: Record<string, unknown>) =>
    graph.call({ method, path, priority: 'low', ...(body && { body }) }, { as: 'app' })
  const bound = `https://graph.microsoft.com/v1.0/appCatalogs/teamsApps/${appId}`
  const made = await call('POST', base, { 'teamsApp@odata.bind': bound })
  // 409 = somebody who has it already
  if (made.kind !== 'answer' || (made.status !== 201 && made.status !== 409)) return refusal(made)
  const filter = encodeURIComponent(`teamsApp/id eq '${appId}'`)
  const found = await call('GET', `${base}?$expand=teamsApp&$filter=${filter}`)
  const id = read(found, installations)?.value[0]?.id
  if (id === undefined) return refusal(found)
  const answered = await call('GET', `${base}/${encodeURIComponent(id)}/chat`)
  const chatId = read(answered, chat)?.id
  return chatId === undefined ? refusal(answered) : { kind: 'chat', id: chatId }
}

const read = <Schema extends z.ZodType>(
  reply: GraphReply,
  schema: Schema,
): z.infer<Schema> | undefined =>
  reply.kind === 'answer' && reply.status === 200
    ? schema.safeParse(parseJson(reply.body)).data
    : undefined

/** Of an answer that says nothing of use, too. */
function refusal(reply: GraphReply): Installation {
  if (reply.kind !== 'answer')
    return reply.kind === 'throttled' ? { kind: 'later' } : { kind: 'refused', detail: reply.kind }
  const failure = failureOf(reply, 'read')
  if (failure.kind === 'throttled') return { kind: 'later' }
  return { kind: 'refused', detail: `${reply.status}` }
}
