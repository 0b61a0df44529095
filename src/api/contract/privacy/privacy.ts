import * as z from 'zod'

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

export type KeptDataView = z.infer<typeof keptData>
export type UsedPermissionsView = z.infer<typeof usedPermissions>
export type DeletedPersonView = z.infer<typeof deletedPerson>
