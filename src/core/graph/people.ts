import * as z from 'zod'
import { AppError } from '../errors.ts'
import type { Log } from '../log.ts'
import type { Person } from '../model.ts'
import { asReadError, failureOf } from './codes.ts'
import { parseJson } from './json.ts'
import type { Graph } from './request.ts'

/** PostgreSQL stores neither NUL nor unpaired surrogates. */
const storable = z.string().transform((value) => value.toWellFormed().replaceAll('\0', ''))
const text = storable.nullish().transform((value) => value || null)

/** A Graph user with the fields selected below; only id and UPN must be there. */
const userSchema = z.object({
  id: z.string().min(1),
  userPrincipalName: storable.refine(Boolean),
  displayName: text,
  givenName: text,
  surname: text,
  mail: text,
  mailNickname: text,
  proxyAddresses: z.array(storable).nullish(),
  employeeId: text,
  onPremisesSamAccountName: text,
  department: text,
  jobTitle: text,
  officeLocation: text,
  accountEnabled: z.boolean().nullish(),
  userType: z.string().nullish(),
  assignedPlans: z
    .array(z.object({ service: z.string().nullish(), capabilityStatus: z.string().nullish() }))
    .nullish(),
})
const pageSchema = z.object({
  value: z.array(z.unknown()),
  '@odata.nextLink': z.string().nullish(),
})

const selected = Object.keys(userSchema.shape).join(',')
const firstPage = `/users?$select=${selected}&$top=999`

/**
 * All users of the directory, read as the app, up to 999 a page. Users that do not fit the schema are left out, and
 * their number is logged.
 * @throws AppError when a page cannot be read; the pages before it are then not all
 */
export async function* userPages(graph: Graph, log: Log): AsyncGenerator<Person[]> {
  let path: string | null = firstPage
  while (path !== null) {
    const page: z.infer<typeof pageSchema> = await userPage(graph, path)
    const users = page.value.map((user) => userSchema.safeParse(user))
    const unreadable = users.filter((user) => !user.success)
    if (unreadable.length > 0) {
      const firstFault = unreadable[0]?.error?.issues[0]?.path.join('.')
      log.warn(
        { skipped: unreadable.length, firstFault },
        'Users that could not be read were left out',
      )
    }
    yield users.flatMap((user) => (user.success ? personOf(user.data) : []))
    const next = page['@odata.nextLink'] ?? null
    if (next === path) throw new AppError('graph_failed', { detail: 'pages lead in a circle' })
    path = next
  }
}

async function userPage(graph: Graph, path: string): Promise<z.infer<typeof pageSchema>> {
  const reply = await graph.call({ method: 'GET', path, priority: 'low' }, { as: 'app' })
  if (reply.kind !== 'answer') throw asReadError(reply)
  if (reply.status !== 200) throw asReadError(failureOf(reply, 'read'))
  const page = pageSchema.safeParse(parseJson(reply.body))
  if (!page.success) throw new AppError('graph_failed', { detail: 'a page of users' })
  return page.data
}

/**
 * One user, by object id or sign-in name, read as the app; null if the directory has none.
 * @throws AppError when Graph cannot tell
 */
export async function findUser(graph: Graph, idOrSignInName: string): Promise<Person | null> {
  const path = `/users/${encodeURIComponent(idOrSignInName)}?$select=${selected}`
  const reply = await graph.call({ method: 'GET', path }, { as: 'app' })
  if (reply.kind !== 'answer') throw asReadError(reply)
  if (reply.status !== 200) {
    const failure = failureOf(reply, 'read')
    if (failure.kind === 'gone') return null
    throw asReadError(failure)
  }
  const user = userSchema.safeParse(parseJson(reply.body))
  if (!user.success) throw new AppError('graph_failed', { detail: 'a user' })
  return personOf(user.data)
}

function personOf({ assignedPlans, ...user }: z.infer<typeof userSchema>): Person {
  return {
    ...user,
    displayName: user.displayName ?? user.userPrincipalName,
    proxyAddresses: user.proxyAddresses ?? [],
    accountEnabled: user.accountEnabled ?? true,
    userType: user.userType === 'Guest' ? 'Guest' : 'Member',
    hasMailbox: (assignedPlans ?? []).some(
      ({ service, capabilityStatus }) =>
        service?.toLowerCase() === 'exchange' && capabilityStatus === 'Enabled',
    ),
  }
}
