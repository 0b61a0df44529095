import type { ErrorCode } from '../errors.ts'
import type { Access } from './callers.ts'

/** Where an organisation's photos are managed, as far as Graph tells. */
export interface PhotoSettings {
  /** `onPremises` = Microsoft 365 refuses changes, of admins and users alike */
  source: 'cloud' | 'onPremises' | 'unknown'
  /** template ids, in lower case, of the directory roles that may change photos; empty = everyone */
  allowedRoles: string[]
}

/** Background work that has failed since it last succeeded. */
export interface BackgroundProblem {
  /** the name of its queue, such as `directory-sync` */
  work: string
  code: ErrorCode
  /** the first failure after the last success */
  since: Date
  /** null = it has never succeeded */
  lastSuccessAt: Date | null
}

/** `blocked` = photos can't be set as things are; `warning` = some can't, or something is out of date. */
export type ReadinessState = 'ok' | 'warning' | 'blocked' | 'unknown'

interface Check<Name extends string, Values> {
  check: Name
  state: ReadinessState
  values: Values
}

/** One thing that is known, or not known, before a run is started. */
export type Readiness =
  /** `permission` = without it, the settings can't be read; `roles` = those of Microsoft's that we know, such as `userAdministrator`, and the template ids of others */
  | Check<
      'photo_settings',
      { source: PhotoSettings['source']; roles: string[]; permission: string | null }
    >
  /** `code` = why there is no token at all */
  | Check<'app_permissions', { missing: string[]; code: ErrorCode | null }>
  | Check<'caller_role', Pick<Access, 'manage'>>
  /** `onPremises` = people whose photo was refused earlier because their mailbox is on the organisation's own server */
  | Check<'mailboxes', { without: number; onPremises: number }>
  | Check<'people_gone', { count: number }>
  | Check<'directory', { syncedAt: Date | null }>
  /** people of whom it isn't known whether they have a photo */
  | Check<'photo_states', { count: number }>
  | Check<'background', { problems: BackgroundProblem[] }>
