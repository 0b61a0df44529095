import type { Config } from './config.ts'
import { AppError } from './errors.ts'
import type { Graph } from './graph/request.ts'
import { appRolesOf, directoryRolesOf } from './graph/roles.ts'
import type { Access, ActingAs, Principal, Settings } from './model.ts'

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
  /** asked each time, since a change of them holds within seconds */
  settings: () => Promise<Pick<Settings, 'ownPhoto'>>
}

/** What does not depend on the settings. */
type Roles = Pick<Access, 'manage' | 'ownPhoto'>

/**
 * Returns a function that tells which photos a person may manage, for tab and bot alike. Graph is asked as the app;
 * without a role from Graph or the verified token they manage nobody else's. Errors are not cached, and neither are the
 * settings.
 * @throws AppError `token_wrong_tenant` for a principal of another tenant, otherwise Graph's errors
 */
export function createAccess(
  dependencies: Dependencies,
  now: () => number = Date.now,
): (principal: Principal) => Promise<Access> {
  const roles = cachedRoles(dependencies, now)
  return async (principal) => {
    if (principal.tenantId.toLowerCase() !== dependencies.config.tenantId) {
      throw new AppError('token_wrong_tenant')
    }
    const held = await roles(principal)
    return { ...held, changesOwnPhoto: changesOwnPhoto(held, await dependencies.settings()) }
  }
}

/** People who manage photos could set their own in the gallery anyway. */
function changesOwnPhoto(
  { manage, ownPhoto }: Roles,
  { ownPhoto: policy }: Pick<Settings, 'ownPhoto'>,
): Access['changesOwnPhoto'] {
  if (ownPhoto === null) return null
  return manage !== null || policy === 'everybody' ? 'atOnce' : null
}

function cachedRoles(
  dependencies: Dependencies,
  now: () => number,
): (principal: Principal) => Promise<Roles> {
  const cache = new Map<string, { until: number; roles: Promise<Roles> }>()
  return async (principal) => {
    const hasRoleInToken = principal.roles.includes(MANAGE_PHOTOS_ROLE)
    const key = `${principal.id} ${hasRoleInToken}`
    const cached = cache.get(key)
    if (cached && cached.until > now()) return cached.roles
    const roles = readRoles(dependencies, principal.id, hasRoleInToken)
    cache.delete(key)
    cache.set(key, { until: now() + CACHED_FOR_MS, roles })
    const [oldest] = cache.keys()
    if (cache.size > MAX_CACHED_ANSWERS && oldest !== undefined) cache.delete(oldest)
    try {
      return await roles
    } catch (error) {
      if (cache.get(key)?.roles === roles) cache.delete(key)
      throw error
    }
  }
}

/**
 * As whom somebody else's photo is changed in the tab: holders of a directory role as themselves, so that Graph refuses
 * what they may not do; holders of the app role alone as the app.
 * @throws AppError `admins_only`, `guests_not_allowed`
 */
export function actingAsOf({ manage, ownPhoto }: Roles): ActingAs {
  if (ownPhoto === null) throw new AppError('guests_not_allowed')
  if (manage === null) throw new AppError('admins_only')
  return manage === 'directoryRole' ? 'person' : 'app'
}

async function readRoles(
  { config, graph, isGuest }: Dependencies,
  personId: string,
  hasRoleInToken: boolean,
): Promise<Roles> {
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
