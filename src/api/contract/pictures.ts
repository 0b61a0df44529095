import * as z from 'zod'
import { id } from './common.ts'
import { errorCode } from './errorCodes.ts'

const note = z.object({
  code: z.string(),
  sentence: z.string(),
  /** in the note's own unit */
  measure: z.number().nullable(),
})
/** pixels of the upright picture, turned by `rotation` */
const box = z.object({
  left: z.number().int(),
  top: z.number().int(),
  width: z.number().int().min(1),
  height: z.number().int().min(1),
})
/** degrees, clockwise */
const rotation = z.literal([0, 90, 180, 270])

/** a crop chosen by a person; `box: null` = as the product would crop it */
export const cropRequest = z.object({
  box: box.nullable().default(null),
  rotation: rotation.default(0),
})

/** how a prepared picture was made, and what should be known before it is used */
export const cropping = {
  /** pixels of the finished square */
  side: z.number(),
  /** pixels of the upright picture, turned by `rotation` */
  width: z.number(),
  height: z.number(),
  crop: box,
  rotation,
  notes: z.array(note),
}
export const picture = z.object({
  ...cropping,
  /** names this version of the prepared picture */
  sha256: z.string(),
})

export const draft = z.object({
  id,
  ...cropping,
  /** the very JPEG that Confirm writes, as a data URI */
  picture: z.string(),
})

export const outcome = z.object({
  kind: z.enum(['done', 'unchanged', 'gone', 'refused', 'throttled', 'failed']),
  code: errorCode.nullable(),
  sentence: z.string(),
  next: z.string(),
  /** Graph's request id */
  requestId: z.string().nullable(),
})

export type DraftView = z.infer<typeof draft>
export type OutcomeView = z.infer<typeof outcome>
export type CropView = z.infer<typeof cropRequest>
export type BoxView = z.infer<typeof box>
