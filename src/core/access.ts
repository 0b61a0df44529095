import type { Config } from './config.ts'
import { AppError } from './errors.ts'
import type { Graph } from './graph/request.ts'
import { appRolesOf, directoryRolesOf } from './graph/roles.ts'
import type { Access, ActingAs, Principal } from './model.ts'

/**
 * Directory roles that may write anyone's photo (learn.microsoft.com/graph/api/profilephoto-update): Global, User and
 * People Administrator, by template id, which is the same in every tenant.
 */
const administratorRoles = [
  '62e90394-69f5-4237-9190-012177145e10',
  'fe930be7-5e62-47db-91af-98c3a49a38b1',
  '024906de-61e5-49c8-8572-40335f1e0e10',
]
/** The app role of our registration, for managing photos without a directory role. */
const MANAGE_PHOTOS_ROLE = 'Photos.Manage'

/** How long an answer is cached, and so how long a withdrawn role still counts. */
const CACHED_FOR_MS = 5 * 60_000
const MAX_CACHED_ANSWERS = 5000

/** What access depends on besides the caller. */
interface Dependencies {
  config: Config
  graph: Graph
  isGuest: (personId: string) => Promise<boolean>
}

/**
 * Returns a function that tells which photos a person may manage, for tab and bot alike. Graph is asked as the app;
 * without a role from Graph or the verified token they manage nobody else's. Errors are not cached.
 * @throws AppError `token_wrong_tenant` for a principal of another tenant, otherwise Graph's errors
 */
export function createAccess(
  dependencies: Dependencies,
  now: () => number = Date.now,
): (principal: Principal) => Promise<Access> {
  const cache = new Map<string, { until: number; access: Promise<Access> }>()
  return async (principal) => {
    if (principal.tenantId.toLowerCase() !== dependencies.config.tenantId) {
      throw new AppError('token_wrong_tenant')
    }
    const hasRoleInToken = principal.roles.includes(MANAGE_PHOTOS_ROLE)
    const key = `${principal.id} ${hasRoleInToken}`
    const cached = cache.get(key)
    if (cached && cached.until > now()) return cached.access
    const access = readAccess(dependencies, principal.id, hasRoleInToken)
    cache.delete(key)
    cache.set(key, { until: now() + CACHED_FOR_MS, access })
    const [oldest] = cache.keys()
    if (cache.size > MAX_CACHED_ANSWERS && oldest !== undefined) cache.delete(oldest)
    try {
      return await access
    } catch (error) {
      if (cache.get(key)?.access === access) cache.delete(key)
      throw error
    }
  }
}

/**
 * As whom somebody else's photo is changed in the tab: holders of a directory role as themselves, so that Graph refuses
 * what they may not do; holders of the app role alone as the app.
 * @throws AppError `admins_only`, `guests_not_allowed`
 */
export function actingAsOf({ manage, ownPhoto }: Access): ActingAs {
  if (ownPhoto === null) throw new AppError('guests_not_allowed')
  if (manage === null) throw new AppError('admins_only')
  return manage === 'directoryRole' ? 'person' : 'app'
}

async function readAccess(
  { config, graph, isGuest }: Dependencies,
  personId: string,
  hasRoleInToken: boolean,
): Promise<Access> {
  const guest = await isGuest(personId)
  if (guest && !config.guestsManagePhotos) return { manage: null, ownPhoto: null }
  const manage = await managesBy(config, graph, personId, hasRoleInToken)
  return { manage, ownPhoto: guest ? 'app' : 'person' }
}

/** A directory role takes precedence: its holder acts as themselves, and Graph refuses what they may not do. */
async function managesBy(
  config: Config,
  graph: Graph,
  personId: string,
  hasRoleInToken: boolean,
): Promise<Access['manage']> {
  const roles = await directoryRolesOf(graph, personId)
  if (administratorRoles.some((role) => roles.has(role))) return 'directoryRole'
  if (hasRoleInToken) return 'appRole'
  const appRoles = await appRolesOf(graph, config.clientId, personId)
  return appRoles.has(MANAGE_PHOTOS_ROLE) ? 'appRole' : null
}
