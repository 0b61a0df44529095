import {
  optionalPermissions,
  PHOTO_SETTINGS_PERMISSION,
  WRITE_PERMISSION,
} from '../graph/permissions.ts'
import type { ErrorCode } from '../errors.ts'
import type {
  Access,
  BackgroundProblem,
  PhotoSettings,
  Readiness,
  ReadinessState,
} from '../model.ts'
import type { RunFacts } from './runFacts.ts'

/** The directory is read every hour or so. */
const OLD_AFTER_MS = 24 * 3_600_000
const DIRECTORY_SYNC = 'directory-sync'

/** Directory roles by template id, which is the same in every tenant (learn.microsoft.com/entra/identity/role-based-access-control/permissions-reference). */
const roleNames = new Map([
  ['62e90394-69f5-4237-9190-012177145e10', 'globalAdministrator'],
  ['fe930be7-5e62-47db-91af-98c3a49a38b1', 'userAdministrator'],
  ['024906de-61e5-49c8-8572-40335f1e0e10', 'peopleAdministrator'],
])

/** What was read; null = there was no answer in time. */
export interface Facts {
  settings: PhotoSettings | null
  /** `code` = why there is no token */
  permissions: { missing: string[]; code: ErrorCode | null } | null
  access: Access
  run: RunFacts
  syncedAt: Date | null
  problems: BackgroundProblem[]
  now: Date
}

/** What each fact means for a run that is about to be started, in the order in which it is told. */
export function decideReadiness(facts: Facts): Readiness[] {
  const { access, run } = facts
  return [
    photoSettings(facts),
    appPermissions(facts),
    {
      check: 'caller_role',
      state: access.manage ? 'ok' : 'blocked',
      values: { manage: access.manage },
    },
    {
      check: 'mailboxes',
      state: warningIf(run.mailboxOnPremises > 0),
      values: { without: run.withoutMailbox, onPremises: run.mailboxOnPremises },
    },
    { check: 'people_gone', state: warningIf(run.gone > 0), values: { count: run.gone } },
    directory(facts),
    {
      check: 'photo_states',
      state: run.photoUnknown > 0 ? 'unknown' : 'ok',
      values: { count: run.photoUnknown },
    },
    background(facts),
  ]
}

/** Roles are a warning only: Microsoft doesn't say whether they restrict what an app does with its own permission. */
function photoSettings({ settings, permissions }: Facts): Readiness {
  const { source, allowedRoles } = settings ?? { source: 'unknown', allowedRoles: [] }
  const lacksPermission = permissions?.missing.includes(PHOTO_SETTINGS_PERMISSION) ?? false
  const states = { cloud: warningIf(allowedRoles.length > 0), onPremises: 'blocked' } as const
  return {
    check: 'photo_settings',
    state: source === 'unknown' ? 'unknown' : states[source],
    values: {
      source,
      roles: allowedRoles.map((id) => roleNames.get(id) ?? id),
      permission: source === 'unknown' && lacksPermission ? PHOTO_SETTINGS_PERMISSION : null,
    },
  }
}

function appPermissions({ permissions }: Facts): Readiness {
  if (!permissions)
    return { check: 'app_permissions', state: 'unknown', values: { missing: [], code: null } }
  const { code } = permissions
  const missing = permissions.missing.filter((name) => !optionalPermissions.has(name))
  const isBlocked = code !== null || missing.includes(WRITE_PERMISSION)
  const state = isBlocked ? 'blocked' : warningIf(missing.length > 0)
  return { check: 'app_permissions', state, values: { missing, code } }
}

/** A sync that fails is told as the directory's age, not again as background work. */
function directory({ syncedAt, problems, now }: Facts): Readiness {
  const isFailing = problems.some(({ work }) => work === DIRECTORY_SYNC)
  const isOld = !syncedAt || now.getTime() - syncedAt.getTime() > OLD_AFTER_MS
  return { check: 'directory', state: warningIf(isFailing || isOld), values: { syncedAt } }
}

function background({ problems }: Facts): Readiness {
  const others = problems.filter(({ work }) => work !== DIRECTORY_SYNC)
  return { check: 'background', state: warningIf(others.length > 0), values: { problems: others } }
}

const warningIf = (condition: boolean): ReadinessState => (condition ? 'warning' : 'ok')
