import * as z from 'zod'
import { cursor, id, pageSize } from '../common.ts'
import { LIMITS } from '../limits.ts'

/** Everything about people that is kept, in the reader's language. */
export const keptData = z.object({
  places: z.array(
    z.object({
      id: z.string(),
      what: z.string(),
      where: z.string(),
      why: z.string(),
      howLong: z.string(),
    }),
  ),
})

/** The permissions that Likeness has in Microsoft 365. */
export const usedPermissions = z.object({
  permissions: z.array(
    z.object({
      permission: z.string(),
      /** `delegated` = in the name of whoever is signed in; `application` = by itself */
      kind: z.enum(['delegated', 'application']),
      usedFor: z.string(),
    }),
  ),
})

/** What was removed of a person. */
export const deletedPerson = z.object({
  changes: z.number(),
  items: z.number(),
  drafts: z.number(),
  photos: z.number(),
  /** they are in the directory, and the next sync finds them again */
  returns: z.boolean(),
})

export const deletionsQuery = z.object({ cursor, limit: pageSize(LIMITS.MAX_HISTORY_PAGE) })
/** That people were deleted, newest first, and never who */
export const deletionsPage = z.object({
  deletions: z.array(
    z.object({
      id,
      at: z.iso.datetime(),
      /** who asked: the person, somebody who manages photos, a command, or the setting about people who have left */
      askedFor: z.enum(['self', 'manager', 'operator', 'leavers']),
      /** null = the person themselves, nobody, or somebody who was deleted since */
      by: z.object({ id: z.string(), name: z.string() }).nullable(),
      people: z.number().int(),
    }),
  ),
  next: z.string().nullable(),
})

export type DeletionsPage = z.infer<typeof deletionsPage>
export type KeptDataView = z.infer<typeof keptData>
export type UsedPermissionsView = z.infer<typeof usedPermissions>
export type DeletedPersonView = z.infer<typeof deletedPerson>
