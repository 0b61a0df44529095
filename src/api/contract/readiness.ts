import * as z from 'zod'
import { errorCode } from './errorCodes.ts'
import { backgroundProblem, me } from './server.ts'

/** `blocked` = photos can't be set as things are; `warning` = some can't, or something is out of date */
const state = z.enum(['ok', 'warning', 'blocked', 'unknown'])

/** One thing that is known, or not known, before a run is started */
const check = z.discriminatedUnion('check', [
  z.object({
    check: z.literal('photo_settings'),
    state,
    values: z.object({
      source: z.enum(['cloud', 'onPremises', 'unknown']),
      /** the directory roles that may change photos: `globalAdministrator`, `userAdministrator`, `peopleAdministrator`, or the template ID of another; empty = everyone */
      roles: z.array(z.string()),
      /** the permission without which the settings can't be read; null if that is not the reason */
      permission: z.string().nullable(),
    }),
  }),
  z.object({
    check: z.literal('app_permissions'),
    state,
    values: z.object({
      missing: z.array(z.string()),
      /** why the app can't sign in, with what that means and what to do about it */
      code: errorCode.nullable(),
      sentence: z.string().nullable(),
      next: z.string().nullable(),
    }),
  }),
  z.object({ check: z.literal('caller_role'), state, values: me.pick({ manage: true }) }),
  z.object({
    check: z.literal('mailboxes'),
    state,
    values: z.object({
      without: z.number(),
      /** people whose photo was refused earlier, because their mailbox is on the organisation's own server */
      onPremises: z.number(),
    }),
  }),
  z.object({ check: z.literal('people_gone'), state, values: z.object({ count: z.number() }) }),
  z.object({
    check: z.literal('directory'),
    state,
    values: z.object({ syncedAt: z.iso.datetime().nullable() }),
  }),
  z.object({ check: z.literal('photo_states'), state, values: z.object({ count: z.number() }) }),
  z.object({
    check: z.literal('background'),
    state,
    values: z.object({ problems: z.array(backgroundProblem) }),
  }),
])

export const readiness = z.object({ checks: z.array(check) })

export type ReadinessCheck = z.infer<typeof check>
export type ReadinessView = z.infer<typeof readiness>
