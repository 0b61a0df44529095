import * as z from 'zod'
import { id, text } from './common.ts'
import { errorCode } from './errorCodes.ts'
import { LIMITS } from './limits.ts'

const MAX_ETAG_LENGTH = 300

/** What there is to know about a picture */
export const noteCode = z.enum([
  'may_be_damaged',
  'turned',
  'small',
  'enlarged',
  'blurred',
  'too_dark',
  'blown_out',
  'face_small',
  'face_cut_off',
  'several_faces',
  'no_face',
  'drawing',
  'looks_like_another',
  'below_least_side',
])

const note = z.object({
  code: z.string(),
  sentence: z.string(),
  /** in a unit that depends on `code` */
  measure: z.number().nullable(),
  /** with `looks_like_another`: the other person; null = the reader may not know */
  name: z.string().nullable().optional(),
})
/** Pixels of the upright picture after `rotation` */
const box = z.object({
  left: z.number().int(),
  top: z.number().int(),
  width: z.number().int().min(1),
  height: z.number().int().min(1),
})
/** Clockwise, in degrees */
const rotation = z.literal([0, 90, 180, 270])

/** A crop chosen by a person; `box: null` = the automatic crop */
export const cropRequest = z.object({
  box: box.nullable().default(null),
  rotation: rotation.default(0),
})

/** How a prepared picture was cropped, and what to know before using it */
const cropping = {
  /** pixels of the prepared square */
  side: z.number(),
  /** pixels of the upright picture after `rotation` */
  width: z.number(),
  height: z.number(),
  crop: box,
  rotation,
  notes: z.array(note),
}
export const picture = z.object({
  ...cropping,
  /** of the prepared JPEG, hex; changes with every crop */
  sha256: z.string(),
})

/** What the history says of a picture */
export const givenPicture = z.object({
  fileName: text(LIMITS.MAX_FILE_NAME_LENGTH).default(''),
  from: z.enum(['file', 'camera', 'paste']).default('file'),
})
export type GivenPictureFrom = z.infer<typeof givenPicture>['from']

export const draft = z.object({
  id,
  ...cropping,
  /** the JPEG that confirming writes, as a data URI */
  picture: z.string(),
})

export const outcome = z.object({
  /** `waiting` = it needs approval */
  kind: z.enum(['done', 'unchanged', 'waiting', 'gone', 'refused', 'throttled', 'failed']),
  code: errorCode.nullable(),
  sentence: z.string(),
  next: z.string(),
  /** Graph's request ID */
  requestId: z.string().nullable(),
})

/** A change of one person's photo */
export const photoChange = outcome.extend({
  /** of the run that it is in the history, for undoing it */
  runId: id,
  /** in whose name it was made: the caller's, or the app's */
  actingAs: z.enum(['person', 'app']),
})
export const confirmRequest = z.object({
  /** replaces a photo that the person, or somebody else, has changed meanwhile, too */
  overwrite: z.boolean().default(false),
  /** ETag of the photo that was shown, null for none: another one is not replaced. Absent = not known */
  seen: text(MAX_ETAG_LENGTH).nullable().optional(),
  /** `id` of the last change that was shown, null for none: a later one by somebody else is told. Absent = not known */
  lastChange: id.nullable().optional(),
})
export const removeQuery = z.object({
  /** removes a photo that the person, or somebody else, has changed meanwhile, too */
  overwrite: z.literal('true').optional(),
  /** ETag of the photo that was shown: another one is not removed. Absent = not known */
  seen: text(MAX_ETAG_LENGTH).optional(),
  /** `id` of the last change that was shown: a later one by somebody else is told. Absent = not known */
  lastChange: z.union([id, z.literal('none')]).optional(),
})

export type PhotoChangeView = z.infer<typeof photoChange>
export type DraftView = z.infer<typeof draft>
export type OutcomeView = z.infer<typeof outcome>
export type CropView = z.infer<typeof cropRequest>
export type BoxView = z.infer<typeof box>
