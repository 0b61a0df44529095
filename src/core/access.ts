import type { Config } from './config.ts'
import { AppError } from './errors.ts'
import type { Graph } from './graph/request.ts'
import { appRolesOf, directoryRolesOf } from './graph/roles.ts'
import type { Access, Principal } from './model.ts'

/**
 * Directory roles whose holders may write anybody's photo (learn.microsoft.com/graph/api/profilephoto-update), by
 * template id, which is the same in every tenant: Global, User and People Administrator.
 */
const photoAdministrators = [
  '62e90394-69f5-4237-9190-012177145e10',
  'fe930be7-5e62-47db-91af-98c3a49a38b1',
  '024906de-61e5-49c8-8572-40335f1e0e10',
]
/** The role of our own registration that lets somebody manage photos without a directory role. */
const MANAGE_PHOTOS = 'Photos.Manage'

/** ms for which an answer counts; who lost a role keeps it this long */
const KEPT_FOR = 5 * 60_000
const MAX_KEPT = 5000

/**
 * Who may manage other people's photos: one answer for tab and bot, asked as the app. Nobody may unless Graph or
 * the verified token says so; if Graph cannot be asked, that is thrown and not remembered.
 * @throws AppError `token_wrong_tenant` for a foreign principal, Graph's errors otherwise
 */
export function createAccess(
  { config, graph }: { config: Config; graph: Graph },
  now: () => number = Date.now,
): (principal: Principal) => Promise<Access> {
  const kept = new Map<string, { until: number; access: Promise<Access> }>()
  return async (principal) => {
    if (principal.tenantId.toLowerCase() !== config.tenantId) {
      throw new AppError('token_wrong_tenant')
    }
    const toldByToken = principal.roles.includes(MANAGE_PHOTOS)
    const key = `${principal.id} ${toldByToken}`
    const known = kept.get(key)
    if (known && known.until > now()) return known.access
    const access = ask(config, graph, principal.id, toldByToken)
    kept.delete(key)
    kept.set(key, { until: now() + KEPT_FOR, access })
    const [oldest] = kept.keys()
    if (kept.size > MAX_KEPT && oldest !== undefined) kept.delete(oldest)
    try {
      return await access
    } catch (error) {
      if (kept.get(key)?.access === access) kept.delete(key)
      throw error
    }
  }
}

/** A directory role comes first: with it Graph itself refuses what its holder may not do. */
async function ask(
  config: Config,
  graph: Graph,
  personId: string,
  toldByToken: boolean,
): Promise<Access> {
  const roles = await directoryRolesOf(graph, personId)
  if (photoAdministrators.some((role) => roles.has(role))) return { manage: 'directoryRole' }
  if (toldByToken) return { manage: 'appRole' }
  const appRoles = await appRolesOf(graph, config.clientId, personId)
  return { manage: appRoles.has(MANAGE_PHOTOS) ? 'appRole' : null }
}
