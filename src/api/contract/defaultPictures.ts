import * as z from 'zod'
import { id, pathId } from './common.ts'
import { LIMITS } from './limits.ts'
import { selectedRun, selection } from './selection.ts'

/** `#rrggbb` */
const colour = z
  .string()
  .regex(/^#[0-9A-Fa-f]{6}$/)
  .toLowerCase()
const colours = z.array(colour).min(1).max(LIMITS.MAX_COLOURS)

export const defaultRun = selectedRun.extend({
  /** `keep` = people who have a photo are left out and listed */
  existing: z.enum(['keep', 'replace']).default('keep'),
  picture: z.discriminatedUnion('kind', [
    /** each person's initials on one of the colours, always on the same one */
    z.strictObject({ kind: z.literal('initials'), colours }),
    /** one picture for all, prepared before */
    z.strictObject({ kind: z.literal('file'), draftId: pathId }),
  ]),
})

export const examplesRequest = z.object({ selection, colours })
export const examples = z.object({
  examples: z.array(
    z.object({
      person: z.object({ id, displayName: z.string() }),
      /** a JPEG of 96 px, as a data URI */
      picture: z.string(),
    }),
  ),
})

export type DefaultRunView = z.input<typeof defaultRun>
export type DefaultExamples = z.infer<typeof examples>
