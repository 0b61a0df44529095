import * as z from 'zod'

/** What `npm run person` asks of a running process, through the lock of its folder. */
export const personRequest = z.object({
  person: z.discriminatedUnion('verb', [
    z.strictObject({ verb: z.literal('find'), who: z.string().min(1).max(500) }),
    z.strictObject({
      verb: z.literal('export'),
      id: z.guid(),
      /** an absolute path */
      to: z.string().min(1).max(4096),
    }),
    z.strictObject({ verb: z.literal('delete'), id: z.guid() }),
  ]),
})
export type PersonRequest = z.infer<typeof personRequest>

export const foundAnswer = z.object({
  id: z.string(),
  name: z.string().nullable(),
  userPrincipalName: z.string().nullable(),
})
export const writtenAnswer = z.object({ path: z.string(), bytes: z.int() })
export const deletedAnswer = z.object({
  changes: z.int(),
  items: z.int(),
  drafts: z.int(),
  photos: z.int(),
  returns: z.boolean(),
})

/** A file that was written. */
export type WrittenExport = z.infer<typeof writtenAnswer>

export const failedAnswer = z.object({
  failed: z.object({ code: z.string(), detail: z.string().nullable() }),
})
