import * as z from 'zod'
import { cursor, errorBody, id, pageSize, text } from '../common.ts'
import { LIMITS } from '../limits.ts'
import { picture } from '../pictures.ts'
import { selection } from '../selection.ts'

const moment = z.iso.datetime()
export const declineCode = z.enum(['face', 'quality', 'others', 'unsuitable', 'other'])

const approval = z.object({
  id,
  person: z.object({
    id,
    displayName: z.string(),
    department: z.string().nullable(),
    jobTitle: z.string().nullable(),
  }),
  askedAt: moment,
  askedIn: z.enum(['tab', 'chat']),
  /** `overtaken` = the person has sent or set another picture since */
  state: z.enum(['waiting', 'approved', 'declined', 'withdrawn', 'overtaken']),
  notes: picture.shape.notes,
  /** the person's photo is another one than when they asked, as far as is known */
  changedSince: z.boolean(),
  /** null while it waits */
  decided: z
    .object({
      /** null = the person themselves */
      by: z.object({ id, name: z.string() }).nullable(),
      at: moment,
      /** of a declined one */
      reason: z
        .object({
          code: declineCode,
          /** of a usual reason, in the language of the reader; empty for `other` */
          sentence: z.string(),
          text: z.string(),
        })
        .nullable(),
    })
    .nullable(),
})

export const approvalsPage = z.object({ approvals: z.array(approval), next: z.string().nullable() })

export const approvalsQuery = z.object({
  /** `waiting` = who asked first comes first; `decided` = newest first */
  which: z.enum(['waiting', 'decided']).default('waiting'),
  cursor,
  limit: pageSize(LIMITS.MAX_APPROVALS_PAGE),
})

export const selectedApprovalsRequest = z.object({
  selection,
  cursor: approvalsQuery.shape.cursor,
  limit: approvalsQuery.shape.limit,
})
/** `waiting` = on all pages */
export const selectedApprovalsPage = approvalsPage.extend({ waiting: z.number().int() })

export const approvalCount = z.object({ waiting: z.number().int() })

export const approveRequest = z.object({
  ids: z.array(id.toLowerCase()).min(1).max(LIMITS.MAX_APPROVED_AT_ONCE),
  /** also over a photo that has come since the person asked */
  overwrite: z.boolean().default(false),
})

export const declineRequest = z
  .object({
    ids: z.array(id.toLowerCase()).min(1).max(LIMITS.MAX_APPROVALS_PAGE),
    code: declineCode,
    /** more about it, in the words of the caller; needed with `other` */
    text: text(LIMITS.MAX_REASON_LENGTH).trim().default(''),
  })
  .refine(({ code, text: given }) => code !== 'other' || given !== '', { path: ['text'] })

export const decisions = z.object({
  decisions: z.array(
    z.object({
      id,
      /** why it was not decided so; null = it was */
      problem: errorBody.shape.error.omit({ requestId: true, fields: true, url: true }).nullable(),
    }),
  ),
})

export const myApproval = z.object({
  /** null = nothing waits, and nothing was decided lately */
  approval: approval.omit({ person: true, changedSince: true, notes: true }).nullable(),
})

export type ApprovalView = z.infer<typeof approval>
export type SelectedApprovalsPage = z.infer<typeof selectedApprovalsPage>
export type ApprovalsPage = z.infer<typeof approvalsPage>
export type ApprovalCount = z.infer<typeof approvalCount>
export type DeclineView = z.input<typeof declineRequest>
export type DecisionsView = z.infer<typeof decisions>
export type MyApproval = z.infer<typeof myApproval>
